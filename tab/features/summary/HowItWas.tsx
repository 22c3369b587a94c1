import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useEffect, useRef, useState } from 'react';
import { useFocusKept } from '../../components/useFocusKept';
import { useSay } from '../../host/language';
import { useRoute } from '../../host/route';
import { AnswerForm } from './AnswerForm';
import { BothAnswers } from './BothAnswers';
import { MyAnswer } from './MyAnswer';

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
  title: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
  text: { ...typographyStyles.body1, margin: 0 },
});

interface Props {
  readonly series: SeriesView;
  readonly meeting: MeetingView;
}

/** How a held meeting was for each: one's own answer to give and to put right, then both side by side. */
export function HowItWas({ series, meeting }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { answers } = meeting;
  const title = useRef<HTMLHeadingElement>(null);
  const [changing, setChanging] = useState(false);
  // The form goes when it is sent, and what can be changed when the other has answered.
  useFocusKept(`${answers?.mine !== undefined} ${answers?.theirs !== undefined} ${changing}`, title);
  const route = useRoute();
  const isAskedHere = route.page === 'pastMeeting' && route.meetingId === meeting.id && route.at === 'answer';
  useEffect(() => {
    // Who came to answer lands at the question, not at the top of what was written.
    if (!isAskedHere) return;
    title.current?.focus();
    title.current?.scrollIntoView({ block: 'start' });
  }, [isAskedHere]);
  if (!answers) return null;
  const name = firstNameOf(series.other.name);
  const { mine, theirs, theyAnswered } = answers;
  return (
    <section className={styles.card} aria-label={say('answer.title')}>
      <h3 className={styles.title} ref={title} tabIndex={-1}>
        {say('answer.title')}
      </h3>
      {!mine && theyAnswered && <p className={styles.text}>{say('answer.theyDid', { name })}</p>}
      {/* Empty at first, so that what comes after sending is heard. */}
      <div role="status">
        {mine && !theirs && !changing && <p className={styles.text}>{say('answer.waiting', { name })}</p>}
        {mine && theirs && changing && <p className={styles.text}>{say('answer.tooLate', { name })}</p>}
        {mine && theirs && <BothAnswers series={series} meeting={meeting} mine={mine} theirs={theirs} />}
      </div>
      {!mine && <AnswerForm series={series} meeting={meeting} />}
      {mine && !theirs && changing && (
        <AnswerForm series={series} meeting={meeting} given={mine} done={() => setChanging(false)} />
      )}
      {mine && !theirs && !changing && (
        <MyAnswer series={series} meeting={meeting} mine={mine} change={() => setChanging(true)} />
      )}
    </section>
  );
}
