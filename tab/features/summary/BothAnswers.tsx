import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { CloseAnswerView, MeetingView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { useSay } from '../../host/language';
import { agreedIn } from './agreed';
import { worthOf } from './worth';

const useStyles = makeStyles({
  answers: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  cell: {
    ...typographyStyles.body1,
    textAlign: 'start',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  what: { width: '50%' },
  apart: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly series: SeriesView;
  readonly meeting: MeetingView;
  readonly mine: CloseAnswerView;
  readonly theirs: CloseAnswerView;
}

/** Both answers side by side, and what the two understood differently. */
export function BothAnswers({ series, meeting, mine, theirs }: Props) {
  const styles = useStyles();
  const say = useSay();
  const rows = agreedIn(meeting, series, say).map((each) => ({
    ...each,
    isMine: mine.agreed.includes(each.id),
    isTheirs: theirs.agreed.includes(each.id),
  }));
  const apart = rows.filter((row) => row.isMine !== row.isTheirs).length;
  const agreed = (ticked: boolean) => say(ticked ? 'answer.ticked' : 'answer.notTicked');
  return (
    <div className={styles.answers}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.what)}>
              <VisuallyHidden>{say('answer.what')}</VisuallyHidden>
            </th>
            <th scope="col" className={styles.cell}>
              {say('common.you')}
            </th>
            <th scope="col" className={styles.cell}>
              {firstNameOf(series.other.name)}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className={styles.cell}>
              {say('answer.worth')}
            </th>
            <td className={styles.cell}>{say(`answer.worth.${worthOf(mine.worth)}`)}</td>
            <td className={styles.cell}>{say(`answer.worth.${worthOf(theirs.worth)}`)}</td>
          </tr>
          {rows.map(({ id, text, isMine, isTheirs }) => (
            <tr key={id}>
              <th scope="row" className={styles.cell}>
                {text}
                {isMine !== isTheirs && <div className={styles.apart}>{say('answer.apart')}</div>}
              </th>
              <td className={styles.cell}>{agreed(isMine)}</td>
              <td className={styles.cell}>{agreed(isTheirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {apart > 0 && <p className={styles.hint}>{say('answer.apart.next', { count: apart })}</p>}
    </div>
  );
}
