import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular, HistoryRegular } from '@fluentui/react-icons';
import type { PastMeetingView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { Say } from '@rapport/core/locales/say';
import { useHistory } from '../../client/queries';
import { Facts } from '../../components/Facts';
import { NotReadable } from '../../components/NotReadable';
import { Empty, Failed, Loading } from '../../components/ScreenStates';
import { When } from '../../components/When';
import { useSay } from '../../host/language';
import { agendaOf, hrefOf } from '../../host/route';
import { whySkipped } from './whySkipped';

const useStyles = makeStyles({
  history: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  what: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  when: { ...typographyStyles.body1Strong },
});

/** The meetings the two have held and skipped, newest first. */
export function History({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const history = useHistory(series.id);
  if (history.isPending) return <Loading label={say('series.history.loading')} />;
  if (!history.data) return <Failed error={history.error} retry={() => void history.refetch()} />;
  const meetings = history.data.pages.flatMap((page) => page.meetings);
  const unreadable = history.data.pages.reduce((sum, page) => sum + (page.unreadable ?? 0), 0);
  if (meetings.length === 0 && unreadable === 0 && !history.hasNextPage) {
    return (
      <Empty
        icon={<HistoryRegular />}
        title={say('series.history.empty')}
        text={say('series.history.empty.text', { name: firstNameOf(series.other.name) })}
      >
        {series.can.addPoints && (
          <Button as="a" href={hrefOf(agendaOf(series.id))}>
            {say('series.history.empty.go')}
          </Button>
        )}
      </Empty>
    );
  }
  return (
    <div className={styles.history}>
      <ul className={styles.list} aria-label={say('series.history')}>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <PastMeetingRow series={series} meeting={meeting} />
          </li>
        ))}
      </ul>
      <NotReadable count={unreadable} />
      {history.hasNextPage && (
        <div>
          <Button disabledFocusable={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {say('series.history.more')}
          </Button>
        </div>
      )}
      {history.isFetchNextPageError && <Failed error={history.error} retry={() => void history.fetchNextPage()} />}
    </div>
  );
}

function PastMeetingRow({ series, meeting }: { readonly series: SeriesView; readonly meeting: PastMeetingView }) {
  const styles = useStyles();
  const say = useSay();
  const { purpose } = meeting;
  return (
    <a className={styles.row} href={hrefOf({ page: 'pastMeeting', seriesId: series.id, meetingId: meeting.id })}>
      <span className={styles.what}>
        <span className={styles.when}>
          <When at={meeting.date} relative />
        </span>
        {purpose && <span>{purpose.kind === 'custom' ? purpose.text : say(`purpose.${purpose.kind}`)}</span>}
        <Facts>
          {(meeting.outcome === 'held' ? cameInWords(meeting, say) : [skippedInWords(meeting, series, say)]).map(
            (fact) => (
              <span key={fact}>{fact}</span>
            ),
          )}
        </Facts>
      </span>
      <ChevronRightRegular aria-hidden />
    </a>
  );
}

function cameInWords(meeting: PastMeetingView, say: Say): readonly string[] {
  const { discussed, carriedOver, promises, decisions, hasNotes, isWrittenDown, isExtra } = meeting;
  return [
    isExtra && say('history.extra'),
    say('series.history.came', { discussed, carriedOver }),
    promises > 0 && say('history.promises', { count: promises }),
    decisions > 0 && say('history.decisions', { count: decisions }),
    hasNotes && say('series.history.withNotes'),
    !isWrittenDown && say('history.bare'),
  ].filter((fact) => typeof fact === 'string');
}

function skippedInWords({ skippedBy, ...why }: PastMeetingView, series: SeriesView, say: Say): string {
  return skippedBy === undefined ? say('history.skipped') : whySkipped({ by: skippedBy, ...why }, series, say);
}
