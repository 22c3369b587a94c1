import { assertNever } from '@rapport/core/domain/errors';
import { useSyncExternalStore } from 'react';

/** The sections of one 1-on-1, in their order on the screen. */
export const seriesSections = ['agenda', 'items', 'history', 'doing', 'settings'] as const;
export type SeriesSection = (typeof seriesSections)[number];

/** A place in the tab. Kept in the hash, so that back, forward and reload work inside Teams' frame. */
export type Route =
  | { readonly page: 'home' }
  /** My 1-on-1s; where two panes fit they stand beside every page. */
  | { readonly page: 'list' }
  | { readonly page: 'start' }
  | { readonly page: 'items' }
  | { readonly page: 'settings' }
  | { readonly page: 'search'; readonly text: string }
  | { readonly page: 'series'; readonly seriesId: string; readonly section: SeriesSection }
  | {
      readonly page: 'pastMeeting';
      readonly seriesId: string;
      readonly meetingId: string;
      /** Where on it one lands: at its top, unless it is at the question how it was. */
      readonly at?: 'answer';
    }
  /** What was brought along from before, open at the meeting held then. */
  | { readonly page: 'heritage'; readonly seriesId: string; readonly heldAt: string };

/** The address of a place, for links. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'list':
      return '#/1-on-1s';
    case 'start':
    case 'items':
    case 'settings':
      return `#/${route.page}`;
    case 'search':
      return `#/search/${encodeURIComponent(route.text)}`;
    case 'series': {
      const series = `#/series/${encodeURIComponent(route.seriesId)}`;
      return route.section === 'agenda' ? series : `${series}/${route.section}`;
    }
    case 'pastMeeting': {
      const meeting = `#/series/${encodeURIComponent(route.seriesId)}/meetings/${encodeURIComponent(route.meetingId)}`;
      return route.at ? `${meeting}/${route.at}` : meeting;
    }
    case 'heritage':
      return `#/series/${encodeURIComponent(route.seriesId)}/heritage/${encodeURIComponent(route.heldAt)}`;
    default:
      return assertNever(route);
  }
}

/** The place that an address or a deep link's `subPageId` means; Home when it means none. */
export function routeOf(address: string): Route {
  const [noun, name, section, which, at] = partsOf(address);
  if (noun === '1-on-1s') return { page: 'list' };
  if (noun === 'start' || noun === 'items' || noun === 'settings') return { page: noun };
  if (noun === 'search') return { page: 'search', text: name ?? '' };
  if (noun !== 'series' || !name) return { page: 'home' };
  if (section === 'meetings' && which)
    return { page: 'pastMeeting', seriesId: name, meetingId: which, ...(at === 'answer' && { at }) };
  if (section === 'heritage' && which) return { page: 'heritage', seriesId: name, heldAt: which };
  return { page: 'series', seriesId: name, section: seriesSections.find((each) => each === section) ?? 'agenda' };
}

export function agendaOf(seriesId: string): Route {
  return { page: 'series', seriesId, section: 'agenda' };
}

export function goTo(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Where the reader is. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onHashChange, () => window.location.hash));
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** A deep link may come encoded as a whole, so that not even a slash is left of it; then that is taken off first. */
function partsOf(address: string): readonly string[] {
  const path = address.replace(/^#?\/?/, '');
  const plain = path.includes('/') ? path : decoded(path).replace(/^\//, '');
  return plain.split('/').map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
