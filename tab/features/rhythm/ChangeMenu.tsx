import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  CalendarArrowRightRegular,
  CalendarCancelRegular,
  CalendarSettingsRegular,
  DismissCircleRegular,
  PauseRegular,
} from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { useRef, useState } from 'react';
import { into } from '../../components/refs';
import { useIsWide } from '../../host/device';
import { useSay } from '../../host/language';
import { goTo } from '../../host/route';
import { type RhythmQuestion, RhythmQuestions } from './RhythmQuestions';

/** All that can become of the dates of a 1-on-1. */
export function ChangeMenu({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const [asked, ask] = useState<RhythmQuestion>();
  const button = useRef<HTMLButtonElement>(null);
  const wide = useIsWide();
  const { can, id } = series;
  if (!can.replan && !can.pause && !can.changeRhythm && !can.end) return null;
  const close = () => {
    ask(undefined);
    // After the dialog has gone.
    setTimeout(() => button.current?.focus());
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          {wide ? (
            <MenuButton ref={into(button)}>{say('rhythm.change')}</MenuButton>
          ) : (
            <MenuButton
              ref={into(button)}
              appearance="subtle"
              icon={<CalendarSettingsRegular />}
              menuIcon={null}
              aria-label={say('rhythm.change')}
              title={say('rhythm.change')}
            />
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {can.replan && (
              <>
                <MenuItem icon={<CalendarArrowRightRegular />} onClick={() => ask('move')}>
                  {say('rhythm.change.move')}
                </MenuItem>
                <MenuItem icon={<CalendarCancelRegular />} onClick={() => ask('skip')}>
                  {say('rhythm.change.skip')}
                </MenuItem>
              </>
            )}
            {can.changeRhythm && (
              <MenuItem
                icon={<CalendarSettingsRegular />}
                onClick={() => goTo({ page: 'series', seriesId: id, section: 'settings' })}
              >
                {say('rhythm.change.rhythm')}
              </MenuItem>
            )}
            {can.pause && (
              <MenuItem icon={<PauseRegular />} onClick={() => ask('pause')}>
                {say('rhythm.change.pause')}
              </MenuItem>
            )}
            {can.end && (
              <MenuItem icon={<DismissCircleRegular />} onClick={() => ask('end')}>
                {say('rhythm.change.end')}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <RhythmQuestions series={series} asked={asked} close={close} />
    </>
  );
}
