import type { SeriesView } from '@rapport/core/contract/views';
import { type ComponentType, useEffect, useState } from 'react';
import { sentenceOf, Unreachable } from '../../client/problems';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';

/** What can be asked about the dates of a 1-on-1. */
export type RhythmQuestion = 'move' | 'skip' | 'pause' | 'end';

interface AskedProps {
  readonly series: SeriesView;
  close(): void;
}

// Most visits change no date.
const dialogs: Readonly<Record<RhythmQuestion, () => Promise<ComponentType<AskedProps>>>> = {
  move: () => import('./MoveDialog').then((module) => module.MoveDialog),
  skip: () => import('./SkipDialog').then((module) => module.SkipDialog),
  pause: () => import('./PauseDialog').then((module) => module.PauseDialog),
  end: () => import('./EndDialog').then((module) => module.EndDialog),
};

interface Props extends AskedProps {
  readonly asked: RhythmQuestion | undefined;
}

/** The dialog of the question that is asked, if any. Where its script cannot be fetched, says so and leaves the rest. */
export function RhythmQuestions({ series, asked, close }: Props) {
  const say = useSay();
  const board = useNoticeBoard();
  const [here, setHere] = useState<{ readonly asked: RhythmQuestion; readonly Dialog: ComponentType<AskedProps> }>();
  useEffect(() => {
    if (!asked || here?.asked === asked) return undefined;
    let isStill = true;
    dialogs[asked]().then(
      (Dialog) => isStill && setHere({ asked, Dialog }),
      () => {
        if (!isStill) return;
        board.post({ intent: 'error', text: sentenceOf(new Unreachable(), say) });
        close();
      },
    );
    return () => {
      isStill = false;
    };
  }, [asked, here, board, say, close]);
  return here && here.asked === asked ? <here.Dialog series={series} close={close} /> : null;
}
