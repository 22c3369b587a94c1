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
import { createNotesDesk, type NotesDesk, NotesDeskContext } from '../client/notes';
import { createOutbox, OutboxContext } from '../client/outbox';
import { createPrivateDesk, PrivateDeskContext } from '../client/privateNotes';
import { isPassing, sentenceOf } from '../client/problems';
import { createNoticeBoard, type NoticeBoard, NoticeBoardContext } from '../components/notices';
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
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    overflow: 'clip',
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly host: Host;
  readonly theme: Theme;
  readonly children: ReactNode;
}

/** All that the screens share, made once for this host. */
export function Providers({ host, theme, children }: Props) {
  usePageStyles();
  const styles = useStyles();
  const shownTheme = useTheme(host, theme);
  useColorScheme(shownTheme === teamsLightTheme ? 'light' : 'dark');
  const [shared] = useState(() => shareFor(host));
  const { board, queries, client, notes, privateNotes, outbox } = shared;
  useSavingOnLeave(notes);
  useSavingOnLeave(privateNotes);
  return (
    <HostContext value={host}>
      <FluentProvider theme={shownTheme}>
        <NoticeBoardContext value={board}>
          <QueryClientProvider client={queries}>
            <ClientContext value={client}>
              <OutboxContext value={outbox}>
                <NotesDeskContext value={notes}>
                  <PrivateDeskContext value={privateNotes}>
                    <div className={styles.page}>
                      <ReadersZone>{children}</ReadersZone>
                    </div>
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

/** The browser's own parts follow, such as the clock in a time field; in dialogs too, which stand beside the page. */
function useColorScheme(scheme: 'light' | 'dark'): void {
  useEffect(() => {
    document.body.style.setProperty('color-scheme', scheme);
  }, [scheme]);
}

function shareFor(host: Host) {
  const board = createNoticeBoard();
  const client = createClient(host);
  const queries = createQueries(host, board);
  const deps = { client, queries, userId: host.userId };
  return {
    board,
    client,
    queries,
    notes: createNotesDesk(deps),
    privateNotes: createPrivateDesk(deps),
    outbox: createOutbox(deps),
  };
}

function createQueries(host: Host, board: NoticeBoard): QueryClient {
  const say = sayIn(host.locale);
  return new QueryClient({
    mutationCache: new MutationCache({
      onError(error, variables, _context, mutation) {
        if (mutation.meta?.handled || isHandled(variables)) return;
        board.post({ intent: 'error', text: say('common.change.failed', { reason: sentenceOf(error, say) }) });
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (failures) => 400 * 2 ** failures,
      },
    },
  });
}

function isHandled(variables: unknown): boolean {
  return typeof variables === 'object' && variables !== null && 'handled' in variables && variables.handled === true;
}

/** What is typed is sent before the page goes, and what an earlier visit left is sent now. */
function useSavingOnLeave(notes: Pick<NotesDesk, 'flush' | 'resume'>): void {
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && notes.flush();
    const gone = () => notes.flush();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', gone);
    notes.resume();
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', gone);
    };
  }, [notes]);
}
