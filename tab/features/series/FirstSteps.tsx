import type { FoundPersonView } from '@rapport/core/contract/views';
import { useState } from 'react';
import { useTimeZone } from '../../host/timeZone';
import { FirstPerson } from './FirstPerson';
import { FirstPoint } from './FirstPoint';
import { FirstRhythm } from './FirstRhythm';
import { emptyStartForm, type StartForm } from './startForm';

/** The first 1-on-1 in three steps: a person, the rhythm, a first point. Nothing is sent before the last one says so. */
export function FirstSteps() {
  const timeZone = useTimeZone();
  const [form, setForm] = useState(() => emptyStartForm(timeZone));
  const [chosen, choose] = useState<FoundPersonView>();
  const [hasRhythm, setHasRhythm] = useState(false);
  const [text, setText] = useState('');
  const change = (part: Partial<StartForm>) => setForm((present) => ({ ...present, ...part }));
  if (!chosen) return <FirstPerson form={form} change={change} next={choose} />;
  if (hasRhythm)
    return <FirstPoint person={chosen} {...{ form, text }} change={setText} back={() => setHasRhythm(false)} />;
  return (
    <FirstRhythm
      person={chosen}
      form={form}
      change={change}
      next={() => setHasRhythm(true)}
      back={() => choose(undefined)}
    />
  );
}
