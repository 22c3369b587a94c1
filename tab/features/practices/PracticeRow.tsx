import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowRightRegular, LightbulbRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';
import { adviceOf } from './advice';
import { type Figure, sentencesOf } from './inWords';
import { Row } from './Row';
import { TrendChart } from './TrendChart';

const useStyles = makeStyles({
  // In line with the buttons of the other rows.
  advice: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly figure: Figure;
  readonly series: SeriesView;
}

/** How one practice goes, as far as there is enough to say so. */
export function PracticeRow({ figure, series }: Props) {
  const say = useSay();
  const { practice, isEnough, trend } = figure;
  // What is over asks for nothing more.
  const next = isEnough && series.can.changeAgenda ? adviceOf(figure, series, say) : undefined;
  return (
    <Row
      name={say(`doing.practice.${practice}`)}
      sentences={isEnough ? sentencesOf(figure, series, say) : [say('doing.tooEarly')]}
      {...(isEnough && trend && { chart: <TrendChart values={trend} caption={say(`doing.chart.${practice}`)} /> })}
      {...(next && { next: <Next {...next} /> })}
    />
  );
}

/** Something to do now, or to keep in mind. */
function Next({ text, to }: NonNullable<ReturnType<typeof adviceOf>>) {
  const styles = useStyles();
  if (!to) {
    return (
      <p className={styles.advice}>
        <LightbulbRegular aria-hidden fontSize={16} />
        {text}
      </p>
    );
  }
  return (
    <Button as="a" appearance="subtle" size="small" icon={<ArrowRightRegular />} href={hrefOf(to)}>
      {text}
    </Button>
  );
}
