import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useSay } from '../host/language';

const useStyles = makeStyles({
  link: {
    ...typographyStyles.body1Strong,
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalM,
    top: tokens.spacingVerticalS,
    zIndex: tokens.zIndexFloating,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
    // There only for who comes to it with the Tab key.
    ':not(:focus)': { clipPath: 'inset(50%)' },
  },
});

/** The first stop of the Tab key: past the navigation, to what the screen is about. */
export function SkipLink() {
  const say = useSay();
  return (
    <button type="button" className={useStyles().link} onClick={toContent}>
      {say('nav.skip')}
    </button>
  );
}

/** Where one writes, if one can; else the beginning of the screen. */
function toContent(): void {
  const composer = document.querySelector<HTMLElement>('[data-composer] textarea');
  (composer ?? document.querySelector<HTMLElement>('main'))?.focus();
}
