import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { type ReactNode, useCallback, useRef } from 'react';
import type { CreateCommand } from '../../client/createCommands';
import { arrival } from '../../components/arrival';
import { MostlyStatus } from '../../components/MostlyStatus';
import { Empty } from '../../components/ScreenStates';
import { Foot } from '../../components/Scroller';
import { UnsentList } from '../../components/UnsentList';
import { useSay } from '../../host/language';
import { AgendaList } from './AgendaList';
import { Composer, type ComposerSlots } from './Composer';
import type { PromiseSlot } from './PointCard';
import { StatusOff } from './StatusOff';

const useStyles = makeStyles({
  agenda: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    ':focus': { outlineStyle: 'none' },
  },
});

interface Props {
  readonly series: SeriesView;
  /** Where a point becomes a promise. */
  readonly promise?: PromiseSlot | undefined;
  readonly composer: ComposerSlots;
  /** What leads on from a prepared agenda: Start. */
  readonly children?: ReactNode;
}

/** What the two want to talk about next; both own it. */
export function Agenda({ series, promise, composer, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  const input = useRef<HTMLTextAreaElement>(null);
  const focusComposer = useCallback(() => input.current?.focus(), []);
  const { points } = series.meeting;
  return (
    <section className={styles.agenda} aria-label={say('agenda.title')} {...arrival}>
      {children}
      {series.can.changeAgenda && (
        <MostlyStatus points={points}>
          <StatusOff series={series} />
        </MostlyStatus>
      )}
      {points.length > 0 ? (
        <AgendaList series={series} promise={promise} focusComposer={focusComposer} />
      ) : (
        <NoPoints series={series} />
      )}
      <UnsentHere series={series} />
      {series.can.addPoints && (
        <Foot>
          <Composer series={series} slots={composer} inputRef={input} />
        </Foot>
      )}
    </section>
  );
}

function NoPoints({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  if (!series.can.addPoints) return <Empty drawing="part" title={say('agenda.empty.over')} />;
  return (
    <Empty
      drawing="part"
      title={say('agenda.empty.title')}
      text={say('agenda.empty.text', { name: firstNameOf(series.other.name) })}
    />
  );
}

/** What is written and not saved yet; a promise made out of a point stands at that point. */
function UnsentHere({ series }: { readonly series: SeriesView }) {
  const isAtItsPoint = (command: CreateCommand) =>
    command.kind === 'item' && series.meeting.points.some(({ id }) => id === command.body.pointId);
  return <UnsentList series={series} kinds={['point', 'points', 'decision', 'item']} except={isAtItsPoint} />;
}
