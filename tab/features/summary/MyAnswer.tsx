import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CloseAnswerView, MeetingView, SeriesView } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';
import { agreedIn } from './agreed';
import { worthOf } from './worth';

const useStyles = makeStyles({
  answer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  line: { ...typographyStyles.body1, margin: 0 },
  said: { ...typographyStyles.body1Strong },
  list: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface Props {
  readonly series: SeriesView;
  readonly meeting: MeetingView;
  readonly mine: CloseAnswerView;
  /** Opens it again: it can be put right until the other's is in. */
  change(): void;
}

/** What I said of a held meeting, while the other has not answered yet. */
export function MyAnswer({ series, meeting, mine, change }: Props) {
  const styles = useStyles();
  const say = useSay();
  const agreements = agreedIn(meeting, series, say);
  const ticked = agreements.filter((each) => mine.agreed.includes(each.id));
  return (
    <div className={styles.answer}>
      <p className={styles.line}>
        {say('answer.worth')} <span className={styles.said}>{say(`answer.worth.${worthOf(mine.worth)}`)}</span>
      </p>
      {agreements.length > 0 && (
        <p className={styles.line}>{say('answer.mine.agreed', { count: ticked.length, of: agreements.length })}</p>
      )}
      {ticked.length > 0 && (
        <ul className={styles.list}>
          {ticked.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      <div>
        <Button onClick={change}>{say('answer.change')}</Button>
      </div>
    </div>
  );
}
