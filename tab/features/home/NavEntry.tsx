import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { hrefOf, type Route } from '../../host/route';

const useStyles = makeStyles({
  entry: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '36px',
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    // Borders rather than backgrounds: in high contrast a background would swallow the small text.
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    ...typographyStyles.body1Strong,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  // In the column of the avatars below.
  icon: { display: 'inline-grid', placeItems: 'center', fontSize: '20px', lineHeight: 1 },
  count: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly to: Route;
  readonly icon: ReactElement;
  readonly label: string;
  /** What wants attention there, in words. */
  readonly urgent?: string | undefined;
  readonly isHere: boolean;
}

/** An entry of the navigation: one screen that is the reader's own. */
export function NavEntry({ to, icon, label, urgent, isHere }: Props) {
  const styles = useStyles();
  return (
    <a
      className={mergeClasses(styles.entry, isHere && styles.here)}
      href={hrefOf(to)}
      aria-current={isHere ? 'page' : undefined}
    >
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      {label} {urgent && <span className={styles.count}>{urgent}</span>}
    </a>
  );
}
