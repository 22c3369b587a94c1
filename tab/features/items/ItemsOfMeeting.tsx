import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useSay } from '../../host/language';
import { ItemRow } from './ItemRow';
import { useItemActions } from './useItemActions';
import { useSteadyFocus } from './useSteadyFocus';

const useStyles = makeStyles({
  items: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly series: Pick<SeriesView, 'me' | 'other'>;
  readonly title: string;
  readonly items: readonly ItemView[];
}

/** Promises of both sides in one list, each with who gave it; nothing until there is one. */
export function ItemsOfMeeting({ series: { other }, title, items }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { container, heading, steady } = useSteadyFocus(useItemActions());
  if (items.length === 0) return null;
  return (
    <section className={styles.items} aria-label={title} ref={container}>
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <ul className={styles.list} aria-label={title}>
        {items.map((item) => (
          <li key={item.id}>
            <ItemRow
              item={item}
              owner={item.isMine ? say('common.you') : firstNameOf(other.name)}
              actions={steady}
              withOther={false}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
