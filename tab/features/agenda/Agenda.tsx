import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { type ReactNode, useCallback, useRef } from 'react';
import { useOutbox } from '../../client/outbox';
import { arrival } from '../../components/arrival';
import { MostlyStatus } from '../../components/MostlyStatus';
import { Empty } from '../../components/ScreenStates';
import { UnsentCard } from '../../components/UnsentCard';
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
  bottom: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground2,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
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
      <UnsentPoints series={series} />
      {series.can.addPoints && (
        <ComposerAtBottom>
          <Composer series={series} slots={composer} inputRef={input} />
        </ComposerAtBottom>
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

/** Keeps the composer in sight, however long the agenda is. */
export function ComposerAtBottom({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().bottom}>{children}</div>;
}

/** The points that are written and not saved yet. */
export function UnsentPoints({ series }: { readonly series: SeriesView }) {
  const { outbox, unsent } = useOutbox(series.id);
  const shown = unsent.filter((each) => !series.meeting.points.some((point) => point.id === each.requestId));
  return shown.map((point) => (
    <UnsentCard
      key={point.requestId}
      text={point.text}
      error={point.error}
      retry={() => outbox.retry(series.id, point.requestId)}
      discard={() => outbox.discard(series.id, point.requestId)}
      restore={() => outbox.add(series.id, point)}
    />
  ));
}
