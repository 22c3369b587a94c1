import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CARRIED_OFTEN } from '@rapport/core/contract/limits';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { useCallback, useMemo, useState } from 'react';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

/** One line for all points that were carried often; each press leads to the next of them. */
export function SortOut({ count, next }: { readonly count: number; next(): void }) {
  const styles = useStyles();
  const say = useSay();
  if (count < 2) return null;
  return (
    <p className={styles.line}>
      {say('agenda.often', { count, times: CARRIED_OFTEN })}
      <Button size="small" appearance="subtle" onClick={next}>
        {say('agenda.often.sortOut')}
      </Button>
    </p>
  );
}

/** The points of an agenda that were carried often, and at which one somebody is who goes through them. */
export function useSortingOut({ meeting, can }: SeriesView) {
  const [at, setAt] = useState<string>();
  const [opensAt, open] = useState<string>();
  const often = useMemo(() => (can.changeAgenda ? meeting.points.filter(isOften) : []), [meeting.points, can]);
  const next = () => {
    const following = often[often.findIndex(({ id }) => id === at) + 1] ?? often[0];
    setAt(following?.id);
    open(following?.id);
  };
  const opened = useCallback(() => open(undefined), []);
  return { count: often.length, next, opensAt, opened };
}

/** Whether it was carried so often that it wants a decision. */
export function isOften({ carried, state }: PointView): boolean {
  return carried >= CARRIED_OFTEN && state === 'open';
}
