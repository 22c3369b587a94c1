import { useState } from 'react';
import { FirstSteps } from '../features/series/FirstSteps';
import { StartSeries } from '../features/series/StartSeries';

/** Where a 1-on-1 begins: the first one step by step, the others on one page. */
export function Start({ isFirst }: { readonly isFirst: boolean }) {
  // It is no first one any more once it has begun, and its steps go on.
  const [inSteps] = useState(isFirst);
  return inSteps ? <FirstSteps /> : <StartSeries />;
}
