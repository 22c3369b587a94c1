import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { HeritageView } from '@rapport/core/contract/lookBackViews';
import type { SeriesView } from '@rapport/core/contract/views';
import { useHeritage } from '../../client/lookBack';
import { Missing } from '../../components/ScreenStates';
import { When } from '../../components/When';
import { firstName, useSay } from '../../host/language';
import { Section } from './Section';

const useStyles = makeStyles({
  meeting: { overflowWrap: 'anywhere' },
  when: { ...typographyStyles.body1Strong, cursor: 'pointer' },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalXL },
  notes: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: 'pre-wrap' },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
});

type HeldBefore = HeritageView['meetings'][number];

/** What the report brought along from the 1-on-1 with the manager before. */
export function Heritage({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const heritage = useHeritage(series.id);
  if (!heritage.data) return <Missing query={heritage} rows={1} />;
  const { formerName, sharedBy, meetings } = heritage.data;
  const mine = String(sharedBy === series.me.id);
  return (
    <Section
      title={say('heritage.title', { name: formerName })}
      text={say('heritage.text', { mine, name: firstName(series.other.name), count: meetings.length })}
    >
      {meetings.map((meeting) => (
        <Before key={meeting.heldAt} meeting={meeting} />
      ))}
    </Section>
  );
}

function Before({ meeting }: { readonly meeting: HeldBefore }) {
  const styles = useStyles();
  const say = useSay();
  const { heldAt, points, decisions, notes } = meeting;
  return (
    <details className={styles.meeting}>
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
