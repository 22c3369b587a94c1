import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Segments } from '../../components/Segments';
import { useSay } from '../../host/language';
import { captureKinds, useCaptureKind } from './captureKinds';
import { DecisionField } from './DecisionField';

const useStyles = makeStyles({
  capture: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  kinds: { width: '22rem', maxWidth: '100%' },
});

/** What a form in the line can ask for. */
interface InCapture {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  /** The whole of it: a form that changed its size when the focus moves within would move what is being clicked. */
  readonly part: RefObject<HTMLElement | null>;
  /** Goes on as another kind. */
  decide(): void;
  promise(): void;
  /** Whether what is typed was a command. */
  take(typed: string): boolean;
}

/** The forms that other features bring. */
export interface CaptureForms {
  point(props: InCapture): ReactNode;
  item(props: InCapture): ReactNode;
}

interface Props {
  readonly series: SeriesView;
  readonly forms: CaptureForms;
  /** It was opened to be written in. */
  readonly begins?: boolean;
}

/** The one line for what comes up while the two talk: a talking point, a decision or a promise. */
export function Capture({ series, forms, begins = false }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { kind, change, take } = useCaptureKind(series);
  const input = useRef<HTMLTextAreaElement>(null);
  const part = useRef<HTMLElement>(null);
  // Whoever chose a kind by typing, or by a click, goes on writing; with the arrow keys one may want the one after it.
  const goesOn = useRef(begins);
  useEffect(() => {
    if (!goesOn.current) return;
    goesOn.current = false;
    const field = input.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  });
  const goOnAs = (next: typeof kind) => {
    goesOn.current = true;
    change(next);
  };
  const inCapture: InCapture = {
    input,
    part,
    decide: () => goOnAs('decision'),
    promise: () => goOnAs('item'),
    take(typed) {
      goesOn.current = take(typed, say);
      return goesOn.current;
    },
  };
  return (
    <section className={styles.capture} ref={part} aria-label={say('meeting.capture')}>
      <div className={styles.kinds}>
        <Segments
          wide
          label={say('meeting.capture.kind')}
          value={kind}
          options={captureKinds.map((value) => ({ value, label: say(`meeting.capture.${value}`) }))}
          choose={(next) => (isByKeyboard() ? change(next) : goOnAs(next))}
        />
      </div>
      {kind === 'point' && forms.point(inCapture)}
      {kind === 'decision' && <DecisionField series={series} inputRef={input} />}
      {kind === 'item' && forms.item(inCapture)}
    </section>
  );
}

function isByKeyboard(): boolean {
  return document.activeElement?.matches(':focus-visible') ?? false;
}
