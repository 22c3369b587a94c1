import type { PersonView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { SeriesKind } from '@rapport/core/domain/series';
import type { Say } from '@rapport/core/locales/say';

interface Sides {
  readonly kind: SeriesKind;
  readonly me: PersonView;
  readonly other: PersonView;
}

/** What the two are to each other, from the reader's side: "Sam reports to you". */
export function relationInWords({ kind, me, other }: Sides, say: Say): string {
  const name = firstNameOf(other.name);
  if (kind === 'skipLevel') return say('series.relation.skipLevel');
  switch (me.role) {
    case 'manager':
      return say('series.relation.manager', { name });
    case 'report':
      return say('series.relation.report', { name });
    case 'mentor':
      return say('series.relation.mentor', { name });
    case 'mentee':
      return say('series.relation.mentee', { name });
    case 'peer':
      return say('series.relation.peer');
  }
}
