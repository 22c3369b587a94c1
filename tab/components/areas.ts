import type { Area } from '@rapport/core/domain/agenda';

// A record, so that a new area does not compile until it has its place. The rules' own list would bring zod into the browser.
const places: Record<Area, number> = {
  wellbeing: 0,
  growth: 1,
  feedback: 2,
  recognition: 3,
  roadblock: 4,
  alignment: 5,
  status: 6,
  other: 7,
};

/** What a talking point can be about, in the order of the picker. */
export const areas: readonly Area[] = Object.keys(places).filter(isArea);

export function isArea(text: string): text is Area {
  return Object.hasOwn(places, text);
}
