import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { TemplateView } from '@rapport/core/contract/preparingViews';
import type { UseQueryResult } from '@tanstack/react-query';
import { useOutbox } from '../../client/outbox';
import { useRemoveTemplate } from '../../client/preparing';
import { sentenceOf } from '../../client/problems';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';
import { type OfferedTemplate, TemplateRow } from './TemplateRow';

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly query: UseQueryResult<readonly TemplateView[]>;
  readonly otherName: string;
  readonly use: (template: OfferedTemplate) => void;
}

/** The templates the reader saved; only the reader sees them. */
export function OwnTemplates({ query, otherName, use }: Props) {
  const styles = useStyles();
  const say = useSay();
  const remove = useRemoving();
  if (!query.data?.length) return null;
  return (
    <div>
      <h3 className={styles.title}>{say('template.own')}</h3>
      <ul className={styles.list}>
        {query.data.map((each) => (
          <TemplateRow key={each.id} template={each} otherName={otherName} use={() => use(each)}>
            <Button
              size="small"
              appearance="subtle"
              aria-label={say('template.delete.named', { name: each.name })}
              onClick={() => void remove(each)}
            >
              {say('template.delete')}
            </Button>
          </TemplateRow>
        ))}
      </ul>
    </div>
  );
}

/** Deletes a template, and takes it back for ten seconds. */
function useRemoving() {
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
  };
}
