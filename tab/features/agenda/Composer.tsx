import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular, LightbulbRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useDraft } from '../../client/formDrafts';
import { useOutbox } from '../../client/outbox';
import { isArea } from '../../components/areas';
import type { CommandsProps } from '../../components/commands';
import { into } from '../../components/refs';
import { useIsInUse } from '../../components/useIsInUse';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useHost } from '../../host/host';
import { useSay } from '../../host/language';
import { useKept } from '../../host/useKept';
import { AreaPicker } from './AreaPicker';
import { isPointText, PointText } from './PointText';
import { useSlash } from './useSlash';

const useStyles = makeStyles({
  composer: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
  },
  idle: { display: 'none' },
  who: { marginInlineStart: 'auto' },
});

/** What other features bring to the composer. */
export interface ComposerSlots {
  /** What opens at a `/`. */
  menu(props: CommandsProps): ReactNode;
  /** Where one makes a promise instead of adding a point. */
  promise(close: () => void): ReactNode;
  /** What it is a part of: as long as somebody is at work there, they are at work here. */
  readonly part?: RefObject<HTMLElement | null>;
  /** Whether what is typed is meant for something else, which has it now. */
  take?(typed: string): boolean;
}

interface Props {
  readonly series: SeriesView;
  readonly slots: ComposerSlots;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
}

/** Adds talking points, one after the other, without leaving the keyboard; `/` opens what else can be added. */
export function Composer({ series, slots, inputRef }: Props) {
  const styles = useStyles();
  const own = useRef<HTMLTextAreaElement>(null);
  const input = inputRef ?? own;
  const [promising, setPromising] = useState(false);
  const wasPromising = useRef(false);
  useEffect(() => {
    if (wasPromising.current && !promising) input.current?.focus();
    wasPromising.current = promising;
  }, [promising, input]);
  if (promising) return <div className={styles.composer}>{slots.promise(() => setPromising(false))}</div>;
  return <PointField series={series} input={input} slots={slots} promise={() => setPromising(true)} />;
}

interface FieldProps {
  readonly series: SeriesView;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly slots: ComposerSlots;
  promise(): void;
}

function PointField({ series, input, slots, promise }: FieldProps) {
  const styles = useStyles();
  const say = useSay();
  const { userId } = useHost();
  const outbox = useOutbox();
  const draft = useDraft({ seriesId: series.id, kind: 'composer' }, { text: '', written: '' });
  const [keptArea, setArea] = useKept(`rapport:area:${userId}`);
  const { text, written } = draft.fields;
  // Which area it belongs to is asked of who writes.
  const composer = useRef<HTMLDivElement>(null);
  const inUse = useIsInUse(slots.part ?? composer);
  const slash = useSlash({ text, written, input, change: draft.change });
  const area = isArea(keptArea) ? keptArea : 'other';
  const add = () => {
    if (!isPointText(text)) return;
    const body = { requestId: crypto.randomUUID(), text: text.trim(), area, meetingId: series.meeting.id };
    outbox.add({ kind: 'point', seriesId: series.id, body });
    draft.clear();
  };
  return (
    <div className={styles.composer} ref={composer} data-composer>
      <div className={styles.line}>
        <PointText
          value={text}
          label={say('agenda.composer.label')}
          placeholder={say('agenda.composer.placeholder')}
          inputRef={input}
          menu={slash.menu}
          change={(next) => slots.take?.(next) || slash.change(next)}
          submit={add}
        />
        <Button
          ref={into(slash.opener)}
          appearance="subtle"
          icon={<LightbulbRegular />}
          aria-label={say('commands.title')}
          title={say('commands.title')}
          aria-haspopup="listbox"
          aria-expanded={slash.isOpen}
          onBlur={slash.leave}
          onClick={slash.toggle}
        />
        <Button
          icon={<AddRegular />}
          aria-label={say('agenda.composer.add')}
          disabledFocusable={!isPointText(text)}
          onClick={add}
        />
      </div>
      {slash.isOpen && slots.menu({ ...slash.props, series, field: input, promise })}
      <div className={mergeClasses(styles.foot, !inUse && text === '' && styles.idle)}>
        <AreaPicker area={area} choose={setArea} />
        <span className={styles.who}>
          <WhoSeesThis otherName={series.other.name} />
        </span>
      </div>
    </div>
  );
}
