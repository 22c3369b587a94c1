import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { useEffect, useId, useRef, useState } from 'react';
import { sentenceOf } from '../../client/problems';
import { PersonAvatar } from '../../components/PersonAvatar';
import { useSay } from '../../host/language';
import { FoundPlace, keysOf, type Place } from './FoundPlace';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.subtitle2, margin: 0, minWidth: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, flexShrink: 0 },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  more: { marginTop: tokens.spacingVerticalXS },
  failed: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  wrong: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** So many tell whether this is the 1-on-1 that one means. */
const SHOWN = 5;

interface Props {
  readonly row: SeriesRow;
  readonly places: readonly Place[];
  /** As `searchWords` gives them. */
  readonly words: readonly string[];
}

/** What was found in the 1-on-1 with one person, the newest first. */
export function FoundWith({ row, places, words }: Props) {
  const styles = useStyles();
  const say = useSay();
  const titleId = useId();
  const [all, setAll] = useState(false);
  const firstOfMore = useRef<HTMLLIElement>(null);
  const { other, status } = row;
  useEffect(() => {
    if (all) firstOfMore.current?.querySelector('a')?.focus();
  }, [all]);
  const more = places.length - SHOWN;
  const keys = keysOf(places);
  return (
    <section aria-labelledby={titleId}>
      <div className={styles.head}>
        <PersonAvatar name={other.name} id={other.id} />
        <h2 className={styles.name} id={titleId}>
          {other.name}
        </h2>
        {status.state === 'ended' && <span className={styles.small}>{say('search.all.ended')}</span>}
      </div>
      <ul className={styles.list}>
        {(all ? places : places.slice(0, SHOWN)).map((place, index) => (
          <li key={keys[index]} ref={index === SHOWN ? firstOfMore : null}>
            <FoundPlace series={row} place={place} words={words} dated />
          </li>
        ))}
      </ul>
      {more > 0 && !all && (
        <Button
          className={styles.more}
          appearance="subtle"
          size="small"
          aria-label={say('search.all.moreWith', { count: more, name: other.name })}
          onClick={() => setAll(true)}
        >
          {say('search.all.more', { count: more })}
        </Button>
      )}
    </section>
  );
}

interface NotSearchedProps {
  readonly name: string;
  readonly error: unknown;
  retry(): void;
}

/** A 1-on-1 that could not be searched: why, and another try. */
export function NotSearched({ name, error, retry }: NotSearchedProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.failed}>
      <p className={styles.wrong}>{say('search.all.failed', { name, reason: sentenceOf(error, say) })}</p>
      <Button size="small" onClick={retry}>
        {say('common.tryAgain')}
      </Button>
    </div>
  );
}
