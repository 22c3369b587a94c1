import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, type ReactNode, use, useState } from 'react';
import { createPortal } from 'react-dom';

const useStyles = makeStyles({
  // `relative`: what is placed inside scrolls along.
  scroller: { position: 'relative', flex: '1 1 0', minHeight: 0, overflowY: 'auto', boxSizing: 'border-box' },
  foot: {
    flexShrink: 0,
    boxSizing: 'border-box',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':empty': { display: 'none' },
  },
});

const MARK = 'data-foot';

const FootContext = createContext<HTMLElement | null>(null);

interface Props {
  readonly className?: string | undefined;
  readonly footClassName?: string | undefined;
  readonly children: ReactNode;
}

/**
 * The part of a column that scrolls, with a foot below it that stays in sight. The foot stands beside what scrolls, never
 * over it: nothing lies half under it, and the browser scrolls what takes the focus wholly into sight.
 */
export function Scroller({ className, footClassName, children }: Props) {
  const styles = useStyles();
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <>
      <div className={mergeClasses(styles.scroller, className)}>
        <FootContext value={foot}>{children}</FootContext>
      </div>
      <div ref={setFoot} className={mergeClasses(styles.foot, footClassName)} {...{ [MARK]: true }} />
    </>
  );
}

/** What stands in the foot of the scroller that it is in. */
export function Foot({ children }: { readonly children: ReactNode }) {
  const foot = use(FootContext);
  return foot && createPortal(children, foot);
}

/** How much of the window's lower edge feet take now, in pixels: what floats there keeps clear of them. */
export function footHeight(): number {
  const edge = window.innerHeight;
  const feet = [...document.querySelectorAll(`[${MARK}]`)].map((each) => each.getBoundingClientRect());
  return Math.max(
    0,
    ...feet.filter(({ bottom, height }) => height > 0 && bottom >= edge - 1).map(({ top }) => edge - top),
  );
}
