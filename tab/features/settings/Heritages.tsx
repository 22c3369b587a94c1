import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { HeritageView } from '@rapport/core/contract/lookBackViews';
import type { SeriesView } from '@rapport/core/contract/views';
import { dayIn } from '@rapport/core/domain/calendarDay';
import { firstNameOf } from '@rapport/core/domain/personName';
import { shortDay } from '@rapport/core/locales/dates';
import { useHeritages } from '../../client/lookBack';
import { NotReadable } from '../../components/NotReadable';
import { Missing } from '../../components/ScreenStates';
import { When } from '../../components/When';
import { useReader, useSay } from '../../host/language';
import { hrefOf } from '../../host/route';
import { Section } from './Section';

const useStyles = makeStyles({
  meeting: { overflowWrap: 'anywhere' },
  when: { ...typographyStyles.body1Strong, cursor: 'pointer' },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalXL },
  notes: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: 'pre-wrap' },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
});

type HeldBefore = HeritageView['meetings'][number];

interface Props {
  readonly series: SeriesView;
  /** On a page of their own: the meeting to open. */
  readonly heldAt?: string;
}

/** What the report brought along from the 1-on-1s with managers before, the last first. */
export function Heritages({ series, heldAt }: Props) {
  const say = useSay();
  const query = useHeritages(series.id);
  if (!query.data) return <Missing query={query} rows={1} />;
  return (
    <>
      {heldAt && (
        <Link href={hrefOf({ page: 'series', seriesId: series.id, section: 'history' })}>
          {say('series.history.back')}
        </Link>
      )}
      {query.data.heritages.map((heritage) => (
        <Heritage key={heritage.sharedAt} series={series} heritage={heritage} heldAt={heldAt} />
      ))}
      <NotReadable count={query.data.unreadable} />
    </>
  );
}

interface HeritageProps {
  readonly series: SeriesView;
  readonly heritage: HeritageView;
  readonly heldAt: string | undefined;
}

function Heritage({ series, heritage, heldAt }: HeritageProps) {
  const say = useSay();
  const reader = useReader();
  const { formerName, sharedBy, sharedAt, meetings } = heritage;
  const told = {
    mine: String(sharedBy === series.me.id),
    name: firstNameOf(series.other.name),
    count: meetings.length,
    date: shortDay(dayIn(reader.timeZone, new Date(sharedAt)), reader),
  };
  return (
    <Section title={say('heritage.title', { name: formerName })} text={say('heritage.text', told)}>
      {meetings.map((meeting) => (
        <Before key={meeting.heldAt} meeting={meeting} isOpen={meeting.heldAt === heldAt} />
      ))}
    </Section>
  );
}

function Before({ meeting, isOpen }: { readonly meeting: HeldBefore; readonly isOpen: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { heldAt, points, decisions, notes } = meeting;
  return (
    <details className={styles.meeting} open={isOpen}>
      <summary className={styles.when}>
        <When at={heldAt} />
      </summary>
      {points.length > 0 && (
        <ul className={styles.list}>
          {points.map((point) => (
            <li key={`${point.area} ${point.text}`}>
              {point.text}
              {point.notes && <p className={styles.notes}>{point.notes}</p>}
            </li>
          ))}
        </ul>
      )}
      {decisions.length > 0 && (
        <>
          <p className={styles.label}>{say('decision.title')}</p>
          <ul className={styles.list}>
            {decisions.map((decision) => (
              <li key={decision}>{decision}</li>
            ))}
          </ul>
        </>
      )}
      {notes && (
        <>
          <p className={styles.label}>{say('meeting.notes.label')}</p>
          <p className={styles.notes}>{notes}</p>
        </>
      )}
    </details>
  );
}
