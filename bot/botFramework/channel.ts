import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { HeardActivity } from './activity';

/** Whom the bot's own tokens are meant for when it answers. */
const CONNECTOR = 'https://api.botframework.com';

/** How the bot proves to the Bot Framework who it is. */
export interface BotCredentials {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** Absent with a managed identity. */
  readonly password?: string;
}

/** The Bot Framework's side: lets `logic` answer an activity that was verified. */
export interface Channel {
  process(activity: HeardActivity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined>;
}

/** @throws Error when the credentials are incomplete: an empty app id would make answers go out unsigned */
export function createChannel(credentials: BotCredentials | 'none'): Channel {
  if (credentials !== 'none' && credentials.appId.trim() === '') throw new Error('The bot needs an app id');
  const adapter = new Adapter(new ConfigurationBotFrameworkAuthentication(settingsOf(credentials)));
  const appId = credentials === 'none' ? '' : credentials.appId;
  return { process: (activity, logic) => adapter.receive(appId, activityOf(activity), logic) };
}

/** `CloudAdapter.process` verifies, and wants a server's own request and response objects; this is the part behind them. */
class Adapter extends CloudAdapter {
  receive(appId: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    const claimsIdentity = this.createClaimsIdentity(appId);
    const verified = {
      claimsIdentity,
      audience: CONNECTOR,
      connectorFactory: this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity),
    };
    return this.processActivity(verified, activity, logic);
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
function activityOf(read: HeardActivity): Activity {
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
