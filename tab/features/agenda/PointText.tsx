import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import type { Say } from '@rapport/core/locales/say';
import type { KeyboardEvent, RefObject } from 'react';
import { into } from '../../components/refs';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  text: { width: '100%', minWidth: 0, '> textarea': { fieldSizing: 'content', minHeight: '2rem', maxHeight: '30vh' } },
});

const COUNT_FROM = 100;

interface Props {
  readonly value: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
  change(text: string): void;
  submit(): void;
  cancel?(): void;
}

/** The one line of a talking point: wraps as it grows, Enter sends it, Escape gives up. */
export function PointText({ value, label, placeholder, inputRef, change, submit, cancel }: Props) {
  const say = useSay();
  const left = MAX_POINT_TEXT - value.trim().length;
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the writing of a word in Chinese or Japanese; that one is not for us.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
    if (event.key === 'Escape' && cancel) {
      event.stopPropagation();
      cancel();
    }
  };
  return (
    <Field validationState={left < 0 ? 'error' : 'none'} validationMessage={countInWords(left, say) ?? null}>
      <Textarea
        className={useStyles().text}
        ref={into(inputRef)}
        rows={1}
        resize="none"
        aria-label={label}
        value={value}
        {...(placeholder && { placeholder })}
        onChange={(event) => change(asLine(event.target.value))}
        onKeyDown={onKeyDown}
      />
    </Field>
  );
}

function countInWords(left: number, say: Say): string | undefined {
  if (left < 0) return say('agenda.tooLong', { count: -left });
  return left <= COUNT_FROM ? say('agenda.left', { count: left }) : undefined;
}

/** Whether a text can be a talking point. */
export function isPointText(text: string): boolean {
  const length = text.trim().length;
  return length > 0 && length <= MAX_POINT_TEXT;
}

// A pasted text may have lines and tabs; a talking point is one line.
function asLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
