import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  DeleteRegular,
  EditRegular,
  MoreHorizontalRegular,
  TaskListAddRegular,
} from '@fluentui/react-icons';
import { shortened } from '@rapport/core/domain/text/characters';
import type { RefObject } from 'react';

import { into } from '../../components/refs';
import { useSay } from '../../host/language';

interface Props {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  edit(): void;
  /** Absent where nothing can be promised. */
  promise?: (() => void) | undefined;
  moveUp(): void;
  moveDown(): void;
  remove(): void;
}

/** All one can do with a talking point, for every hand and for the keyboard. */
export function PointMenu({ text, isFirst, isLast, buttonRef, edit, promise, moveUp, moveDown, remove }: Props) {
  const say = useSay();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={into(buttonRef)}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={say('agenda.more', { text: shortened(text) })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<EditRegular />} onClick={edit}>
            {say('agenda.edit')}
          </MenuItem>
          {promise && (
            <MenuItem icon={<TaskListAddRegular />} onClick={promise}>
              {say('items.fromPoint')}
            </MenuItem>
          )}
          <MenuItem icon={<ArrowUpRegular />} disabled={isFirst} onClick={moveUp}>
            {say('agenda.moveUp')}
          </MenuItem>
          <MenuItem icon={<ArrowDownRegular />} disabled={isLast} onClick={moveDown}>
            {say('agenda.moveDown')}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<DeleteRegular />} onClick={remove}>
            {say('agenda.delete')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
