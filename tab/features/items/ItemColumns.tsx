import { makeStyles, tokens } from '@fluentui/react-components';
import type { ItemView } from '@rapport/core/contract/views';
import { useMemo } from 'react';
import { useSay } from '../../host/language';
import { ItemColumn, type Older } from './ItemColumn';
import { useItemActions } from './useItemActions';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
  },
});

interface Props {
  readonly items: readonly ItemView[];
  /** Whose the second column is. */
  readonly titleTheirs: string;
  /** What stands there when it is empty. */
  readonly noneTheirs: string;
  /** Names the other of each promise. */
  readonly withOther?: boolean;
  /** Under whose name the open ones stand, rather than by their day. */
  readonly isByPerson?: boolean;
  /** What was closed is there when somebody asks for it. */
  readonly foldsClosed?: boolean;
  readonly older?: Older | undefined;
  /** Open promises that are not loaded yet: how many of each side, and the way to them. */
  readonly further?: (Older & { readonly mine: number; readonly theirs: number }) | undefined;
}

/** What I owe and what they owe, side by side where there is room. */
export function ItemColumns(props: Props) {
  const { items, titleTheirs, noneTheirs, older, further } = props;
  const { withOther = false, isByPerson = false, foldsClosed = false } = props;
  const say = useSay();
  const actions = useItemActions();
  const [mine, theirs] = useMemo(
    () => [items.filter((item) => item.isMine), items.filter((item) => !item.isMine)],
    [items],
  );
  const same = { actions, withOther, isByPerson, foldsClosed, older };
  return (
    <div className={useStyles().columns}>
      <ItemColumn
        title={say('items.mine')}
        none={say('items.none.mine')}
        items={mine}
        further={further && { ...further, count: further.mine }}
        {...same}
      />
      <ItemColumn
        title={titleTheirs}
        none={noneTheirs}
        items={theirs}
        further={further && { ...further, count: further.theirs }}
        {...same}
      />
    </div>
  );
}
