import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CommandsProps, PressKey } from '../../components/commands';
import { useNoticeBoard } from '../../components/notices';
import { into } from '../../components/refs';
import { useSay } from '../../host/language';
import { type Command, type CommandGroup, useCommands } from './useCommands';

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    width: 'min(32rem, calc(100vw - 1rem))',
    maxHeight: 'min(22rem, 60vh)',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXS,
  },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  title: {
    ...typographyStyles.caption1Strong,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground3,
  },
  option: {
    width: '100%',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalS,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  active: {
    color: tokens.colorNeutralForeground1Selected,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  activeAbout: { color: 'inherit' },
  none: { ...typographyStyles.body1, margin: 0, padding: tokens.spacingHorizontalS },
});

/** What `/` offers in the field of a new point: promises, questions, templates. The keys come from the field. */
export function CommandMenu(props: CommandsProps) {
  const styles = useStyles();
  const say = useSay();
  const { listId, field, close, taken } = props;
  const found = useCommands(props);
  const take = (command: Command) => {
    taken();
    command.run();
  };
  const activeId = useChoosing(props, found, take);
  useCountHeard(found);
  if (!found) return null;
  return (
    <Popover
      open
      unstable_disableAutoFocus
      positioning={{ target: field.current, position: 'above', align: 'start', overflowBoundaryPadding: 8 }}
      onOpenChange={({ target }, { open }) => {
        if (!open && !(target instanceof Node && field.current?.contains(target))) close();
      }}
    >
      {/* It stands outside the page's own regions. The focus stays in the field, whatever is pressed here. */}
      <PopoverSurface
        className={styles.surface}
        role="region"
        aria-label={say('commands.title')}
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.length === 0 && <p className={styles.none}>{say('commands.none')}</p>}
        <div role="listbox" id={listId} aria-label={say('commands.title')}>
          {found.map((each) => (
            <Group key={each.group} listId={listId} group={each} activeId={activeId} take={take} />
          ))}
        </div>
      </PopoverSurface>
    </Popover>
  );
}

interface GroupProps {
  readonly listId: string;
  readonly group: CommandGroup;
  readonly activeId: string | undefined;
  take(command: Command): void;
}

function Group({ listId, group, activeId, take }: GroupProps) {
  const styles = useStyles();
  const active = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (activeId) active.current?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <fieldset className={styles.group} aria-label={group.title}>
      <div className={styles.title} aria-hidden>
        {group.title}
      </div>
      {group.commands.map((command) => {
        const id = optionIdOf(listId, command);
        const isActive = id === activeId;
        return (
          <Button
            key={command.id}
            id={id}
            {...(isActive && { ref: into(active) })}
            role="option"
            tabIndex={-1}
            aria-selected={isActive}
            appearance="subtle"
            className={mergeClasses(styles.option, isActive && styles.active)}
            onClick={() => take(command)}
          >
            {command.text}
            {command.about && (
              <span className={mergeClasses(styles.about, isActive && styles.activeAbout)}>{command.about}</span>
            )}
          </Button>
        );
      })}
    </fieldset>
  );
}

/** Walks through the choices with the keys that the field hands on; the first stands ready. */
function useChoosing(
  { listId, press, highlight, close }: CommandsProps,
  found: readonly CommandGroup[] | undefined,
  take: (command: Command) => void,
): string | undefined {
  const [chosenId, choose] = useState<string>();
  const commands = found?.flatMap((each) => each.commands) ?? [];
  const at = Math.max(
    0,
    commands.findIndex(({ id }) => id === chosenId),
  );
  const command = commands[at];
  const activeId = command && optionIdOf(listId, command);
  const pressed: PressKey = (event) => {
    const step = steps.get(event.key);
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && command) take(command);
    // Half a search is not to be sent while the menu is on its way.
    else if (event.key === 'Enter' && !found) choose(undefined);
    else if (step && commands.length > 0) choose(commands[(at + step + commands.length) % commands.length]?.id);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  useEffect(() => {
    press.current = pressed;
    return () => {
      press.current = undefined;
    };
  });
  useEffect(() => highlight(activeId), [highlight, activeId]);
  return activeId;
}

const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

function optionIdOf(listId: string, { id }: Command): string {
  return `${listId}-${id}`;
}

/** Who cannot see the list hears how much fits. */
function useCountHeard(found: readonly CommandGroup[] | undefined): void {
  const say = useSay();
  const board = useNoticeBoard();
  const count = found?.reduce((sum, { commands }) => sum + commands.length, 0);
  useEffect(() => {
    if (count !== undefined) board.announce(say(count > 0 ? 'commands.count' : 'commands.none', { count }));
  }, [count, board, say]);
}
