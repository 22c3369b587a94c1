import { makeStaticStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingView, PointView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { fullDate } from '@rapport/core/locales/dates';
import { type ReactNode, useEffect, useRef } from 'react';
import { LinkedText } from '../../components/LinkedText';
import { OnPaper } from '../../components/OnPaper';
import { PointFacts } from '../../components/PointFacts';
import { PromiseLines } from '../../components/PromiseLines';
import { useReader, useSay } from '../../host/language';
import { NotesRead } from './NotesRead';
import { printRules } from './printing';
import { SummaryActions } from './SummaryActions';

const usePrintStyles = makeStaticStyles(printRules);
const useStyles = makeStyles({
  summary: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
  purpose: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  section: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS} 0` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  points: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  point: { ...typographyStyles.body1, margin: 0, breakAfter: 'avoid' },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly series: SeriesView;
  readonly meeting: MeetingView;
}

/** What a held meeting came to: promises first, then all that was written down. Printed, only this is on the paper. */
export function Summary({ series, meeting }: Props) {
  usePrintStyles();
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { madeItems, decisions, points, notes, purpose } = meeting;
  const by = (ownerId: string) => madeItems.filter((each) => each.ownerId === ownerId);
  const ofState = (state: PointView['state']) => points.filter((point) => point.state === state);
  const isBare = madeItems.length === 0 && decisions.length === 0 && points.length === 0 && notes.text === '';
  const address = { seriesId: series.id, meetingId: meeting.id };
  const date = fullDate(new Date(meeting.date), reader);
  return (
    <article className={styles.summary} data-printed>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {say('summary.title', { me: series.me.name, other: series.other.name, date })}
      </h2>
      {meeting.isExtra && <p className={styles.purpose}>{say('summary.extra')}</p>}
      {purpose && (
        <p className={styles.purpose}>
          {say('summary.purpose', {
            purpose: purpose.kind === 'custom' ? purpose.text : say(`purpose.${purpose.kind}`),
          })}
        </p>
      )}
      <SummaryActions series={series} meeting={meeting} />
      {isBare && <p className={styles.none}>{say('summary.nothing')}</p>}
      <Section
        title={say('summary.iOwe')}
        paper={say('summary.theyOwe', { name: firstNameOf(series.me.name) })}
        show={by(series.me.id).length > 0}
      >
        <PromiseLines promises={by(series.me.id)} series={series} isOwnerSaid />
      </Section>
      <Section
        title={say('summary.theyOwe', { name: firstNameOf(series.other.name) })}
        show={by(series.other.id).length > 0}
      >
        <PromiseLines promises={by(series.other.id)} series={series} isOwnerSaid />
      </Section>
      <Section title={say('summary.decisions')} show={decisions.length > 0}>
        <ul className={styles.list}>
          {decisions.map((each) => (
            <li key={each.id}>
              <LinkedText text={each.text} />
            </li>
          ))}
        </ul>
      </Section>
      <Points {...{ series, meeting }} title={say('summary.discussed')} points={ofState('discussed')} />
      <Points {...{ series, meeting }} title={say('summary.movesOn')} points={ofState('carriedOver')} />
      <NotesRead series={series} address={address} notes={notes} title={say('summary.notes')} />
    </article>
  );
}

interface SectionProps {
  readonly title: string;
  /** On paper, where it is another one. */
  readonly paper?: string;
  readonly show: boolean;
  readonly children: ReactNode;
}

function Section({ title, paper, show, children }: SectionProps) {
  const styles = useStyles();
  if (!show) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.section}>{paper ? <OnPaper screen={title} paper={paper} /> : title}</h3>
      {children}
    </section>
  );
}

function Points({
  series,
  meeting,
  title,
  points,
}: Props & { readonly title: string; readonly points: readonly PointView[] }) {
  const styles = useStyles();
  return (
    <Section title={title} show={points.length > 0}>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point.id}>
            <p className={styles.point} dir="auto">
              <LinkedText text={point.text.text} />
            </p>
            <PointFacts point={point} me={series.me} other={series.other} />
            <NotesRead
              series={series}
              address={{ seriesId: series.id, meetingId: meeting.id, pointId: point.id }}
              notes={point.notes}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
