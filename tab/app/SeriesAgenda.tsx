import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { fetchedAhead } from '../components/fetchedAhead';
import { later } from '../components/later';
import { useNoticeBoard } from '../components/notices';
import { into } from '../components/refs';
import { Loading } from '../components/ScreenStates';
import { UnsentList } from '../components/UnsentList';
import { useFocusKept } from '../components/useFocusKept';
import { Agenda } from '../features/agenda/Agenda';
import { useOthersChanges } from '../features/agenda/useOthersChanges';
import { useJustHeld } from '../features/meeting/justHeld';
import { StartMeeting } from '../features/meeting/StartMeeting';
import { PurposeLine } from '../features/prepare/PurposeLine';
import { useSay } from '../host/language';
import { composing } from './composing';
import { OrphanedDrafts } from './OrphanedDrafts';

const RunningMeeting = fetchedAhead(() => import('./RunningMeeting').then((module) => module.RunningMeeting));
const AskedFirst = later(() => import('./AskedFirst').then((module) => module.AskedFirst));
const AfterMeeting = fetchedAhead(() =>
  import('../features/summary/AfterMeeting').then((module) => module.AfterMeeting),
);
const PromiseInPlace = later(() =>
  import('../features/items/PromiseFromPoint').then((module) => module.PromiseInPlace),
);
const Prepare = later(() => import('../features/prepare/Prepare').then((module) => module.Prepare));
const Templates = later(() => import('../features/prepare/Templates').then((module) => module.Templates));

const useStyles = makeStyles({
  // Beside each other where there is room, one under the other where not.
  columns: {
    containerType: 'inline-size',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
  },
  agenda: {
    flex: '3 1 26rem',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  beside: {
    flex: '1 1 16rem',
    minWidth: 0,
    // Beside a long agenda it stays in sight, and scrolls by itself where it is longer than the window.
    '@container (min-width: 43.5rem)': {
      position: 'sticky',
      top: 0,
      maxHeight: 'calc(100vh - 8rem)',
      overflowY: 'auto',
    },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly series: SeriesView;
  /** All else has its own place, as in the side panel: promises, notes; templates are behind `/`. */
  readonly isAgendaOnly?: boolean;
}

/** The coming meeting's agenda, the meeting itself while it runs, or how it was right after. */
export function SeriesAgenda({ series, isAgendaOnly = false }: Props) {
  const say = useSay();
  useMeetingAnnounced(series);
  useOthersChanges(series);
  useFetchedAhead();
  const { justHeld, goOn } = useJustHeld(series);
  const { id, state } = series.meeting;
  const shown = () => {
    if (justHeld) return <AfterMeeting series={series} meetingId={justHeld} goOn={goOn} />;
    if (state !== 'inProgress') return <Preparation {...{ series, isAgendaOnly }} />;
    return <RunningMeeting key={id} {...{ series, isAgendaOnly }} />;
  };
  return (
    <Suspense fallback={<Loading label={say('common.loading')} />}>
      <OrphanedDrafts series={series} />
      {justHeld && <UnsentList series={series} kinds={['decision', 'item', 'point', 'points']} />}
      <KeepingFocus screen={justHeld ? 'after' : state}>{shown()}</KeepingFocus>
    </Suspense>
  );
}

/** Inside the boundary, so that it looks only when the next screen stands. */
function KeepingFocus({ screen, children }: { readonly screen: string; readonly children: ReactNode }) {
  useFocusKept(screen);
  return children;
}

/** Long before anybody starts or closes a meeting, so that nothing flickers then. */
const FETCHED_AFTER = 1_000;

function useFetchedAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      RunningMeeting.fetch();
      AfterMeeting.fetch();
    }, FETCHED_AFTER);
    return () => clearTimeout(timer);
  }, []);
}

/** The agenda before a meeting: why they meet, the points, and beside them what helps to prepare. */
function Preparation({ series, isAgendaOnly = false }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [choosing, setChoosing] = useState(false);
  const templates = useRef<HTMLButtonElement>(null);
  const closeTemplates = (used: boolean) => {
    setChoosing(false);
    // After the dialog has gone. What was added is what the eye is on.
    setTimeout(() => templates.current?.focus({ preventScroll: used }));
  };
  return (
    <div className={styles.columns}>
      <div className={styles.agenda}>
        <Suspense>{series.can.changeAgenda && <AskedFirst series={series} />}</Suspense>
        <PurposeLine series={series} />
        <Agenda
          series={series}
          composer={composing(series)}
          promise={(point, close) => (
            <Suspense>
              <PromiseInPlace series={series} point={point} close={close} />
            </Suspense>
          )}
        >
          <div className={styles.actions}>
            <StartMeeting series={series} />
            {series.can.addPoints && !isAgendaOnly && (
              <Button ref={into(templates)} onClick={() => setChoosing(true)}>
                {say('template.open')}
              </Button>
            )}
          </div>
          <Suspense>{choosing && <Templates series={series} close={closeTemplates} />}</Suspense>
        </Agenda>
      </div>
      {!isAgendaOnly && (
        <div className={styles.beside}>
          <Suspense>
            <Prepare series={series} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

/** The screen changes when the other starts, closes or skips the meeting: that is said, to who cannot see it as well. */
function useMeetingAnnounced({ meeting, heldCount, other }: SeriesView): void {
  const board = useNoticeBoard();
  const say = useSay();
  const before = useRef({ ...meeting, heldCount });
  useEffect(() => {
    const { id, state, startsAt, heldCount: held } = before.current;
    before.current = { ...meeting, heldCount };
    const name = firstNameOf(other.name);
    if (id !== meeting.id) {
      if (heldCount < held) board.post({ intent: 'info', text: say('meeting.reopened', { name }) });
      else if (heldCount > held) board.announce(say('meeting.nextAgenda', { name }));
      // The one after a skipped meeting is always later than that one.
      else if (meeting.startsAt > startsAt) board.announce(say('meeting.skipped', { name }));
      else board.post({ intent: 'info', text: say('meeting.skipTakenBack', { name }) });
    } else if (state !== meeting.state && meeting.state === 'inProgress') {
      const before = String(meeting.isWrittenUp === true);
      if (meeting.startedBy === other.id)
        board.post({ intent: 'info', text: say('meeting.startedByOther', { before, name }) });
      else board.announce(say('meeting.started', { before, name }));
    } else if (state !== meeting.state) board.post({ intent: 'info', text: say('meeting.startTakenBack', { name }) });
  }, [meeting, heldCount, other, board, say]);
}
