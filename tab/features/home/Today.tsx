import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { HomeView, SeriesRow } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { type ReactNode, useState } from 'react';
import { AskRow } from '../../components/AskRow';
import { arrival } from '../../components/arrival';
import { Facts } from '../../components/Facts';
import { useLingering } from '../../components/lingering';
import { PersonAvatar } from '../../components/PersonAvatar';
import { RhythmText } from '../../components/RhythmText';
import { relationInWords } from '../../components/relations';
import { When } from '../../components/When';
import { useSay } from '../../host/language';
import { agendaOf, hrefOf } from '../../host/route';
import { AllClear } from './AllClear';
import { isResting } from './resting';
import { Slipping } from './Slipping';

const useStyles = makeStyles({
  today: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
  section: {
    ...typographyStyles.subtitle2,
    margin: `0 0 ${tokens.spacingVerticalS} 0`,
    ':focus': { outlineStyle: 'none' },
  },
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  name: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  when: { ...typographyStyles.body1Strong },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  actions: { gridColumn: '1 / -1' },
  facts: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly home: HomeView;
  /** What is asked about the meetings held lately. */
  readonly asked: ReactNode;
  /** What I owe first. */
  readonly mine: ReactNode;
}

/** What is next, who waits for me, what I owe, and what slips. */
export function Today({ home, asked, mine }: Props) {
  const styles = useStyles();
  const say = useSay();
  const running = home.series.filter((row) => row.meeting.state === 'inProgress');
  const planned = home.series.filter((row) => row.meeting.state === 'planned' && !isResting(row));
  const next = planned.find((row) => !row.isUnanswered);
  const slips = home.series.filter((row) => row.slip);
  const waiting = home.series.filter((row) => row.isAwaited);
  const asks = home.series.some((row) => row.unansweredClose);
  const owes = home.series.some((row) => row.openItems.mine > 0);
  const [owed, setOwed] = useState(owes);
  if (owes && !owed) setOwed(true);
  // The last one was kept here a moment ago.
  const lingers = owed && !owes;
  const pointer = useLingering(lingers, () => setOwed(false));
  return (
    <div className={styles.today}>
      <h1 className={styles.title} {...arrival}>
        {say('home.greeting', { name: firstNameOf(home.me.name) })}
      </h1>
      {running.length > 0 && (
        <Section title={say('home.section.running')}>
          {running.map((row) => (
            <NextCard key={row.id} row={row} />
          ))}
        </Section>
      )}
      {next && (
        <Section title={say('home.section.next')}>
          <NextCard row={next} />
        </Section>
      )}
      {home.isAllClear && !lingers && <AllClear rows={home.series} next={next} />}
      {(waiting.length > 0 || asks) && (
        <Section title={say('home.section.waiting')}>
          {waiting.length > 0 && (
            <ul className={styles.facts}>
              {waiting.map((row) => (
                <Waiting key={row.id} row={row} />
              ))}
            </ul>
          )}
          {asked}
        </Section>
      )}
      {owed && (
        <div {...pointer}>
          <Section title={say('home.section.owe')}>{mine}</Section>
        </div>
      )}
      {slips.length > 0 && (
        <Section title={say('home.section.slips')}>
          <ul className={styles.facts}>
            {slips.map((row) => (
              <Slipping key={row.id} row={row} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ title, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <h2 className={styles.section}>{title}</h2>
      {children}
    </section>
  );
}

function NextCard({ row }: { readonly row: SeriesRow }) {
  const styles = useStyles();
  const say = useSay();
  const { meeting, other } = row;
  return (
    <div className={styles.card}>
      <PersonAvatar name={other.name} id={other.id} size="medium" />
      <div>
        <h3 className={styles.name}>{other.name}</h3>
        <div className={styles.when}>
          {meeting.state === 'inProgress' ? (
            say(meeting.isWrittenUp ? 'home.writingUp' : 'home.inProgress')
          ) : (
            <When at={meeting.startsAt} relative />
          )}
        </div>
        <Facts>
          <span>{relationInWords(row, say)}</span>
          <RhythmText rhythm={row.rhythm} nextAt={meeting.startsAt} />
        </Facts>
        <div className={styles.small}>{preparationInWords(row, say)}</div>
      </div>
      <div className={styles.actions}>
        <Button as="a" appearance="primary" href={hrefOf(agendaOf(row.id))}>
          {say(openingOf(meeting), { name: firstNameOf(other.name) })}
        </Button>
      </div>
    </div>
  );
}

function Waiting({ row }: { readonly row: SeriesRow }) {
  const say = useSay();
  const { theirNewPoints, myPoints } = row.meeting;
  const name = firstNameOf(row.other.name);
  return (
    <li>
      <AskRow
        person={row.other}
        text={say('home.waiting.added', { name, count: theirNewPoints, mine: String(myPoints > 0) })}
        action={say('home.addYours')}
        actionName={say('home.addYours.with', { name })}
        href={hrefOf(agendaOf(row.id))}
      />
    </li>
  );
}

function openingOf({ state, isWrittenUp }: SeriesRow['meeting']) {
  if (isWrittenUp) return 'home.open.writingUp';
  return state === 'inProgress' ? 'home.open.running' : 'home.open';
}

/** Whose points there are; with some carried over, which are new: nobody has prepared by what was left. */
function preparationInWords({ meeting, other }: SeriesRow, say: ReturnType<typeof useSay>): string {
  const name = firstNameOf(other.name);
  const { points: total, myPoints, theirPoints, myNewPoints, theirNewPoints } = meeting;
  if (total === 0) return say('home.nothingYet');
  const carried = myPoints + theirPoints - myNewPoints - theirNewPoints;
  const brought = total - myPoints - theirPoints;
  const whose = { total, mine: myNewPoints, theirs: theirNewPoints, brought, name };
  return carried > 0 ? say('home.agendaWithCarried', { ...whose, carried }) : say('home.agendaSoFar', whose);
}
