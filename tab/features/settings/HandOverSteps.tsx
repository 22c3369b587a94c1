import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useRef, useState } from 'react';
import { useSending } from '../../client/sending';
import { useHandOver } from '../../client/settings';
import { useNoticeBoard } from '../../components/notices';
import { useReader, useSay } from '../../host/language';
import { agendaOf, goTo } from '../../host/route';
import { HandOverChoice } from './HandOverChoice';
import { HandOverPreview } from './HandOverPreview';
import { emptyHandOver, type HandOverForm, requestOf } from './handOverForm';
import { type AllShareable, useShareable } from './useShareable';

interface Props {
  readonly series: SeriesView;
  back(): void;
}

/** Choose, look at it, send. What was chosen stays when one goes back. */
export function HandOverSteps({ series, back }: Props) {
  const [form, setForm] = useState(() => emptyHandOver(series));
  const [looking, setLooking] = useState(false);
  const shareable = useShareable(series);
  const { hand, sending, error } = useHandingOver(series, shareable);
  if (looking && form.person) {
    return (
      <HandOverPreview
        person={form.person}
        series={series}
        form={form}
        shareable={shareable}
        sending={sending}
        error={error}
        send={() => hand(form)}
        back={() => setLooking(false)}
      />
    );
  }
  return (
    <HandOverChoice
      series={series}
      form={form}
      shareable={shareable}
      change={(part) => setForm({ ...form, ...part })}
      done={() => setLooking(true)}
      cancel={back}
    />
  );
}

function useHandingOver(series: SeriesView, shareable: AllShareable) {
  const say = useSay();
  const { now } = useReader();
  const board = useNoticeBoard();
  const handOver = useHandOver(series.id);
  const { send, sending, error } = useSending();
  // The same form sent again is the same request; a changed one is another.
  const sent = useRef<{ readonly form: HandOverForm; readonly requestId: string }>(undefined);
  const hand = (form: HandOverForm) => {
    if (sent.current?.form !== form) sent.current = { form, requestId: crypto.randomUUID() };
    const body = requestOf(form, { requestId: sent.current.requestId, now, series, shareable });
    if (!body) return;
    send(
      () => handOver(body),
      (view) => {
        board.post({
          intent: 'success',
          text: say('settings.handOver.done', { name: firstNameOf(view.other.name) }),
        });
        goTo(agendaOf(view.id));
      },
    );
  };
  return { hand, sending, error };
}
