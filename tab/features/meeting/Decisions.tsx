import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { MAX_DECISION_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { useRef } from 'react';
import { useDraft } from '../../client/formDrafts';
import { useMeetingChanges } from '../../client/meetingChanges';
import { useOutbox } from '../../client/outbox';
import { isLine, LineField } from '../../components/LineField';
import { LinkedText } from '../../components/LinkedText';
import { useNoticeBoard } from '../../components/notices';
import { UnsentList } from '../../components/UnsentList';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  decisions: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
  text: { ...typographyStyles.body1, overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXXS },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
});

/** What both agreed on, one line each, and the quick way to write the next. */
export function Decisions({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const remove = useRemoving(series);
  const title = useRef<HTMLHeadingElement>(null);
  const { decisions } = series.meeting;
  return (
    <section className={styles.decisions} aria-label={say('decision.title')}>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {say('decision.title')}
      </h2>
      {decisions.length > 0 && (
        <ul className={styles.list}>
          {decisions.map((decision) => (
            <li key={decision.id} className={styles.row}>
              <span className={styles.text} dir="auto">
                <LinkedText text={decision.text} />
              </span>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={say('decision.remove', { text: shortened(decision.text) })}
                onClick={() => {
                  remove(decision);
                  title.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <UnsentList series={series} kinds={['decision']} />
      <DecisionField series={series} />
    </section>
  );
}

/** Takes a decision back, and offers the way to it for a while. */
function useRemoving({ id: seriesId, meeting: { id: meetingId } }: SeriesView) {
  const say = useSay();
  const board = useNoticeBoard();
  const outbox = useOutbox();
  const { undecide } = useMeetingChanges(seriesId, meetingId);
  return ({ id: requestId, text }: SeriesView['meeting']['decisions'][number]) => {
    undecide(requestId);
    board.post({
      intent: 'info',
      text: say('decision.removed', { text: shortened(text) }),
      undo: () => outbox.add({ kind: 'decision', seriesId, meetingId, body: { requestId, text } }),
    });
  };
}

function DecisionField({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const outbox = useOutbox();
  const { id: seriesId, meeting, other } = series;
  const draft = useDraft({ seriesId, kind: 'decision', of: meeting.id }, { text: '' });
  const { text } = draft.fields;
  const canAdd = isLine(text, MAX_DECISION_TEXT);
  const add = () => {
    if (!canAdd) return;
    const body = { requestId: crypto.randomUUID(), text: text.trim() };
    outbox.add({ kind: 'decision', seriesId, meetingId: meeting.id, body });
    draft.clear();
  };
  return (
    <>
      <LineField
        value={text}
        label={say('decision.label')}
        placeholder={say('decision.placeholder')}
        max={MAX_DECISION_TEXT}
        change={(next) => draft.change({ text: next })}
        submit={add}
      />
      <div className={styles.foot}>
        <WhoSeesThis otherName={other.name} />
        <Button size="small" disabledFocusable={!canAdd} aria-label={say('decision.add')} onClick={add}>
          {say('agenda.composer.add')}
        </Button>
      </div>
    </>
  );
}
