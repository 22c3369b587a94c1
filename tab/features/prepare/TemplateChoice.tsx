import { Field, makeStyles, mergeClasses, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { useIsWide } from '../../host/device';
import { useSay } from '../../host/language';
import type { OfferedTemplate } from './offeredTemplates';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  title: {
    ...typographyStyles.caption1Strong,
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  template: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has(:focus-visible)': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset ${tokens.strokeWidthThickest} 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  select: { minWidth: 0, '> select': { minWidth: 0, textOverflow: 'ellipsis' } },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
});

interface Props {
  readonly groups: readonly { readonly title: string; readonly templates: readonly OfferedTemplate[] }[];
  readonly chosenId: string | undefined;
  choose(id: string): void;
}

/** One of the templates: a list that the arrow keys walk through, or where there is no room for it, a field that opens one. */
export function TemplateChoice({ groups, chosenId, choose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const wide = useIsWide();
  const name = useId();
  const filled = groups.filter(({ templates }) => templates.length > 0);
  if (!wide) {
    return (
      <Field label={say('template.one')}>
        <Select className={styles.select} value={chosenId} onChange={(_, { value }) => choose(value)}>
          {filled.map(({ title, templates }) => (
            <optgroup key={title} label={title}>
              {templates.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
    );
  }
  return filled.map(({ title, templates }) => (
    <fieldset key={title} className={styles.group}>
      <legend className={styles.title}>{title}</legend>
      {templates.map((each) => (
        <label key={each.id} className={mergeClasses(styles.template, each.id === chosenId && styles.chosen)}>
          <input
            className={styles.radio}
            type="radio"
            name={name}
            checked={each.id === chosenId}
            onChange={() => choose(each.id)}
          />
          <span dir="auto">{each.name}</span>
        </label>
      ))}
    </fieldset>
  ));
}
