import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { TaskListAddRegular } from '@fluentui/react-icons';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { useEffect, useRef, useState } from 'react';

import { useNoticeBoard } from '../../components/notices';
import { into } from '../../components/refs';
import { useSay } from '../../host/language';
import { AddItem } from './AddItem';

const useStyles = makeStyles({
  surface: { boxSizing: 'border-box', width: 'min(30rem, calc(100vw - 1rem))', padding: tokens.spacingHorizontalM },
});

interface Props {
  readonly series: SeriesView;
  readonly point: PointView;
}

interface FormProps {
  readonly series: SeriesView;
  /** Turns this one into the promise; the point is then done with. */
  readonly point?: PointView;
  close(made: boolean): void;
}

/** Makes one promise in the place of something else. */
export function PromiseInPlace({ series, point, close }: FormProps) {
  const say = useSay();
  const board = useNoticeBoard();
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
  }, []);
  return (
    <AddItem
      series={series}
      {...(point && { point })}
      inputRef={input}
      sent={() => close(true)}
      saved={(text) => board.post({ intent: 'success', text: say('items.fromPoint.done', { text: shortened(text) }) })}
      cancel={() => close(false)}
    />
  );
}

/** A button that opens it, for where a point stands alone. */
export function PromiseButton({ series, point, writing }: Props & { writing(isWriting: boolean): void }) {
  const say = useSay();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const change = (isOpen: boolean) => {
    setOpen(isOpen);
    writing(isOpen);
    // The field that had the focus went when the promise was sent.
    if (!isOpen) setTimeout(() => button.current?.focus());
  };
  return (
    <Popover trapFocus open={open} onOpenChange={(_, data) => change(data.open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button ref={into(button)} icon={<TaskListAddRegular />}>
          {say('items.fromPoint')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={say('items.fromPoint')}>
        <PromiseInPlace series={series} point={point} close={() => change(false)} />
      </PopoverSurface>
    </Popover>
  );
}
