import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  group: {
    display: 'inline-flex',
    minWidth: 0,
    maxWidth: '100%',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wide: { display: 'flex' },
  wideSegment: { flex: '1 1 auto', textAlign: 'center', paddingInline: tokens.spacingHorizontalXS },
  segment: {
    ...typographyStyles.caption1,
    position: 'relative',
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':has(:focus-visible)': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    ...typographyStyles.caption1Strong,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorBrandStroke1}`,
    // Colours are gone in forced colours; the line says what is chosen.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
});

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly disabled?: boolean;
  /** Takes the whole width. */
  readonly wide?: boolean;
  choose(value: Value): void;
}

/** One of a few, all in sight: the arrow keys move between them. */
export function Segments<Value extends string>(props: Props<Value>) {
  const { label, value, options, disabled = false, wide = false, choose } = props;
  const styles = useStyles();
  const name = useId();
  return (
    <span className={mergeClasses(styles.group, wide && styles.wide)} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label
          key={option.value}
          className={mergeClasses(styles.segment, wide && styles.wideSegment, option.value === value && styles.chosen)}
        >
          <input
            className={styles.radio}
            type="radio"
            name={name}
            disabled={disabled}
            checked={option.value === value}
            onChange={() => choose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </span>
  );
}
