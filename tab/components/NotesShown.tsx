import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useSay } from '../host/language';
import { Markdown } from './Markdown';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  label: { ...typographyStyles.body1 },
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly label: string;
  readonly text: string;
  edit(): void;
}

/** Notes that nobody is writing here just now. The button opens them. */
export function NotesShown({ label, text, edit }: Props) {
  const styles = useStyles();
  const say = useSay();
  const labelId = useId();
  return (
    <section aria-labelledby={labelId}>
      <div className={styles.head}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={<EditRegular />}
          aria-label={say('notes.edit', { label })}
          onClick={edit}
        >
          {say('notes.edit.short')}
        </Button>
      </div>
      <div className={styles.box}>
        <Markdown text={text} />
      </div>
    </section>
  );
}
