import { Combobox, Field, makeStyles, Option, tokens, typographyStyles } from '@fluentui/react-components';
import { MAX_SEARCH_TEXT } from '@rapport/core/contract/limits';
import { isSameTimeZone } from '@rapport/core/domain/timeZone';
import { useMemo, useState } from 'react';
import { useReader, useSay } from '../host/language';
import { pastesOneLine } from './pasting';
import { type ZoneChoice, zoneChoice, zonesFor } from './timeZones';

const useStyles = makeStyles({
  picker: { minWidth: 0, width: '100%' },
  list: { maxHeight: '18rem' },
  zone: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly timeZone: string;
  /** Somebody else's that is worth offering. */
  readonly others?: readonly string[];
  readonly hint?: string | null;
  choose(timeZone: string): void;
}

const NONE: readonly string[] = [];

/** Picks a time zone by a city, a country or its usual name. */
export function TimeZonePicker({ timeZone, others = NONE, hint = null, choose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { now, timeZone: own } = useReader();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const label = labelOf(zoneChoice(timeZone, now));
  const choices = useMemo(
    () => (open ? choicesFor(typed ?? '', { near: [timeZone, own, ...others], now }) : []),
    [open, typed, timeZone, own, others, now],
  );
  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  return (
    <Field label={say('series.start.timeZone')} hint={hint}>
      <Combobox
        className={styles.picker}
        freeform
        open={open}
        // What is typed replaces the zone rather than following it.
        value={typed ?? (open ? '' : label)}
        placeholder={label}
        selectedOptions={[timeZone]}
        listbox={{ className: styles.list }}
        input={{ maxLength: MAX_SEARCH_TEXT }}
        {...pastesOneLine}
        onOpenChange={(_, change) => (change.open ? setOpen(true) : close())}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => {
          // Fluent lets go of the chosen one while something else is typed; the zone stays until another is chosen.
          if (!optionValue) return;
          choose(optionValue);
          close();
        }}
      >
        {choices.map((choice) => (
          <Option key={choice.timeZone} value={choice.timeZone} text={labelOf(choice)}>
            <span className={styles.zone}>
              {choice.place}
              <span className={styles.small}>{[choice.offset, choice.words].filter(Boolean).join(' · ')}</span>
            </span>
          </Option>
        ))}
        {choices.length === 0 && (
          <Option key="none" value="" text={typed ?? ''} disabled>
            {say('series.start.timeZone.none')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function labelOf({ place, offset }: ZoneChoice): string {
  return offset === '' || place === offset ? place : `${place} (${offset})`;
}

/** Before anything is typed, the zones at hand come first. */
function choicesFor(
  search: string,
  { near, now }: { readonly near: readonly string[]; readonly now: Date },
): readonly ZoneChoice[] {
  const found = zonesFor(search, now);
  if (search.trim()) return found;
  const first = near
    .filter((each, index) => near.findIndex((other) => isSameTimeZone(each, other)) === index)
    .map((timeZone) => zoneChoice(timeZone, now));
  const places = new Set(first.map(({ place }) => place));
  return [...first, ...found.filter(({ place }) => !places.has(place))];
}
