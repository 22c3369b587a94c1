import type { MeetingView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { Say } from '@rapport/core/locales/say';
import { skipReasonFor } from '../../components/skipReason';

interface Why {
  readonly by: string;
  readonly reason?: string | undefined;
  readonly reasonKind?: NonNullable<MeetingView['skipped']>['reasonKind'];
}

/** Who skipped a meeting and why; where the two had talked already, that. */
export function whySkipped({ by, reason = '', reasonKind }: Why, { me, other }: SeriesView, say: Say): string {
  const what = reasonKind === 'talked' ? 'talked' : 'skipped';
  const why = skipReasonFor(me, reason, say);
  return by === me.id
    ? say(`history.${what}.me`, { reason: why })
    : say(`history.${what}.them`, { name: firstNameOf(other.name), reason: why });
}
