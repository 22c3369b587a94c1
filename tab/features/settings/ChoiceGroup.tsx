import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useSay } from '../../host/language';
import type { Shareable } from './useShareable';

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { maxHeight: '16rem', overflowY: 'auto', display: 'flex', flexDirection: 'column' },
});

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly all: readonly Shareable[] | undefined;
  readonly none: string;
  readonly chosen: readonly string[];
  choose(ids: readonly string[]): void;
}

/** Some of a list, or all of it. */
export function ChoiceGroup({ title, hint, all, none, chosen, choose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const toggle = (id: string, on: boolean) => choose(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  const some = chosen.length > 0 ? ('mixed' as const) : false;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {hint && <p className={styles.text}>{hint}</p>}
      {!all && <p className={styles.text}>{say('common.loading')}</p>}
      {all?.length === 0 && <p className={styles.text}>{none}</p>}
      {all && all.length > 1 && (
        <Checkbox
          label={say('settings.handOver.all')}
          checked={chosen.length === all.length ? true : some}
          onChange={(_, { checked }) => choose(checked === true ? all.map((each) => each.id) : [])}
        />
      )}
      {all && all.length > 0 && (
        <div className={styles.list}>
          {all.map(({ id, text }) => (
            <Checkbox
              key={id}
              label={text}
              checked={chosen.includes(id)}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
