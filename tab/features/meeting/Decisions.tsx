import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { useRef } from 'react';
import { useMeetingChanges } from '../../client/meetingChanges';
import { useOutbox } from '../../client/outbox';
import { arriveIfLost } from '../../components/arrival';
import { LinkedText } from '../../components/LinkedText';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  decisions: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
  text: { ...typographyStyles.body1, overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXXS },
});

/** What both agreed on, one line each; nothing until there is one. */
export function Decisions({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const remove = useRemoving(series);
  const title = useRef<HTMLHeadingElement>(null);
  const { decisions } = series.meeting;
  if (decisions.length === 0) return null;
  return (
    <section className={styles.decisions} aria-label={say('decision.title')}>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {say('decision.title')}
      </h2>
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
                // The last one takes the title along.
                arriveIfLost();
              }}
            />
          </li>
        ))}
      </ul>
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
