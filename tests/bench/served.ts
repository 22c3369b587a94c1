import { composeRapport, type Rapport } from '@rapport/api/compose';
import { jsonLog } from '@rapport/api/log';
import type { Deps } from '@rapport/core/useCases/deps';
import type { Authority } from '../support/tokens';

/** Rapport as it is composed in production, for those whom this authority knows. */
export function served(deps: Deps, authority: Authority): Rapport {
  return composeRapport({
    ...deps,
    tokens: authority.settings,
    bot: 'none',
    links: { home: () => 'https://example.com/', series: (id) => `https://example.com/${id}` },
    // Every request is logged, as in production; where the line goes is not measured.
    log: jsonLog(() => undefined, deps.clock.now),
    version: '0.0.0',
  });
}
