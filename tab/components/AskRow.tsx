import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PersonView } from '@rapport/core/contract/views';
import { PersonAvatar } from './PersonAvatar';

const SMALL = '@media (max-width: 480px)';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    [SMALL]: { gridTemplateColumns: 'auto minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  },
  go: { [SMALL]: { gridColumnStart: 2, justifySelf: 'start' } },
});

interface Props {
  readonly person: Pick<PersonView, 'id' | 'name'>;
  readonly text: string;
  readonly action: string;
  /** The action with the person in it: there are many rows. */
  readonly actionName: string;
  readonly href: string;
}

/** What asks for something in one 1-on-1: with whom, what it is, and the way to do it. */
export function AskRow({ person, text, action, actionName, href }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <PersonAvatar name={person.name} id={person.id} />
      <span>{text}</span>
      <Button as="a" className={styles.go} size="small" href={href} aria-label={actionName}>
        {action}
      </Button>
    </div>
  );
}
