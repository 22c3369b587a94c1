import { type ComponentType, type ReactNode, useState } from 'react';
import { later } from './later';

/** A part of the screen with a script of its own, fetched before it is shown. */
export interface FetchedAhead<Props extends object> {
  (props: Props): ReactNode;
  /** Fetches the script; showing the part does it as well. */
  fetch(): void;
}

/**
 * Like React's `lazy`, but a part whose script is here already stands at once. `lazy` alone leaves a gap at first: what stood
 * there before goes, and its focus with it.
 */
export function fetchedAhead<Props extends object>(load: () => Promise<ComponentType<Props>>): FetchedAhead<Props> {
  let here: ComponentType<Props> | undefined;
  const loading = async () => {
    here = await load();
    return here;
  };
  const Later = later(loading);
  function Part(props: Props) {
    // A part that stands is not to begin anew when its script is here.
    const [Shown] = useState<ComponentType<Props>>(() => here ?? Later);
    return <Shown {...props} />;
  }
  // What cannot be fetched now is tried again when it is shown.
  return Object.assign(Part, { fetch: () => void loading().catch(() => undefined) });
}
