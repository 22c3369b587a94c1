import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import type { ReactNode } from 'react';
import { Decisions } from './Decisions';

const useStyles = makeStyles({
  agreed: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    ':empty': { display: 'none' },
  },
});

interface Props {
  readonly series: SeriesView;
  /** The promises made in this meeting so far. */
  readonly promises: ReactNode;
}

/** What the two have agreed on in this meeting: promises, then decisions, side by side where there is room. */
export function Agreed({ series, promises }: Props) {
  return (
    <div className={useStyles().agreed}>
      {promises}
      <Decisions series={series} />
    </div>
  );
}
