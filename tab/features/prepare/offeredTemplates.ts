import type { SeriesView } from '@rapport/core/contract/views';
import type { Area } from '@rapport/core/domain/agenda';
import type { KnownPurpose } from '@rapport/core/domain/purpose';
import { type BuiltInTemplate, templatesFor } from '@rapport/core/domain/templates';
import { templateTexts } from '@rapport/core/locales/templates.en';
import { useAddingToAgenda } from './adding';

/** A template with its words. */
export interface OfferedTemplate {
  readonly id: string;
  readonly name: string;
  /** What it is for; own ones say nothing. */
  readonly about?: string;
  /** The focus that it was written for. */
  readonly purpose?: KnownPurpose;
  readonly points: readonly { readonly text: string; readonly area: Area }[];
}

/** Adds all points of a template at once. */
export function useTemplate(series: SeriesView, done?: () => void) {
  const add = useAddingToAgenda(series);
  return ({ points: offered }: Pick<OfferedTemplate, 'points'>): void => {
    const points = offered.map(({ text, area }) => ({ text, area }));
    const body = { requestId: crypto.randomUUID(), points, meetingId: series.meeting.id };
    add({ kind: 'points', seriesId: series.id, body });
    done?.();
  };
}

/** The built-in templates in words, those for this purpose first. */
export function offeredFor({ kind, meeting, proposedPurpose }: SeriesView): readonly OfferedTemplate[] {
  const purpose = (meeting.purpose ?? proposedPurpose).kind;
  const all = templatesFor(kind);
  const fitting = all.filter((each) => each.purpose === purpose);
  return [...fitting, ...all.filter((each) => each.purpose !== purpose)].map(worded);
}

function worded({ id, purpose, points }: BuiltInTemplate): OfferedTemplate {
  return {
    id,
    purpose,
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
