import { readHome } from '@rapport/core/useCases/readHome';
import { liveThrough } from './livedIn';
import { leaveOwed, leaveUnanswered, pauseForLeave, startEmpty } from './others';
import { openPast, type SeedSettings } from './past';
import { amara, callerOf, daniel, maya, priya, type SeededPerson, tomas, yuki, zoe } from './people';

export type { SeedSettings };

interface Story {
  readonly of: readonly [SeededPerson, SeededPerson];
  readonly tell: (settings: SeedSettings) => Promise<void>;
}

const stories: readonly Story[] = [
  { of: [maya, priya], tell: liveThrough },
  { of: [maya, tomas], tell: leaveUnanswered },
  { of: [maya, zoe], tell: leaveOwed },
  { of: [maya, yuki], tell: pauseForLeave },
  { of: [daniel, amara], tell: startEmpty },
];

/**
 * Lets Contoso's people do, week by week, what they would have done. Everything goes through the use cases, so the past
 * obeys the same rules. Whoever has a 1-on-1 already keeps it as it is: seeding twice changes nothing.
 */
export async function seedContoso(settings: SeedSettings): Promise<void> {
  const { deps } = openPast(settings, settings.today.getTime());
  for (const { of, tell } of stories) {
    const [one, other] = of;
    const { series } = await readHome(deps, callerOf(one));
    if (!series.some((each) => each.other.id === other.id)) await tell(settings);
  }
}
