import type { FoundPersonView, SeriesView } from '@rapport/core/contract/views';
import { useState } from 'react';
import { useTimeZone } from '../../host/timeZone';
import { FirstPerson } from './FirstPerson';
import { FirstPoint } from './FirstPoint';
import { FirstRhythm } from './FirstRhythm';
import { emptyStartForm, type StartForm } from './startForm';
import { useStarting } from './useStarting';

/** The first 1-on-1 in three steps, each of which can be left out: a person, the rhythm, a first point. */
export function FirstSteps() {
  const timeZone = useTimeZone();
  const [form, setForm] = useState(() => emptyStartForm(timeZone));
  const [chosen, choose] = useState<FoundPersonView>();
  const [begun, begin] = useState<SeriesView>();
  const starting = useStarting(begin);
  const change = (part: Partial<StartForm>) => setForm((present) => ({ ...present, ...part }));
  if (begun) return <FirstPoint series={begun} />;
  if (!chosen) return <FirstPerson form={form} change={change} next={choose} />;
  return <FirstRhythm person={chosen} form={form} change={change} starting={starting} back={() => choose(undefined)} />;
}
