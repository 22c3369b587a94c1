import type { AddPoints } from '@rapport/core/contract/requests';
import type { SeriesView } from '@rapport/core/contract/views';
import { type BuiltInTemplate, templatesFor } from '@rapport/core/domain/templates';
import { templateTexts } from '@rapport/core/locales/templates.en';
import { useState } from 'react';
import { usePreparing } from '../../client/preparing';
import { sentenceOf } from '../../client/problems';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';
import type { OfferedTemplate } from './TemplateRow';

/** Adds all points of a template at once; the same choice tried again adds nothing twice. */
export function useTemplate(series: SeriesView, done?: () => void) {
  const say = useSay();
  const board = useNoticeBoard();
  const { addAll } = usePreparing(series.id, series.meeting.id);
  const [requests] = useState(() => new Map<string, Pick<AddPoints, 'requestId' | 'meetingId'>>());
  return async function use({ id, points }: OfferedTemplate): Promise<void> {
    const request = requests.get(id) ?? { requestId: crypto.randomUUID(), meetingId: series.meeting.id };
    requests.set(id, request);
    const body: AddPoints = { ...request, points: points.map(({ text, area }) => ({ text, area })) };
    try {
      await addAll(body);
      board.post({ intent: 'success', text: say('template.used', { count: points.length }) });
      done?.();
    } catch (error) {
      const retry = () => void use({ id, name: '', points });
      board.post({ intent: 'error', text: sentenceOf(error, say), retry });
    }
  };
}

/** The built-in templates in words, those for this purpose first. */
export function offeredFor({ kind, meeting, proposedPurpose }: SeriesView): readonly OfferedTemplate[] {
  const purpose = (meeting.purpose ?? proposedPurpose).kind;
  const all = templatesFor(kind);
  const fitting = all.filter((each) => each.purpose === purpose);
  return [...fitting, ...all.filter((each) => each.purpose !== purpose)].map(worded);
}

function worded({ id, points }: BuiltInTemplate): OfferedTemplate {
  return {
    id,
    name: textOf(`template.${id}.name`),
    about: textOf(`template.${id}.about`),
    points: points.map(({ area, key }) => ({ area, text: textOf(`template.${id}.${key}`) })),
  };
}

function textOf(key: string): string {
  const found = Object.entries(templateTexts).find(([each]) => each === key);
  if (!found) throw new Error(`No text for ${key}`);
  return found[1];
}
