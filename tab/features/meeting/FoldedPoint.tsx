import { Button, Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PointView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';

import { useSay } from '../../host/language';

const useStyles = makeStyles({
  point: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'center' },
  open: { justifyContent: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  text: {
    ...typographyStyles.body1,
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflowWrap: 'anywhere',
  },
  discussed: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
});

interface Props {
  readonly point: PointView;
  mark(discussed: boolean): void;
  open(): void;
}

/** A point the two are not talking about now: a line or two. */
export function FoldedPoint({ point, mark, open }: Props) {
  const styles = useStyles();
  const say = useSay();
  const discussed = point.state === 'discussed';
  return (
    <li className={styles.point}>
      <Checkbox
        aria-label={say('meeting.discussed.point', { text: shortened(point.text.text) })}
        checked={discussed}
        onChange={(_, { checked }) => mark(checked === true)}
      />
      <Button className={styles.open} appearance="subtle" onClick={open}>
        <span className={mergeClasses(styles.text, discussed && styles.discussed)} dir="auto">
          {point.text.text}
        </span>
      </Button>
    </li>
  );
}
