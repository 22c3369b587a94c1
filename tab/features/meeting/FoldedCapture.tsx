import { Button } from '@fluentui/react-components';
import { AddRegular, ChevronDownRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { type ReactNode, useRef, useState } from 'react';
import { into } from '../../components/refs';
import { useSay } from '../../host/language';
import { Capture, type CaptureForms } from './Capture';
import { useIsCaptureBegun } from './captureKinds';

interface Props {
  readonly series: SeriesView;
  /** Absent where there is room for the line itself. */
  readonly forms: CaptureForms | undefined;
  children(parts: { readonly line: ReactNode; readonly button: ReactNode }): ReactNode;
}

/** Where there is little room: the line for what comes up behind a button. What is typed there already is in sight. */
export function FoldedCapture({ series, forms, children }: Props) {
  const say = useSay();
  const [isOpen, open] = useState(useIsCaptureBegun(series));
  const wasOpened = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!forms) return children({ line: undefined, button: undefined });
  const toggle = () => {
    wasOpened.current = true;
    open(!isOpen);
  };
  return children({
    line: isOpen && <Capture series={series} forms={forms} begins={wasOpened.current} />,
    button: (
      <Button
        ref={into(button)}
        icon={isOpen ? <ChevronDownRegular /> : <AddRegular />}
        aria-expanded={isOpen}
        aria-label={say('meeting.capture.open')}
        title={say('meeting.capture.open')}
        onClick={toggle}
      />
    ),
  });
}
