import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { useMeeting } from '../../client/queries';
import { arrival } from '../../components/arrival';
import { Missing } from '../../components/ScreenStates';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';
import { HowItWas } from './HowItWas';
import { Reopen } from './Reopen';

const useStyles = makeStyles({
  after: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly series: SeriesView;
  /** The meeting that was closed a moment ago. */
  readonly meetingId: string;
  /** On to the next agenda. */
  goOn(): void;
}

/** Right after a meeting: how it was, while one still knows. */
export function AfterMeeting({ series, meetingId, goOn }: Props) {
  const styles = useStyles();
  const say = useSay();
  const query = useMeeting(series.id, meetingId);
  return (
    <section className={styles.after} aria-label={say('answer.after')}>
      <h2 className={styles.title} {...arrival}>
        {say('answer.after')}
      </h2>
      {query.data ? <HowItWas series={series} meeting={query.data} /> : <Missing query={query} />}
      <div className={styles.actions}>
        <Button as="a" href={hrefOf({ page: 'pastMeeting', seriesId: series.id, meetingId })}>
          {say('summary.read')}
        </Button>
        <Reopen series={series} meetingId={meetingId} />
        <Button onClick={goOn}>{say('answer.goOn')}</Button>
      </div>
    </section>
  );
}
