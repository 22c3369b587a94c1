import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { MessageKey } from '@rapport/core/locales/say';
import { useSay } from '../host/language';

const useStyles = makeStyles({
  surface: { width: 'min(30rem, calc(100vw - 1rem))', boxSizing: 'border-box' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  keys: { margin: 0, whiteSpace: 'nowrap' },
  key: {
    ...typographyStyles.caption1Strong,
    fontFamily: tokens.fontFamilyBase,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  what: { ...typographyStyles.body1, margin: 0 },
});

/** `Ctrl` stands for Cmd on a Mac. */
const shortcuts = [
  [['Ctrl', 'K'], 'shortcuts.search'],
  [['Ctrl', '/'], 'shortcuts.list'],
  [['Enter'], 'shortcuts.add'],
  [['/'], 'shortcuts.slash'],
  [['Ctrl', 'Enter'], 'shortcuts.notes'],
  [['Ctrl', 'Z'], 'shortcuts.undo'],
  [['Esc'], 'shortcuts.escape'],
] as const satisfies readonly (readonly [readonly string[], MessageKey])[];

/** What the keyboard can do beyond Tab and the arrow keys. */
export function ShortcutList({ close }: { close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const isMac = navigator.userAgent.includes('Mac');
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('shortcuts.title')}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {shortcuts.map(([keys, what]) => (
                <Shortcut key={what} keys={keys.map((key) => (key === 'Ctrl' && isMac ? '⌘' : key))} what={say(what)} />
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {say('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Shortcut({ keys, what }: { readonly keys: readonly string[]; readonly what: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.keys}>
        {keys.map((key, index) => (
          <span key={key}>
            {index > 0 && ' + '}
            <kbd className={styles.key}>{key}</kbd>
          </span>
        ))}
      </dt>
      <dd className={styles.what}>{what}</dd>
    </>
  );
}
