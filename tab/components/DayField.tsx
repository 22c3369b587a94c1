import { Button, Input, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { CalendarMonthRegular } from '@fluentui/react-icons';
import { isDay } from '@rapport/core/domain/calendarDay';
import type { ChoosableDays } from '@rapport/core/domain/horizon';
import { shortDay, todayOf } from '@rapport/core/locales/dates';
import { type ComponentProps, type RefObject, Suspense, useState } from 'react';
import { useReader, useSay } from '../host/language';
import { later } from './later';
import { into } from './refs';
import { typedDay } from './typedDay';

const DayCalendar = later(() => import('./DayCalendar').then((module) => module.DayCalendar));

const useStyles = makeStyles({
  field: { minWidth: 0, width: '100%' },
  small: { minWidth: 0, maxWidth: '13rem' },
  input: { minWidth: 0 },
  surface: { padding: tokens.spacingHorizontalXS, maxWidth: 'calc(100vw - 1rem)' },
});

interface Props {
  /** YYYY-MM-DD, or what was typed while it is no day yet. */
  readonly day: string;
  /** What can be chosen. */
  readonly days: ChoosableDays;
  /** Where no label stands beside it. */
  readonly label?: string;
  readonly size?: 'small' | 'medium';
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly onKeyDown?: NonNullable<ComponentProps<typeof Input>['onKeyDown']>;
  /** YYYY-MM-DD, or what was typed. */
  change(day: string): void;
}

/** A day as the reader writes it: typed, or chosen from a calendar. What was typed stays until it is a day. */
export function DayField({ day, days, label, size = 'medium', inputRef, onKeyDown, change }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const shown = isDay(day) ? shortDay(day, reader) : day;
  const choose = (chosen: string) => {
    setTyped(undefined);
    setOpen(false);
    change(chosen);
  };
  return (
    <Input
      {...(inputRef && { ref: into(inputRef) })}
      className={size === 'small' ? styles.small : styles.field}
      size={size}
      input={{ className: styles.input, autoComplete: 'off' }}
      {...(label && { 'aria-label': label })}
      placeholder={say('day.placeholder', { day: shortDay(days.first, reader) })}
      value={typed ?? shown}
      onChange={(_, { value }) => {
        setTyped(value);
        change(typedDay(value, { locale: reader.locale, today: todayOf(reader) }) ?? value);
      }}
      onBlur={() => setTyped(undefined)}
      {...(onKeyDown && { onKeyDown })}
      contentAfter={
        <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus positioning="below-end">
          <PopoverTrigger disableButtonEnhancement>
            <Button
              appearance="transparent"
              size="small"
              icon={<CalendarMonthRegular />}
              aria-label={say('day.open')}
              title={say('day.open')}
            />
          </PopoverTrigger>
          <PopoverSurface className={styles.surface} aria-label={say('day.calendar')}>
            <Suspense fallback={null}>
              <DayCalendar day={isDay(day) ? day : days.first} days={days} choose={choose} />
            </Suspense>
          </PopoverSurface>
        </Popover>
      }
    />
  );
}
