import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, EditRegular } from '@fluentui/react-icons';
import type { TemplateView } from '@rapport/core/contract/preparingViews';
import { useOutbox } from '../../client/outbox';
import { useRemoveTemplate } from '../../client/preparing';
import { sentenceOf } from '../../client/problems';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly template: TemplateView;
  edit(): void;
  deleted(): void;
}

/** What one can do with a template of one's own besides using it. */
export function OwnTemplateActions({ template, edit, deleted }: Props) {
  const styles = useStyles();
  const say = useSay();
  const remove = useRemoving(deleted);
  const { name } = template;
  return (
    <div className={styles.actions}>
      <Button size="small" icon={<EditRegular />} aria-label={say('template.edit.named', { name })} onClick={edit}>
        {say('template.edit')}
      </Button>
      <Button
        size="small"
        icon={<DeleteRegular />}
        aria-label={say('template.delete.named', { name })}
        onClick={() => void remove(template)}
      >
        {say('template.delete')}
      </Button>
    </div>
  );
}

/** Deletes a template, and takes it back for ten seconds. */
function useRemoving(deleted: () => void) {
  const say = useSay();
  const board = useNoticeBoard();
  const outbox = useOutbox();
  const remove = useRemoveTemplate();
  return async ({ id: requestId, name, points }: TemplateView): Promise<void> => {
    try {
      await remove(requestId);
    } catch (error) {
      return board.post({ intent: 'error', text: sentenceOf(error, say) });
    }
    const body = { requestId, name, points: points.map(({ text, area }) => ({ text, area })) };
    board.post({
      intent: 'info',
      text: say('template.deleted', { name }),
      undo: () => outbox.add({ kind: 'template', body }),
    });
    deleted();
  };
}
