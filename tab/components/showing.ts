import { makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useState } from 'react';

const useStyles = makeStyles({
  new: {
    position: 'relative',
    '::after': {
      content: '""',
      position: 'absolute',
      inset: 0,
      pointerEvents: 'none',
      opacity: 0,
      borderRadius: tokens.borderRadiusMedium,
      border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
      // As a mix, so that the words stay readable in every theme.
      backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} 16%, transparent)`,
      animationName: { from: { opacity: 1 }, to: { opacity: 0 } },
      animationDuration: '1.2s',
      animationTimingFunction: tokens.curveEasyEase,
    },
    '@media (prefers-reduced-motion: reduce)': { '::after': { animationTimingFunction: 'step-end' } },
  },
});

/**
 * Scrolls into sight what came onto the screen because somebody here wrote it just now, and gives it the class that marks it
 * for a second. Where motion is to be reduced it is there at once, and the mark does not fade.
 */
export function useShownIfNew(part: RefObject<HTMLElement | null>, isNew: () => boolean): string | undefined {
  const styles = useStyles();
  const [wasNew] = useState(isNew);
  useEffect(() => {
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (wasNew) part.current?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'instant' : 'smooth' });
  }, [part, wasNew]);
  return wasNew ? styles.new : undefined;
}
