import type { Clock, Directory, DocumentStore, Ids } from '@rapport/core/ports';
import type { TokenSettings } from './http/authentication';
import type { Log } from './log';

/** How the bot proves to the Bot Framework who it is. */
export interface BotCredentials {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** Absent with a managed identity. */
  readonly password?: string;
}

/** Everything that differs between production, one machine and a test. */
export interface Adapters {
  readonly store: DocumentStore;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly tokens: TokenSettings;
  /** `'none'` believes every activity: for one machine alone. */
  readonly bot: BotCredentials | 'none';
  readonly log: Log;
  /** Where the tab is served, without a slash at its end: cards link into it. */
  readonly tabAddress: string;
  /** Of the program, for the health page. */
  readonly version: string;
}

/** The whole server: standard requests in, standard responses out. */
export interface Rapport {
  /** Everything under /api but the bot's messages. */
  fetch(request: Request): Promise<Response>;
  /** `POST /api/messages`: what the Bot Framework sends. */
  messages(request: Request): Promise<Response>;
}
