import { maya, personWithId, type SeededPerson } from '../seed/people';

/** The themes of Teams, by their names in teams-js. */
export const themes = ['default', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Where Teams can show Rapport. */
const surfaces = ['tab', 'bot', 'panel', 'stage'] as const;
export type Surface = (typeof surfaces)[number];

/** What the stand-in shows. All of it stands in the address, so that a reload or a link brings it back. */
export interface Place {
  readonly person: SeededPerson;
  readonly theme: Theme;
  readonly surface: Surface;
  /** A place inside the tab, as a deep link's `subPageId`: `series/<id>`; empty for its start. */
  readonly open: string;
  /** What was shared to the stage, as a place inside the tab; empty as long as nothing was. */
  readonly shared: string;
}

/** What is kept in the browser for an address that leaves it out. */
export interface Habit {
  readonly person?: string | null;
  readonly theme?: string | null;
}

/** Reads the part of an address after `?`. What it leaves out or gets wrong is as it was last time. */
export function placeIn(search: string, habit: Habit): Place {
  const query = new URLSearchParams(search);
  return {
    person: personWithId(query.get('person') ?? '') ?? personWithId(habit.person ?? '') ?? maya,
    theme: oneOf(themes, query.get('theme')) ?? oneOf(themes, habit.theme) ?? 'default',
    surface: oneOf(surfaces, query.get('surface')) ?? 'tab',
    open: insideIn(query.get('open')),
    shared: insideIn(query.get('shared')),
  };
}

/** A place inside the tab, without what its address begins with. */
function insideIn(address: string | null): string {
  return (address ?? '').replace(/^[#/]+/, '');
}

/** The place inside the tab that an address which the tab shared leads to. */
export function sharedPlace(address: string, origin: string): string {
  return URL.canParse(address, origin) ? insideIn(new URL(address, origin).hash) : '';
}

/** The address of a place, from `?` on. */
export function searchOf({ person, theme, surface, open, shared }: Place): string {
  const query = new URLSearchParams({ person: person.id, theme, surface });
  if (open !== '') query.set('open', open);
  if (shared !== '') query.set('shared', shared);
  // Slashes need no escape here and read better without.
  return `?${query.toString().replaceAll('%2F', '/')}`;
}

/**
 * Where a link leads inside Rapport: an address of the stand-in, or a deep link of Teams.
 * Undefined when it leads elsewhere.
 */
export function linkedPlace(link: string, from: Place, origin: string): Place | undefined {
  if (!URL.canParse(link, origin)) return undefined;
  const url = new URL(link, origin);
  if (url.origin === origin && url.pathname === '/') {
    const surface = oneOf(surfaces, url.searchParams.get('surface')) ?? 'tab';
    return { ...from, surface, open: placeIn(url.search, {}).open };
  }
  if (url.hostname !== 'teams.microsoft.com' || !url.pathname.startsWith('/l/entity/')) return undefined;
  return { ...from, surface: 'tab', open: subEntityId(url.searchParams.get('context')) };
}

function subEntityId(context: string | null): string {
  try {
    const parsed: unknown = JSON.parse(context ?? '{}');
    const isPlace = typeof parsed === 'object' && parsed !== null && 'subEntityId' in parsed;
    return isPlace && typeof parsed.subEntityId === 'string' ? parsed.subEntityId : '';
  } catch {
    return '';
  }
}

function oneOf<T extends string>(all: readonly T[], text: string | null | undefined): T | undefined {
  return all.find((one) => one === text);
}
