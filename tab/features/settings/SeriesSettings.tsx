import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { ReactNode } from 'react';
import { useSay } from '../../host/language';
import { DeleteMyNotes } from './DeleteMyNotes';
import { HandOver } from './HandOver';
import { PurposeSettings } from './PurposeSettings';
import { RhythmSettings } from './RhythmSettings';
import { Section } from './Section';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '40rem' },
});

interface Props {
  readonly series: SeriesView;
  /** Pause and end; Resume stands above all sections. */
  readonly children: ReactNode;
}

/** What can be changed about one 1-on-1. */
export function SeriesSettings({ series, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { can } = series;
  return (
    <div className={styles.page}>
      {can.changeRhythm && <RhythmSettings series={series} />}
      {can.changePurposePlan && <PurposeSettings series={series} />}
      {(can.pause || can.end) && (
        <Section
          title={say('settings.rest')}
          text={say('settings.rest.text', { name: firstNameOf(series.other.name) })}
        >
          {children}
        </Section>
      )}
      {can.handOver && <HandOver series={series} />}
      <DeleteMyNotes series={series} />
    </div>
  );
}
