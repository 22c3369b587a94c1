import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { MAX_SERIES_SEARCH } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { queryKeys } from '../../client/addresses';
import { useSettled } from '../../components/useSettled';
import { firstName, useSay } from '../../host/language';
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
  const [text, setText] = useSearchText(series.id);
  const wanted = useSettled(text.trim());
  return (
    <div className={styles.page}>
      <search>
        <SearchBox
          className={styles.box}
          value={text}
          maxLength={MAX_SERIES_SEARCH}
          aria-label={say('search.label', { name: firstName(series.other.name) })}
          placeholder={say('search.placeholder')}
          onChange={(_, { value }) => setText(value)}
        />
      </search>
      {text.trim() === '' ? children : <Found series={series} text={wanted || text.trim()} />}
    </div>
  );
}

/** What is searched for; still there when one comes back from what was found. */
function useSearchText(seriesId: string): [string, (text: string) => void] {
  const queries = useQueryClient();
  const queryKey = queryKeys.searchText(seriesId);
  const [text, setText] = useState(() => queries.getQueryData<string>(queryKey) ?? '');
  const change = (next: string) => {
    setText(next);
    queries.setQueryData(queryKey, next);
  };
  return [text, change];
}
