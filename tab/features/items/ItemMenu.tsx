import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  CalendarArrowRightRegular,
  DismissRegular,
  EditRegular,
  MoreHorizontalRegular,
  PersonSwapRegular,
} from '@fluentui/react-icons';
import type { ItemView } from '@rapport/core/contract/views';
import { dueChoices } from '@rapport/core/domain/dueDay';
import { firstNameOf } from '@rapport/core/domain/personName';
import { shortened } from '@rapport/core/domain/text/characters';
import type { RefObject } from 'react';
import { useCalendars } from '../../client/rhythmChanges';
import { into } from '../../components/refs';
import { useReader, useSay } from '../../host/language';
import { dueInWords } from './due';
import type { Editing } from './ItemForms';
import type { ItemActions } from './useItemActions';

interface Props {
  readonly item: ItemView;
  readonly actions: ItemActions;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  edit(what: Editing): void;
}

/** All one can do with an open promise but keep it. */
export function ItemMenu({ item, actions, buttonRef, edit }: Props) {
  const say = useSay();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={into(buttonRef)}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={say('items.more', { text: shortened(item.text) })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MoveMenu item={item} move={actions.move} edit={edit} />
          <MenuItem icon={<PersonSwapRegular />} onClick={() => actions.handOver(item)}>
            {say('items.handOver', { mine: String(item.isMine), name: firstNameOf(item.other.name) })}
          </MenuItem>
          <MenuItem icon={<EditRegular />} onClick={() => edit('words')}>
            {say('items.reword')}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<DismissRegular />} onClick={() => edit('drop')}>
            {say('items.drop')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoveMenu({ item, move, edit }: Pick<Props, 'item' | 'edit'> & Pick<ItemActions, 'move'>) {
  const say = useSay();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={<CalendarArrowRightRegular />}>{say('items.move')}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MoveChoices item={item} move={move} />
          <MenuDivider />
          <MenuItem onClick={() => edit('day')}>{say('items.due.date')}</MenuItem>
          <MenuItem disabled={item.dueOn === undefined} onClick={() => move(item, null)}>
            {say('items.due.none')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Only there while the menu is open: then the day of the next 1-on-1 is asked for. */
function MoveChoices({ item, move }: Pick<Props, 'item'> & Pick<ItemActions, 'move'>) {
  const say = useSay();
  const reader = useReader();
  const calendars = useCalendars(item.seriesId);
  const nextMeetingOn = (item.isMine ? calendars?.mine : calendars?.theirs)?.nextMeetingOn;
  return dueChoices
    .filter((choice) => choice !== 'nextMeeting' || !item.isOfEnded)
    .map((choice) => (
      <MenuItem key={choice} onClick={() => move(item, { choice })}>
        {dueInWords(choice, { today: item.ownersToday, nextMeetingOn }, reader, say)}
      </MenuItem>
    ));
}
