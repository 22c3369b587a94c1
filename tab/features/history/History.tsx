import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { PastMeetingView, SeriesView } from '@rapport/core/contract/views';
import { useHistory } from '../../client/queries';
import { Empty, Failed, Loading } from '../../components/ScreenStates';
import { When } from '../../components/When';
import { firstName, useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

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
  when: { ...typographyStyles.body1Strong },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** The meetings the two have held, newest first. */
export function History({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const history = useHistory(series.id);
  if (history.isPending) return <Loading label={say('series.history.loading')} />;
  if (!history.data) return <Failed error={history.error} retry={() => void history.refetch()} />;
  const meetings = history.data.pages.flatMap((page) => page.meetings);
  if (meetings.length === 0 && !history.hasNextPage) {
    return (
      <Empty
        title={say('series.history.empty')}
        text={say('series.history.empty.text', { name: firstName(series.other.name) })}
      />
    );
  }
  return (
    <div className={styles.history}>
      <ul className={styles.list} aria-label={say('series.history')}>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <PastMeetingRow seriesId={series.id} meeting={meeting} />
          </li>
        ))}
      </ul>
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

function PastMeetingRow({ seriesId, meeting }: { readonly seriesId: string; readonly meeting: PastMeetingView }) {
  const styles = useStyles();
  const say = useSay();
  const { discussed, carriedOver } = meeting;
  return (
    <a className={styles.row} href={hrefOf({ page: 'pastMeeting', seriesId, meetingId: meeting.id })}>
      <span>
        <span className={styles.when}>
          <When at={meeting.heldAt} relative />
        </span>
        <br />
        <span className={styles.small}>
          {say('series.history.came', { discussed, carriedOver })}
          {meeting.hasNotes && ` · ${say('series.history.withNotes')}`}
        </span>
      </span>
      <ChevronRightRegular aria-hidden />
    </a>
  );
}
