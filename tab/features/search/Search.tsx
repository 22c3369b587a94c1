import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { MAX_SERIES_SEARCH } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { cutTo } from '@rapport/core/domain/text/characters';
import { cleanLine } from '@rapport/core/domain/text/clean';
import type { ReactNode } from 'react';
import { useRemembered } from '../../client/remembered';
import { pastesOneLine } from '../../components/pasting';
import { useSettled } from '../../components/useSettled';
import { useSay } from '../../host/language';
import { Found } from './Found';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  box: { width: '100%', maxWidth: 'none' },
});

interface Props {
  readonly series: SeriesView;
  /** What stands here as long as nothing is searched for. */
  readonly children: ReactNode;
}

/** Searches everything of this 1-on-1 that the reader may see. */
export function Search({ series, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  // Still there when one comes back from what was found.
  const [text, setText] = useRemembered(`search ${series.id}`, () => '');
  const wanted = useSettled(text.trim());
  return (
    <div className={styles.page}>
      <search>
        <SearchBox
          className={styles.box}
          dir="auto"
          value={text}
          {...pastesOneLine}
          aria-label={say('search.label', { name: firstNameOf(series.other.name) })}
          placeholder={say('search.placeholder')}
          onChange={(_, { value }) => setText(cutTo(cleanLine(value), MAX_SERIES_SEARCH))}
        />
      </search>
      {text.trim() === '' ? children : <Found series={series} text={wanted || text.trim()} />}
    </div>
  );
}
