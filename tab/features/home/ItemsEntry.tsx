import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { TaskListLtrRegular } from '@fluentui/react-icons';
import type { HomeView } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

const useStyles = makeStyles({
  entry: { justifyContent: 'flex-start' },
  late: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground3 },
});

/** Leads to the promises of all my 1-on-1s, and says how many of mine are late. */
export function ItemsEntry({ home, isHere }: { readonly home: HomeView; readonly isHere: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const overdue = home.series.reduce((sum, row) => sum + row.openItems.myOverdue, 0);
  return (
    <Button
      as="a"
      className={styles.entry}
      appearance={isHere ? 'outline' : 'subtle'}
      icon={<TaskListLtrRegular />}
      href={hrefOf({ page: 'items' })}
      aria-current={isHere ? 'page' : undefined}
    >
      <span>
        {say('items.title')}
        {overdue > 0 && (
          <>
            {' · '}
            <span className={styles.late}>{say('items.overdue', { count: overdue })}</span>
          </>
        )}
      </span>
    </Button>
  );
}
