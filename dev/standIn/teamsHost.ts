import { CONTOSO_TENANT_ID } from '../seed/people';
import type { Place, Theme } from './place';

/** One frame with the tab in it, and what Teams calls the surface it is on. */
interface HostedFrame {
  readonly element: HTMLIFrameElement;
  readonly frameContext: 'content' | 'sidePanel' | 'meetingStage';
}

/** What the tab may ask of Teams. */
export interface TeamsHostParts {
  readonly frames: readonly HostedFrame[];
  readonly place: () => Place;
  readonly getToken: (userId: string) => Promise<string>;
  /** Whether the link could be followed. */
  readonly followLink: (link: string) => boolean;
  readonly openPage: (subPageId: string) => void;
  readonly shareToStage: (address: string) => void;
  readonly copyLink: (subPageId: string) => void;
}

/** Sends what happens in Teams to the tab. */
export interface TeamsHost {
  announceTheme(theme: Theme): void;
}

type Answer = readonly unknown[] | undefined | Promise<readonly unknown[]>;
type Handler = (args: readonly unknown[], frame: HostedFrame) => Answer;

const SDK_VERSION = '2.58.0';
const RUNTIME = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { pages: { currentApp: {} } },
});

/** Answers the messages that teams-js in the frames sends to the page around it. */
export function startTeamsHost(parts: TeamsHostParts): TeamsHost {
  const handlers = handlersFor(parts);
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const frame = parts.frames.find(({ element }) => element.contentWindow === event.source);
    if (frame === undefined || event.origin !== window.location.origin || !isRequest(event.data)) return;
    void answer(handlers, frame, event.data);
  });
  return {
    announceTheme(theme) {
      for (const frame of parts.frames) post(frame, { func: 'themeChange', args: [theme] });
    },
  };
}

async function answer(handlers: Readonly<Record<string, Handler>>, frame: HostedFrame, request: TabRequest) {
  const args = await handlers[request.func]?.(request.args ?? [], frame);
  if (args !== undefined) post(frame, { id: request.id, uuidAsString: request.uuidAsString, args });
}

function post({ element }: HostedFrame, message: unknown): void {
  element.contentWindow?.postMessage(message, window.location.origin);
}

function handlersFor(parts: TeamsHostParts): Readonly<Record<string, Handler>> {
  const open: Handler = ([target]) => {
    parts.openPage(subPageIdOf(target));
    return [true];
  };
  return {
    initialize: (_, { frameContext }) => [frameContext, 'web', RUNTIME, SDK_VERSION],
    getContext: (_, { frameContext }) => [contextOf(parts.place(), frameContext)],
    'authentication.getAuthToken': () =>
      parts.getToken(parts.place().person.id).then(
        (token) => [true, token],
        (failure: unknown) => [false, failure instanceof Error ? failure.message : String(failure)],
      ),
    executeDeepLink: ([link]) => (parts.followLink(String(link)) ? [true] : [false, 'The link could not be opened.']),
    'pages.navigateToApp': open,
    'pages.currentApp.navigateTo': open,
    'pages.currentApp.navigateToDefaultPage': open,
    shareDeepLink: ([, subPageId]) => {
      parts.copyLink(String(subPageId ?? ''));
      return undefined;
    },
    'meeting.getAppContentStageSharingCapabilities': () => [null, { doesAppHaveSharePermission: true }],
    'meeting.getAppContentStageSharingState': () => [null, { isAppSharing: parts.place().surface === 'stage' }],
    'meeting.shareAppContentToStage': ([address]) => {
      parts.shareToStage(String(address));
      return [null, true];
    },
  };
}

/** The flat context of the wire; teams-js makes `app.getContext()` of it. */
function contextOf({ person, theme, open, shared }: Place, frameContext: HostedFrame['frameContext']) {
  const meeting = { chatId: '19:meeting_rapport@thread.v2', meetingId: btoa('0#19:meeting_rapport@thread.v2#0') };
  return {
    entityId: frameContext === 'content' ? 'home' : 'meeting',
    subEntityId: frameContext === 'meetingStage' && shared !== '' ? shared : open,
    locale: navigator.language,
    theme,
    frameContext,
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'stand-in',
    appSessionId: 'stand-in',
    userObjectId: person.id,
    userDisplayName: person.name,
    userPrincipalName: person.userPrincipalName,
    loginHint: person.userPrincipalName,
    tid: CONTOSO_TENANT_ID,
    ...(frameContext !== 'content' && meeting),
  };
}

/** `navigateToApp` sends its parameters in an object, and to older hosts as a link with a context. */
function subPageIdOf(target: unknown): string {
  if (typeof target !== 'object' || target === null || !('subPageId' in target)) return '';
  return typeof target.subPageId === 'string' ? target.subPageId : '';
}

interface TabRequest {
  readonly func: string;
  readonly id?: unknown;
  readonly uuidAsString?: unknown;
  readonly args?: readonly unknown[];
}

function isRequest(message: unknown): message is TabRequest {
  if (typeof message !== 'object' || message === null || !('func' in message)) return false;
  return (
    typeof message.func === 'string' &&
    (!('args' in message) || message.args === undefined || Array.isArray(message.args))
  );
}
