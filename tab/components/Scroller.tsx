import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, type ReactNode, use, useState } from 'react';
import { createPortal } from 'react-dom';

const useStyles = makeStyles({
  // `relative`: what is placed inside scrolls along.
  scroller: { position: 'relative', flex: '1 1 0', minHeight: 0, overflowY: 'auto', boxSizing: 'border-box' },
  head: { flexShrink: 0, boxSizing: 'border-box', ':empty': { display: 'none' } },
  foot: {
    flexShrink: 0,
    boxSizing: 'border-box',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':empty': { display: 'none' },
  },
});

const MARK = 'data-foot';

const FootContext = createContext<HTMLElement | null>(null);
const HeadContext = createContext<HTMLElement | null>(null);

interface Props {
  readonly className?: string | undefined;
  readonly headClassName?: string | undefined;
  readonly footClassName?: string | undefined;
  readonly children: ReactNode;
}

/**
 * The part of a column that scrolls, with a head above and a foot below it that stay in sight. Both stand beside what scrolls,
 * never over it: nothing lies half under them, and the browser scrolls what takes the focus wholly into sight.
 */
export function Scroller({ className, headClassName, footClassName, children }: Props) {
  const styles = useStyles();
  const [head, setHead] = useState<HTMLElement | null>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <>
      <div ref={setHead} className={mergeClasses(styles.head, headClassName)} />
      <div className={mergeClasses(styles.scroller, className)}>
        <HeadContext value={head}>
          <FootContext value={foot}>{children}</FootContext>
        </HeadContext>
      </div>
      <div ref={setFoot} className={mergeClasses(styles.foot, footClassName)} {...{ [MARK]: true }} />
    </>
  );
}

/** What stands in the head of the scroller that it is in. */
export function Head({ children }: { readonly children: ReactNode }) {
  const head = use(HeadContext);
  return head && createPortal(children, head);
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
