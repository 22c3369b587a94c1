import { Button } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';
import { adviceOf } from './advice';
import { type Figure, sentencesOf } from './inWords';
import { Row } from './Row';
import { TrendChart } from './TrendChart';

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
      {...(next && {
        next: (
          <Button as="a" appearance="subtle" size="small" icon={<ArrowRightRegular />} href={hrefOf(next.to)}>
            {next.text}
          </Button>
        ),
      })}
    />
  );
}
