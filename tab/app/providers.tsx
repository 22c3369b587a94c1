import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  type Theme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { sayIn } from '@rapport/core/locales/say';
import { MutationCache, notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { ClientContext, createClient } from '../client/client';
import { createConnectivity } from '../client/connectivity';
import { createDraftStore, DraftStoreContext } from '../client/formDrafts';
import { createNotesDesk, NotesDeskContext } from '../client/notes';
import { createOutbox, OutboxContext } from '../client/outbox';
import { createPrivateDesk, PrivateDeskContext } from '../client/privateNotes';
import { isPassingSoon, sentenceOf } from '../client/problems';
import { createRemembered, RememberedContext } from '../client/remembered';
import { createNoticeBoard, type NoticeBoard, NoticeBoardContext } from '../components/notices';
import { ignoreWhileComposing } from '../host/composing';
import { type Host, HostContext } from '../host/host';
import { ReadersZone } from './ReadersZone';
import { useTheme } from './theme';

// What a click changes stands before the browser paints again: a timer later, a box would show its old state for a moment.
notifyManager.setScheduler(queueMicrotask);

const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0 },
  // What people write runs in the direction of its own first letter, whatever language Teams speaks. Not what stands within a
  // line: there pieces of one sentence would be put in order by themselves.
  'h1, h2, h3, h4, h5, h6, p, li, dt, dd, div, blockquote, figcaption, label, legend, td, th, button': {
    unicodeBidi: 'plaintext',
  },
  // Fluent lets everything begin at the left.
  '[dir="auto"]': { textAlign: 'start' },
});
const useStyles = makeStyles({
  page: {
    // `relative`, so that what only screen readers see is clipped with all else and doesn't lengthen the document.
    position: 'relative',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    overflow: 'clip',
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly host: Host;
  readonly theme: Theme;
  /** Keeps what is typed here apart from what is typed in other windows of the browser. */
  readonly windowId: string;
  readonly children: ReactNode;
}

/** All that the screens share, made once for this host. */
export function Providers({ host, theme, windowId, children }: Props) {
  usePageStyles();
  const styles = useStyles();
  const shownTheme = useTheme(host, theme);
  useColorScheme(shownTheme === teamsLightTheme ? 'light' : 'dark');
  const [shared] = useState(() => shareFor(host, windowId));
  const { board, queries, client, notes, privateNotes, outbox, drafts, remembered } = shared;
  useUnsavedWork(shared);
  return (
    <HostContext value={host}>
      <FluentProvider theme={shownTheme}>
        <NoticeBoardContext value={board}>
          <QueryClientProvider client={queries}>
            <ClientContext value={client}>
              <OutboxContext value={outbox}>
                <NotesDeskContext value={notes}>
                  <PrivateDeskContext value={privateNotes}>
                    <DraftStoreContext value={drafts}>
                      <RememberedContext value={remembered}>
                        <div className={styles.page} onKeyDownCapture={ignoreWhileComposing}>
                          <ReadersZone>{children}</ReadersZone>
                        </div>
                      </RememberedContext>
                    </DraftStoreContext>
                  </PrivateDeskContext>
                </NotesDeskContext>
              </OutboxContext>
            </ClientContext>
          </QueryClientProvider>
        </NoticeBoardContext>
      </FluentProvider>
    </HostContext>
  );
}

/** The browser's own parts follow, such as scroll bars and the clock in a time field; in dialogs too, beside the page. */
function useColorScheme(scheme: 'light' | 'dark'): void {
  useEffect(() => {
    document.documentElement.style.setProperty('color-scheme', scheme);
  }, [scheme]);
}

function shareFor(host: Host, windowId: string) {
  const board = createNoticeBoard();
  const connectivity = createConnectivity();
  const client = createClient({ ...host, connectivity });
  const queries = createQueries(host, board);
  const deps = { client, queries, userId: host.userId, windowId };
  return {
    board,
    client,
    queries,
    connectivity,
    notes: createNotesDesk(deps),
    privateNotes: createPrivateDesk(deps),
    outbox: createOutbox(deps),
    drafts: createDraftStore(deps),
    remembered: createRemembered(),
  };
}

function createQueries(host: Host, board: NoticeBoard): QueryClient {
  const say = sayIn(host.locale);
  return new QueryClient({
    mutationCache: new MutationCache({
      onError(error, _variables, _context, mutation) {
        if (mutation.meta?.handled) return;
        board.post({ intent: 'error', text: say('common.change.failed', { reason: sentenceOf(error, say) }) });
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && isPassingSoon(error),
        retryDelay: (failures) => 400 * 2 ** failures,
      },
    },
  });
}

/**
 * Sends what earlier visits left as soon as the tab opens, what waits as soon as there is hope that it gets through, and
 * what is being typed before the page goes.
 */
function useUnsavedWork({ outbox, notes, privateNotes, connectivity }: ReturnType<typeof shareFor>): void {
  useEffect(() => {
    const retryNow = () => {
      outbox.resume();
      notes.retryNow();
      privateNotes.retryNow();
    };
    const leave = () => {
      notes.flush();
      privateNotes.flush();
    };
    const turn = () => (document.visibilityState === 'hidden' ? leave() : retryNow());
    const stops = [
      outbox.start(),
      connectivity.onReconnect(retryNow),
      listening(window, 'online', retryNow),
      listening(window, 'focus', retryNow),
      listening(window, 'pagehide', leave),
      listening(document, 'visibilitychange', turn),
    ];
    notes.resume();
    privateNotes.resume();
    return () => {
      for (const stop of stops) stop();
    };
  }, [outbox, notes, privateNotes, connectivity]);
}

function listening(target: EventTarget, name: string, listener: () => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
