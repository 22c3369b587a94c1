import { makeStyles, tokens } from '@fluentui/react-components';
import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import type { ReactNode } from 'react';
import { Decisions } from './Decisions';
import { Promises } from './Promises';

const useStyles = makeStyles({
  agreed: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
});

interface Props {
  readonly series: SeriesView;
  /** The promises made in this meeting so far. */
  readonly made: readonly ItemView[];
  /** Where one promises something. */
  readonly promise: ReactNode;
}

/** What the two agree on while they meet: decisions and promises, side by side where there is room. */
export function Agreed({ series, made, promise }: Props) {
  return (
    <div className={useStyles().agreed}>
      <Decisions series={series} />
      <Promises series={series} made={made}>
        {promise}
      </Promises>
    </div>
  );
}
