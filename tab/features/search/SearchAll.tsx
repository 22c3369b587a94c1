import { Button, makeStyles, SearchBox, tokens, typographyStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { MAX_SERIES_SEARCH } from '@rapport/core/contract/limits';
import type { HomeView } from '@rapport/core/contract/views';
import { cutTo } from '@rapport/core/domain/text/characters';
import { cleanLine } from '@rapport/core/domain/text/clean';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { pastesOneLine } from '../../components/pasting';
import { into } from '../../components/refs';
import { Empty } from '../../components/ScreenStates';
import { useSay } from '../../host/language';
import { goTo } from '../../host/route';
import { FoundInAll } from './FoundInAll';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  form: { display: 'flex', gap: tokens.spacingHorizontalS },
  box: { flex: '1 1 0', minWidth: 0, maxWidth: 'none' },
});

interface Props {
  readonly home: HomeView;
  /** What the address says. */
  readonly text: string;
}

/** Searches everything of all my 1-on-1s. */
export function SearchAll({ home, text }: Props) {
  const styles = useStyles();
  const say = useSay();
  const wanted = cutTo(text.trim(), MAX_SERIES_SEARCH);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{say('search.all')}</h1>
      <AllBox text={wanted} />
      {wanted ? (
        <FoundInAll rows={home.series} text={wanted} />
      ) : (
        <Empty icon={<SearchRegular />} title={say('search.all.nothingYet')} text={say('search.all.nothingYet.text')} />
      )}
    </div>
  );
}

function AllBox({ text }: { readonly text: string }) {
  const styles = useStyles();
  const say = useSay();
  const [typed, setTyped] = useState(text);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) goTo({ page: 'search', text: typed.trim() });
  };
  return (
    <search>
      <form className={styles.form} onSubmit={submit}>
        <SearchBox
          className={styles.box}
          dir="auto"
          ref={into(box)}
          value={typed}
          {...pastesOneLine}
          aria-label={say('search.all.label')}
          placeholder={say('search.placeholder')}
          onChange={(_, { value }) => setTyped(cutTo(cleanLine(value), MAX_SERIES_SEARCH))}
        />
        <Button type="submit">{say('search.all.go')}</Button>
      </form>
    </search>
  );
}
