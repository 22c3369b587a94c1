import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useSay } from '../host/language';
import { useRoute } from '../host/route';
import { type Notice, useNoticeBoard } from './notices';
import { into } from './refs';
import { footHeight } from './Scroller';

const UNDO_FOR = 10_000;
const READ_FOR = 6_000;
/** What is told so shortly before somebody is led to another screen is told for that one. */
const GOES_ALONG = 1_000;
/** More wait for their turn. */
const SHOWN_AT_ONCE = 3;
const TEXT_FIELDS = 'input, textarea';

/** What stands at the lower edge of the screen stays free. */
const FOOT = 'var(--rapport-foot, 0px)';

const useStyles = makeStyles({
  edge: {
    position: 'fixed',
    zIndex: tokens.zIndexMessages,
    bottom: `calc(${FOOT} + ${tokens.spacingVerticalM})`,
    left: tokens.spacingHorizontalM,
    right: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'end',
    rowGap: tokens.spacingVerticalS,
    // What lies beside a message can be clicked.
    pointerEvents: 'none',
  },
  message: {
    width: '24rem',
    maxWidth: '100%',
    boxSizing: 'border-box',
    pointerEvents: 'auto',
    boxShadow: tokens.shadow16,
  },
  body: { overflowWrap: 'anywhere' },
});

interface Shown extends Notice {
  readonly id: string;
  readonly since: number;
}

/**
 * Shows short messages at the edge of the screen. They stay while the pointer or the focus is on them. The Tab key goes
 * through them as through everything else: Fluent's own toasts would not let it out again. Ctrl+Z takes back the newest.
 */
export function Notices() {
  const styles = useStyles();
  const say = useSay();
  const board = useNoticeBoard();
  const [waiting, setWaiting] = useState<readonly Shown[]>([]);
  const [held, setHeld] = useState({ pointer: false, focus: false });
  const edge = useRef<HTMLElement>(null);
  const cameFrom = useRef<EventTarget>(null);
  const shown = waiting.slice(0, SHOWN_AT_ONCE);
  useEffect(
    () =>
      board.show((notice) =>
        setWaiting((before) => [...before, { ...notice, id: crypto.randomUUID(), since: Date.now() }]),
      ),
    [board],
  );
  const dismiss = (isGone: (notice: Shown) => boolean) => {
    setWaiting((before) => before.filter((each) => !isGone(each)));
    setHeld({ pointer: false, focus: false });
    if (edge.current?.contains(document.activeElement)) setTimeout(() => returnFocus(cameFrom.current));
  };
  useClearOfFoot(edge, shown.length);
  const { seriesId, page } = useHere();
  const left = useEffectEvent(() =>
    dismiss(({ undo, retry, since }) => !undo && !retry && Date.now() - since > GOES_ALONG),
  );
  const before = useRef(page);
  useEffect(() => {
    // Where somebody goes on to another screen, news of the one before is old.
    if (before.current !== page) left();
    before.current = page;
  }, [page]);
  useUndoKey(() => {
    const newest = shown.findLast((each) => each.undo);
    newest?.undo?.();
    if (newest) dismiss((each) => each === newest);
  });
  return (
    <section
      ref={into(edge)}
      className={styles.edge}
      aria-label={say('common.notices')}
      aria-live="polite"
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape') dismiss((each) => shown.includes(each));
      }}
      onPointerEnter={() => setHeld((before) => ({ ...before, pointer: true }))}
      onPointerLeave={() => setHeld((before) => ({ ...before, pointer: false }))}
      onFocus={({ relatedTarget }: FocusEvent) => {
        if (!(relatedTarget instanceof Node && edge.current?.contains(relatedTarget))) cameFrom.current = relatedTarget;
        setHeld((before) => ({ ...before, focus: true }));
      }}
      onBlur={() => setHeld((before) => ({ ...before, focus: false }))}
    >
      {shown.map((notice) => (
        <NoticeBar
          key={notice.id}
          notice={notice}
          isElsewhere={notice.about !== undefined && notice.about.seriesId !== seriesId}
          isHeld={held.pointer || held.focus}
          dismiss={() => dismiss((each) => each.id === notice.id)}
        />
      ))}
    </section>
  );
}

interface BarProps {
  readonly notice: Notice;
  /** Told on another screen than the one it is about. */
  readonly isElsewhere: boolean;
  readonly isHeld: boolean;
  dismiss(): void;
}

function NoticeBar({ notice, isElsewhere, isHeld, dismiss }: BarProps) {
  const styles = useStyles();
  const say = useSay();
  const { intent, about, undo, retry } = notice;
  const text = isElsewhere && about ? say('common.notice.about', { name: about.name, text: notice.text }) : notice.text;
  const act = undo ?? retry;
  const time = act ? UNDO_FOR : READ_FOR;
  const end = useEffectEvent(dismiss);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => end(), time);
    return () => clearTimeout(timer);
  }, [isHeld, time]);
  return (
    <MessageBar className={styles.message} intent={intent}>
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={say('common.notice.dismiss')}
            title={say('common.notice.dismiss')}
            onClick={dismiss}
          />
        }
      >
        {act && (
          <Button
            {...(undo && { 'aria-keyshortcuts': 'Control+Z' })}
            onClick={() => {
              act();
              dismiss();
            }}
          >
            {say(undo ? 'common.undo' : 'common.tryAgain')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** The screen the reader is on. */
function useHere(): { readonly page: string; readonly seriesId: string | undefined } {
  const route = useRoute();
  const seriesId = 'seriesId' in route ? route.seriesId : undefined;
  return { page: seriesId ?? route.page, seriesId };
}

/** Measures what stands at the lower edge when messages come, and when the window changes while they are there. */
function useClearOfFoot(edge: RefObject<HTMLElement | null>, count: number): void {
  useLayoutEffect(() => {
    if (count === 0) return;
    const measure = () => edge.current?.style.setProperty('--rapport-foot', `${footHeight()}px`);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [edge, count]);
}

/** Undoes with Ctrl+Z or Cmd+Z; in a text field that key is the field's own. */
function useUndoKey(undo: () => void): void {
  const act = useEffectEvent(undo);
  useEffect(() => {
    const onKeyDown = ({ key, ctrlKey, metaKey, shiftKey, target }: globalThis.KeyboardEvent) => {
      const isUndo = key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey;
      if (isUndo && !(target instanceof Element && target.matches(TEXT_FIELDS))) act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Unless what was taken back has the focus already. */
function returnFocus(place: EventTarget | null): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost && place instanceof HTMLElement && place.isConnected) place.focus();
}
