import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { MAX_SERIES_SEARCH } from '@rapport/core/contract/limits';
import { cutTo } from '@rapport/core/domain/text/characters';
import { cleanLine } from '@rapport/core/domain/text/clean';
import type { FormEvent } from 'react';
import { pastesOneLine } from '../../components/pasting';
import { useSay } from '../../host/language';
import { goTo, hrefOf } from '../../host/route';

const useStyles = makeStyles({
  search: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  box: { width: '100%', maxWidth: 'none' },
  written: { justifyContent: 'flex-start', textAlign: 'start', overflowWrap: 'anywhere' },
});

interface Props {
  readonly value: string;
  change(value: string): void;
}

/** Finds one of my 1-on-1s by the other's name while one types; what is written is one step further, or Enter. */
export function SearchPeople({ value, change }: Props) {
  const styles = useStyles();
  const say = useSay();
  const text = value.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text) searchWritten();
  };
  const searchWritten = () => {
    goTo({ page: 'search', text });
    // The list is whole again beside what is found.
    change('');
  };
  return (
    <search>
      <form className={styles.search} onSubmit={submit}>
        <SearchBox
          className={styles.box}
          dir="auto"
          value={value}
          {...pastesOneLine}
          aria-label={say('home.search')}
          placeholder={say('home.search')}
          onChange={(_, data) => change(cutTo(cleanLine(data.value), MAX_SERIES_SEARCH))}
        />
        {text && (
          <Button
            as="a"
            className={styles.written}
            appearance="subtle"
            icon={<DocumentSearchRegular />}
            href={hrefOf({ page: 'search', text })}
            onClick={() => change('')}
          >
            {say('home.search.written', { search: text })}
          </Button>
        )}
      </form>
    </search>
  );
}
