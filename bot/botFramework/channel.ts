import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { ReadActivity } from './activity';

/** How the bot proves to the Bot Framework who it is. */
export interface BotCredentials {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** Absent with a managed identity. */
  readonly password?: string;
}

/** The Bot Framework's side: verifies who sent an activity, then lets `logic` answer it. */
export interface Channel {
  process(
    authorization: string,
    activity: ReadActivity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined>;
}

/** @throws Error when the credentials are incomplete: an empty app id would switch verification off */
export function createChannel(credentials: BotCredentials | 'none'): Channel {
  if (credentials !== 'none' && credentials.appId.trim() === '') throw new Error('The bot needs an app id');
  const adapter = new Adapter(new ConfigurationBotFrameworkAuthentication(settingsOf(credentials)));
  return { process: (authorization, activity, logic) => adapter.receive(authorization, activityOf(activity), logic) };
}

/** `CloudAdapter.process` wants a server's own request and response objects; this is the part behind them. */
class Adapter extends CloudAdapter {
  receive(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

function settingsOf(credentials: BotCredentials | 'none') {
  if (credentials === 'none') return {};
  const { appId, appType, tenantId, password } = credentials;
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    MicrosoftAppTenantId: tenantId,
    ...(password !== undefined && { MicrosoftAppPassword: password }),
  };
}

/** What the SDK needs to verify an activity and to answer it, and nothing else of what came in. */
function activityOf(read: ReadActivity): Activity {
  const { type, id, channelId, serviceUrl, from, recipient, conversation, locale } = read;
  const { conversationType = '', tenantId } = conversation;
  return {
    type,
    channelId,
    serviceUrl,
    from: {
      id: from.id,
      name: from.name ?? '',
      ...(from.aadObjectId !== undefined && { aadObjectId: from.aadObjectId }),
    },
    recipient: { id: recipient.id, name: '' },
    conversation: {
      id: conversation.id,
      name: '',
      isGroup: conversationType !== 'personal',
      conversationType,
      ...(tenantId !== undefined && { tenantId }),
    },
    ...(id !== undefined && { id }),
    ...(locale !== undefined && { locale }),
    // Parts that the SDK's type asks for and that mean nothing here.
    callerId: '',
    localTimezone: '',
    text: '',
    label: '',
    valueType: '',
    listenFor: [],
  };
}
