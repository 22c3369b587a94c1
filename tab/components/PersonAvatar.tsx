import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { initialsOf } from '@rapport/core/domain/personName';

const useStyles = makeStyles({
  avatar: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    fontFamily: tokens.fontFamilyBase,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    userSelect: 'none',
    // Colours are gone in high contrast and in forced colours; the border, seen only there, keeps the shape.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  small: { width: '32px', height: '32px', fontSize: tokens.fontSizeBase200 },
  medium: { width: '48px', height: '48px', fontSize: tokens.fontSizeBase400 },
});

const useColors = makeStyles({
  cranberry: {
    backgroundColor: tokens.colorPaletteCranberryBackground2,
    color: tokens.colorPaletteCranberryForeground2,
  },
  pumpkin: { backgroundColor: tokens.colorPalettePumpkinBackground2, color: tokens.colorPalettePumpkinForeground2 },
  marigold: { backgroundColor: tokens.colorPaletteMarigoldBackground2, color: tokens.colorPaletteMarigoldForeground2 },
  forest: { backgroundColor: tokens.colorPaletteForestBackground2, color: tokens.colorPaletteForestForeground2 },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  steel: { backgroundColor: tokens.colorPaletteSteelBackground2, color: tokens.colorPaletteSteelForeground2 },
  navy: { backgroundColor: tokens.colorPaletteNavyBackground2, color: tokens.colorPaletteNavyForeground2 },
  purple: { backgroundColor: tokens.colorPalettePurpleBackground2, color: tokens.colorPalettePurpleForeground2 },
  magenta: { backgroundColor: tokens.colorPaletteMagentaBackground2, color: tokens.colorPaletteMagentaForeground2 },
  brown: { backgroundColor: tokens.colorPaletteBrownBackground2, color: tokens.colorPaletteBrownForeground2 },
});
const colors = [
  'cranberry',
  'pumpkin',
  'marigold',
  'forest',
  'teal',
  'steel',
  'navy',
  'purple',
  'magenta',
  'brown',
] as const;

interface Props {
  readonly name: string;
  readonly id: string;
  readonly size?: 'small' | 'medium';
}

/**
 * A person's initials on their own colour, as Fluent's Avatar shows them; that one brings presence and photos along,
 * which would be a twentieth of the first load. The name always stands beside it, so it says nothing to screen readers.
 */
export function PersonAvatar({ name, id, size = 'small' }: Props) {
  const styles = useStyles();
  const color = useColors()[colorOf(id)];
  return (
    <span className={mergeClasses(styles.avatar, styles[size], color)} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

function colorOf(id: string): (typeof colors)[number] {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return colors[hash % colors.length] ?? 'steel';
}
