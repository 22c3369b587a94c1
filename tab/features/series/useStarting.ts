import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useRef } from 'react';
import { ApiProblem } from '../../client/problems';
import { useStartSeries } from '../../client/seriesChanges';
import { useNoticeBoard } from '../../components/notices';
import { rhythmOf } from '../../components/rhythmForm';
import { useSay } from '../../host/language';
import { agendaOf, goTo } from '../../host/route';
import type { StartForm } from './startForm';

/**
 * Starts the 1-on-1 of a form; `done` hears of it. One that the two have already is opened instead, of which `instead` hears
 * first.
 */
export function useStarting(done: (view: SeriesView) => void, instead?: (seriesId: string) => void) {
  const say = useSay();
  const board = useNoticeBoard();
  const { mutate, isPending, error } = useStartSeries();
  // The same form sent again is the same request; a changed one is another.
  const sent = useRef<{ readonly form: StartForm; readonly requestId: string }>(undefined);
  const start = (form: StartForm) => {
    if (!form.person || (form.kind !== 'peer' && !form.leads) || isPending) return;
    if (sent.current?.form !== form) sent.current = { form, requestId: crypto.randomUUID() };
    // Two peers have no one of them ahead; the request names somebody all the same.
    const { kind, leads = 'me', person } = form;
    mutate(
      { requestId: sent.current.requestId, otherId: person.id, kind, leads, rhythm: rhythmOf(form, new Date()) },
      {
        onSuccess: done,
        onError: (failure) => {
          const seriesId = failure instanceof ApiProblem ? failure.problem.seriesId : undefined;
          if (!seriesId) return;
          board.post({ intent: 'info', text: say('series.start.exists', { name: firstNameOf(person.name) }) });
          instead?.(seriesId);
          goTo(agendaOf(seriesId));
        },
      },
    );
  };
  return { start, saving: isPending, error: error ?? undefined };
}
