import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { type RefObject, useEffect, useEffectEvent, useId, useRef } from 'react';
import { useSay } from '../host/language';
import { Markdown } from './Markdown';
import { into } from './refs';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  label: { ...typographyStyles.body1 },
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'text',
  },
});

interface Props {
  readonly label: string;
  readonly text: string;
  /** Whoever wrote them ended that by the keyboard, which goes on from here. */
  readonly takesFocus: boolean;
  edit(): void;
}

/** Notes that nobody is writing here just now. The button opens them, and so does a click on them. */
export function NotesShown({ label, text, takesFocus, edit }: Props) {
  const styles = useStyles();
  const say = useSay();
  const labelId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  useClicked(box, edit);
  return (
    <section aria-labelledby={labelId}>
      <div className={styles.head}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        <Button
          ref={into(button)}
          appearance="subtle"
          size="small"
          icon={<EditRegular />}
          aria-label={say('notes.edit', { label })}
          onClick={edit}
        >
          {say('notes.edit.short')}
        </Button>
      </div>
      <div className={styles.box} ref={box}>
        <Markdown text={text} />
      </div>
    </section>
  );
}

/** A click on the text itself: not on a link in it, and not one that marks some of it. The keyboard has the button. */
function useClicked(box: RefObject<HTMLElement | null>, act: () => void): void {
  const clicked = useEffectEvent(({ target }: MouseEvent) => {
    const isOnLink = target instanceof Element && target.closest('a, button') !== null;
    if (!isOnLink && (window.getSelection()?.isCollapsed ?? true)) act();
  });
  useEffect(() => {
    const element = box.current;
    const listener = (event: MouseEvent) => clicked(event);
    element?.addEventListener('click', listener);
    return () => element?.removeEventListener('click', listener);
  }, [box]);
}
