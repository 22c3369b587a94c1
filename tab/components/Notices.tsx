import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSay } from '../host/language';
import { type Notice, useNoticeBoard } from './notices';
import { into } from './refs';

const UNDO_FOR = 10_000;
const READ_FOR = 6_000;
/** More wait for their turn. */
const SHOWN_AT_ONCE = 3;
const TEXT_FIELDS = 'input, textarea';

const useStyles = makeStyles({
  edge: {
    position: 'fixed',
    zIndex: tokens.zIndexMessages,
    bottom: tokens.spacingVerticalL,
    left: tokens.spacingHorizontalS,
    right: tokens.spacingHorizontalS,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    // What lies beside a message can be clicked.
    pointerEvents: 'none',
  },
  message: {
    width: '26rem',
    maxWidth: '100%',
    boxSizing: 'border-box',
    pointerEvents: 'auto',
    boxShadow: tokens.shadow16,
  },
  body: { overflowWrap: 'anywhere' },
});

interface Shown extends Notice {
  readonly id: string;
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
    () => board.show((notice) => setWaiting((before) => [...before, { ...notice, id: crypto.randomUUID() }])),
    [board],
  );
  const dismiss = (isGone: (notice: Shown) => boolean) => {
    setWaiting((before) => before.filter((each) => !isGone(each)));
    setHeld({ pointer: false, focus: false });
    if (edge.current?.contains(document.activeElement)) setTimeout(() => returnFocus(cameFrom.current));
  };
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
          isHeld={held.pointer || held.focus}
          dismiss={() => dismiss((each) => each.id === notice.id)}
        />
      ))}
    </section>
  );
}

interface BarProps {
  readonly notice: Notice;
  readonly isHeld: boolean;
  dismiss(): void;
}

function NoticeBar({ notice, isHeld, dismiss }: BarProps) {
  const styles = useStyles();
  const say = useSay();
  const { text, intent, undo, retry } = notice;
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
      {act && (
        <MessageBarActions>
          <Button
            {...(undo && { 'aria-keyshortcuts': 'Control+Z' })}
            onClick={() => {
              act();
              dismiss();
            }}
          >
            {say(undo ? 'common.undo' : 'common.tryAgain')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
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
