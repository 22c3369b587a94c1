import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MAX_SEARCH_TEXT } from '@rapport/core/contract/limits';
import type { PersonView } from '@rapport/core/contract/views';
import { dayAndTime } from '@rapport/core/locales/dates';
import { usePeople } from '../client/queries';
import { firstName, useReader, useSay } from '../host/language';

const useStyles = makeStyles({
  time: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** What the other's clock says at an instant; nothing when it says the same as mine, or is not known. */
export function OtherTime({ other, at }: { readonly other: PersonView; readonly at: Date }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const people = usePeople(other.name.slice(0, MAX_SEARCH_TEXT));
  const timeZone = people.data?.find((each) => each.id === other.id)?.timeZone;
  if (!timeZone) return null;
  const theirs = dayAndTime(at, { ...reader, timeZone });
  if (theirs === dayAndTime(at, reader)) return null;
  return <span className={styles.time}>{say('rhythm.otherTime', { name: firstName(other.name), time: theirs })}</span>;
}
