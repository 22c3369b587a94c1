import { Combobox, Field, makeStyles, Option, tokens, typographyStyles } from '@fluentui/react-components';
import { MAX_SEARCH_TEXT } from '@rapport/core/contract/limits';
import type { FoundPersonView } from '@rapport/core/contract/views';
import { isCalled } from '@rapport/core/domain/personName';
import { cutTo } from '@rapport/core/domain/text/characters';
import { cleanLine } from '@rapport/core/domain/text/clean';
import type { Say } from '@rapport/core/locales/say';
import { useState } from 'react';
import { sentenceOf } from '../client/problems';
import { usePeople } from '../client/queries';
import { useSay } from '../host/language';
import { PersonAvatar } from './PersonAvatar';
import { pastesOneLine } from './pasting';
import { useSettled } from './useSettled';

const useStyles = makeStyles({
  picker: { minWidth: 0, width: '100%' },
  list: { maxHeight: '18rem' },
  person: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  title: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  name: { overflowWrap: 'anywhere' },
});

interface Props {
  readonly chosen: FoundPersonView | undefined;
  readonly problem: string | undefined;
  choose(person: FoundPersonView | undefined): void;
}

/** Picks a colleague from the directory while one types. */
export function PersonPicker({ chosen, problem, choose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const [open, setOpen] = useState(false);
  const search = useSettled(chosen ? '' : searchIn(typed));
  const people = usePeople(search);
  const searching = people.isFetching || (!chosen && search !== searchIn(typed));
  // While the directory is being asked, its last answer is narrowed down here.
  const found = (people.data ?? []).filter((person) => chosen || !searching || isCalled(person.name, typed));
  return (
    <Field label={say('series.start.person')} required validationMessage={problem ?? null}>
      <Combobox
        className={styles.picker}
        dir="auto"
        freeform
        open={open}
        onOpenChange={(_, change) => setOpen(change.open)}
        value={typed}
        {...pastesOneLine}
        selectedOptions={chosen ? [chosen.id] : []}
        placeholder={say('series.start.person.hint')}
        listbox={{ className: styles.list }}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          choose(undefined);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const person = found.find((each) => each.id === optionValue);
          setTyped(person?.name ?? '');
          choose(person);
        }}
      >
        {found.map((person) => (
          <Option key={person.id} value={person.id} text={person.name}>
            <span className={styles.person}>
              <PersonAvatar name={person.name} id={person.id} />
              <span>
                <bdi className={styles.name}>{person.name}</bdi>
                {person.jobTitle && <div className={styles.title}>{person.jobTitle}</div>}
              </span>
            </span>
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="nobody" value="" text={typed} disabled>
            {whyNobody(people.error, searching, say)}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function searchIn(typed: string): string {
  return cutTo(cleanLine(typed).trim(), MAX_SEARCH_TEXT);
}

function whyNobody(error: unknown, searching: boolean, say: Say): string {
  if (error) return sentenceOf(error, say);
  return say(searching ? 'series.start.person.searching' : 'series.start.person.nobody');
}
