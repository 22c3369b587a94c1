import type { SeriesView } from '@rapport/core/contract/views';
import type { Say } from '@rapport/core/locales/say';
import { type DraftAddress, type DraftStore, useDraftStore } from '../../client/formDrafts';
import { useRemembered } from '../../client/remembered';

/** What can be written down while two people meet. */
export const captureKinds = ['point', 'decision', 'item'] as const;
export type CaptureKind = (typeof captureKinds)[number];

/**
 * Which kind of thing the one line is for. What is typed there already goes along to another kind; a form that has a text of
 * its own keeps it.
 */
export function useCaptureKind(series: SeriesView) {
  const store = useDraftStore();
  const places = placesIn(series);
  const [kind, setKind] = useRemembered<CaptureKind>(`capture ${series.meeting.id}`, () => begunKind(store, places));
  const change = (next: CaptureKind) => {
    if (next === kind) return;
    const text = textIn(store, places[kind]);
    if (text !== '' && textIn(store, places[next]) === '') {
      store.write(places[next], { ...store.read(places[next]), text });
      store.write(places[kind], undefined);
    }
    setKind(next);
  };
  return {
    kind,
    change,
    /** Takes `/decision` and `/action` at the beginning of a talking point for what they say, as soon as a space follows. */
    take(typed: string, say: Say): boolean {
      const slashed = commandIn(typed, say);
      if (!slashed) return false;
      store.write(places.point, { text: slashed.text, written: '' });
      change(slashed.kind);
      return true;
    },
  };
}

/** Whether somebody has begun to write something down. */
export function useIsCaptureBegun(series: SeriesView): boolean {
  const store = useDraftStore();
  const places = placesIn(series);
  return captureKinds.some((each) => textIn(store, places[each]) !== '');
}

/** Where what is typed for each kind is kept. */
function placesIn({ id: seriesId, meeting }: SeriesView): Readonly<Record<CaptureKind, DraftAddress>> {
  return {
    point: { seriesId, kind: 'composer' },
    decision: { seriesId, kind: 'decision', of: meeting.id },
    item: { seriesId, kind: 'item' },
  };
}

function textIn(store: DraftStore, place: DraftAddress): string {
  const { written = '', text = '' } = store.read(place) ?? {};
  return written || text;
}

/** The kind that somebody has begun to write; else a talking point. */
function begunKind(store: DraftStore, places: ReturnType<typeof placesIn>): CaptureKind {
  return captureKinds.find((each) => textIn(store, places[each]) !== '') ?? 'point';
}

function commandIn(typed: string, say: Say): { readonly kind: CaptureKind; readonly text: string } | undefined {
  for (const kind of ['decision', 'item'] as const) {
    const command = `/${say(`meeting.capture.slash.${kind}`)} `;
    if (typed.toLowerCase().startsWith(command)) return { kind, text: typed.slice(command.length) };
  }
  return undefined;
}
