import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingView, SeriesView } from '@rapport/core/contract/views';
import { firstName, useSay } from '../../host/language';
import { AnswerForm } from './AnswerForm';
import { BothAnswers } from './BothAnswers';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
});

interface Props {
  readonly series: SeriesView;
  readonly meeting: MeetingView;
}

/** How a held meeting was for each: one's own answer to give, then both side by side. */
export function HowItWas({ series, meeting }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { answers } = meeting;
  if (!answers) return null;
  const name = firstName(series.other.name);
  return (
    <section className={styles.card} aria-label={say('answer.title')}>
      <h3 className={styles.title}>{say('answer.title')}</h3>
      {!answers.mine && answers.theyAnswered && <p className={styles.text}>{say('answer.theyDid', { name })}</p>}
      {!answers.mine && <AnswerForm series={series} meeting={meeting} />}
      {/* Empty at first, so that what comes after sending is heard. */}
      <div role="status">
        {answers.mine && !answers.theirs && <p className={styles.text}>{say('answer.waiting', { name })}</p>}
        {answers.mine && answers.theirs && (
          <BothAnswers series={series} meeting={meeting} mine={answers.mine} theirs={answers.theirs} />
        )}
      </div>
    </section>
  );
}
