import { Button } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { type CreateCommand, type CreateKind, textOf } from '../client/createCommands';
import { useDraftStore } from '../client/formDrafts';
import { type Unsent, useOutbox, useUnsent } from '../client/outbox';
import { ApiProblem } from '../client/problems';
import { useSay } from '../host/language';
import { arriveIfLost } from './arrival';
import { UnsentCard } from './UnsentCard';
import { formOf } from './unsentForm';

interface Props {
  readonly series: SeriesView;
  readonly kinds: readonly CreateKind[];
  /** Leaves out what stands elsewhere on the screen. */
  readonly except?: (command: CreateCommand) => boolean;
}

/** What is written in one 1-on-1 and not saved yet. */
export function UnsentList({ series, kinds, except }: Props) {
  const unsent = useUnsent(kinds, { seriesId: series.id });
  return unsent
    .filter(({ command }) => !isThere(command, series) && !except?.(command))
    .map((each) => <UnsentOne key={each.command.body.requestId} unsent={each} series={series} />);
}

/** One of them, with what can be done about it. */
export function UnsentOne({
  unsent: { command, error },
  series,
}: {
  readonly unsent: Unsent;
  readonly series?: SeriesView;
}) {
  const outbox = useOutbox();
  const { requestId } = command.body;
  return (
    <UnsentCard
      text={textOf(command)}
      isNew={() => outbox.wroteJustNow(({ body }) => body.requestId === requestId)}
      error={error}
      retry={isTooLate(command, error, series) ? undefined : () => outbox.retry(requestId)}
      discard={() => {
        outbox.discard(requestId);
        arriveIfLost();
      }}
      restore={() => outbox.add(command)}
    >
      {series && <OtherWays command={command} error={error} series={series} />}
    </UnsentCard>
  );
}

interface WaysProps {
  readonly command: CreateCommand;
  readonly error: unknown;
  readonly series: SeriesView;
}

/** Where the words can go when the API will not take them where they were meant for. */
function OtherWays({ command, error, series }: WaysProps) {
  const say = useSay();
  const outbox = useOutbox();
  const drafts = useDraftStore();
  const code = error instanceof ApiProblem ? error.problem.code : undefined;
  const instead = (run: () => void) => () => {
    outbox.discard(command.body.requestId);
    run();
    arriveIfLost();
  };
  const requestId = crypto.randomUUID();
  if (command.kind === 'decision' && isTooLate(command, error, series) && series.can.addPoints) {
    const { text } = command.body;
    const point = { requestId, text, area: 'other', meetingId: series.meeting.id } as const;
    return (
      <Button size="small" onClick={instead(() => outbox.add({ kind: 'point', seriesId: series.id, body: point }))}>
        {say('kept.addPoint')}
      </Button>
    );
  }
  if (command.kind === 'item' && command.body.pointId && code !== undefined && pointIsDone.has(code)) {
    const { pointId: _, ...body } = command.body;
    return (
      <Button size="small" onClick={instead(() => outbox.add({ ...command, body: { ...body, requestId } }))}>
        {say('kept.addAlone')}
      </Button>
    );
  }
  const form = code !== undefined && badWords.has(code) ? formOf(command) : undefined;
  if (!form || drafts.read(form.address)) return null;
  return (
    <Button size="small" onClick={instead(() => drafts.write(form.address, form.fields))}>
      {say('kept.edit')}
    </Button>
  );
}

/** Whether its meeting is over, so that no decision of it can be written down any more, unless the meeting was reopened. */
function isTooLate(command: CreateCommand, error: unknown, series: SeriesView | undefined): boolean {
  if (command.kind !== 'decision' || !(error instanceof ApiProblem)) return false;
  const isOpenAgain = series?.meeting.id === command.meetingId && series.meeting.state === 'inProgress';
  return decidedTooLate.has(error.problem.code) && !isOpenAgain;
}

const decidedTooLate: ReadonlySet<string> = new Set(['meetingAlreadyHeld', 'meetingSkipped', 'seriesEnded']);
const pointIsDone: ReadonlySet<string> = new Set(['alreadyPromised', 'notFound']);
const badWords: ReadonlySet<string> = new Set(['invalidInput', 'tooLarge']);

/** Saved a moment ago: it stands where it belongs already. */
function isThere({ kind, body: { requestId } }: CreateCommand, { meeting }: SeriesView): boolean {
  if (kind === 'point') return meeting.points.some(({ id }) => id === requestId);
  return kind === 'decision' && meeting.decisions.some(({ id }) => id === requestId);
}
