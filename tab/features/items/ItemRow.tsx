import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import {
  ArrowCircleRightRegular,
  CheckmarkCircleFilled,
  CircleRegular,
  DismissCircleRegular,
} from '@fluentui/react-icons';
import type { ItemView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { memo, useRef, useState } from 'react';
import { useBegun } from '../../client/formDrafts';
import { LinkedText } from '../../components/LinkedText';
import { useSay } from '../../host/language';
import { ClosedItem } from './ClosedItem';
import { ItemFacts } from './ItemFacts';
import { type Editing, ItemForm, itemForms } from './ItemForms';
import { ItemMenu } from './ItemMenu';
import type { ItemActions } from './useItemActions';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  justKept: {
    textDecorationLine: 'line-through',
    color: tokens.colorNeutralForeground3,
    animationName: { from: { color: tokens.colorNeutralForeground1 }, to: { color: tokens.colorNeutralForeground3 } },
    animationDuration: tokens.durationSlower,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  owner: { fontWeight: tokens.fontWeightSemibold },
  // As large as the button of an open one.
  mark: {
    display: 'flex',
    padding: tokens.spacingVerticalXXS,
    fontSize: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  form: { gridColumn: '1 / -1', padding: tokens.spacingVerticalXS },
});

interface Props {
  readonly item: ItemView;
  readonly actions: ItemActions;
  readonly withOther: boolean;
  /** It was kept a moment ago, and stands where it stood. */
  readonly isJustKept?: boolean;
  /** Who gave it, where the list does not say so. */
  readonly owner?: string;
}

/** One promise: keep it with one click; everything else in its menu. */
export const ItemRow = memo(function ItemRow(props: Props) {
  const { item, actions, withOther } = props;
  const styles = useStyles();
  const [opened, open] = useState<Editing>();
  const begun = useBegun(item.seriesId, item.id, itemForms);
  const editing = begun ?? opened;
  const more = useRef<HTMLButtonElement>(null);
  const stopEditing = () => {
    open(undefined);
    // After React has put the menu button back.
    setTimeout(() => more.current?.focus());
  };
  const isClosed = item.state !== 'open';
  if (isClosed && !begun) return <ClosedRow {...props} />;
  return (
    <div className={styles.row} data-item={item.id} data-open={!isClosed}>
      {isClosed ? (
        <span className={styles.mark}>
          <ClosedMark state={item.state} />
        </span>
      ) : (
        <Keep item={item} keep={actions.keep} />
      )}
      <div className={styles.body}>
        {editing !== 'words' && <Words {...props} />}
        <ItemFacts item={item} withOther={withOther} />
      </div>
      {editing ? (
        <div className={styles.form}>
          {isClosed && begun && <ClosedItem item={item} form={begun} close={stopEditing} />}
          <ItemForm item={item} editing={editing} actions={actions} close={stopEditing} />
        </div>
      ) : (
        <ItemMenu item={item} actions={actions} buttonRef={more} edit={open} />
      )}
    </div>
  );
});

interface WordsProps extends Pick<Props, 'item'> {
  readonly owner?: string | undefined;
  readonly isJustKept?: boolean;
}

function Words({ item, owner, isJustKept = false }: WordsProps) {
  const styles = useStyles();
  return (
    <p className={mergeClasses(styles.text, isJustKept && styles.justKept)} dir="auto">
      {owner && (
        <>
          <bdi className={styles.owner}>{owner}:</bdi>{' '}
        </>
      )}
      <LinkedText text={item.text} />
    </p>
  );
}

function Keep({ item, keep }: Pick<Props, 'item'> & Pick<ItemActions, 'keep'>) {
  const say = useSay();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<CircleRegular />}
      title={say('items.keep.short')}
      aria-label={say('items.keep', { text: shortened(item.text) })}
      onClick={() => keep(item)}
    />
  );
}

function ClosedMark({ state }: Pick<ItemView, 'state'>) {
  if (state === 'kept') return <CheckmarkCircleFilled aria-hidden />;
  return state === 'dropped' ? <DismissCircleRegular aria-hidden /> : <ArrowCircleRightRegular aria-hidden />;
}

function ClosedRow({ item, actions, withOther, owner, isJustKept = false }: Props) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.row} data-item={item.id}>
      <span className={styles.mark}>
        <ClosedMark state={item.state} />
      </span>
      <div className={styles.body}>
        <Words item={item} owner={owner} isJustKept={isJustKept} />
        <ItemFacts item={item} withOther={withOther} />
      </div>
      <Button
        appearance="subtle"
        size="small"
        aria-label={say(isJustKept ? 'items.kept.undo' : 'items.reopen.one', { text: shortened(item.text) })}
        onClick={() => actions.reopen(item)}
      >
        {say(isJustKept ? 'common.undo' : 'items.reopen')}
      </Button>
    </div>
  );
}
