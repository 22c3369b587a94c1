import {
  Button,
  Menu,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { PointView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { useEffect, useRef } from 'react';
import { into } from '../../components/refs';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  chip: {
    ...typographyStyles.caption1,
    minWidth: 'auto',
    paddingInline: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground1,
  },
});

interface Props {
  readonly point: PointView;
  /** Somebody wants to sort these points out, beginning here. */
  readonly opens: boolean;
  opened(): void;
  /** Absent when it is first already. */
  readonly talkFirst: (() => void) | undefined;
  readonly promise: (() => void) | undefined;
  split(): void;
  drop(): void;
}

/** A point that was passed over three times wants a decision: behind a quiet mark are the ways out. */
export function CarriedOften({ point, opens, opened, talkFirst, promise, split, drop }: Props) {
  const styles = useStyles();
  const say = useSay();
  const chip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!opens) return;
    // As if it had been chosen itself: the focus comes back to it.
    chip.current?.focus();
    chip.current?.click();
    opened();
  }, [opens, opened]);
  const choices = [
    { key: 'talkFirst', run: talkFirst },
    { key: 'split', run: split },
    { key: 'promise', run: promise },
    { key: 'drop', run: drop },
  ] as const;
  const text = shortened(point.text.text);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={into(chip)}
          className={styles.chip}
          appearance="subtle"
          size="small"
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-label={say('agenda.decide', { count: point.carried, text })}
        >
          {say('agenda.carried', { count: point.carried })}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(
            ({ key, run }) =>
              run && (
                <MenuItem key={key} onClick={run}>
                  {say(`agenda.decide.${key}`)}
                </MenuItem>
              ),
          )}
          <MenuItemLink href={ownMeeting(point.text.text)} target="_blank" rel="noreferrer">
            {say('agenda.decide.ownMeeting')}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Teams' own form for a new meeting, with the point as its subject. */
function ownMeeting(subject: string): string {
  return `https://teams.microsoft.com/l/meeting/new?subject=${encodeURIComponent(subject)}`;
}
