import { Calendar, type CalendarStrings, type DateFormatting, type ICalendar } from '@fluentui/react-calendar-compat';
import type { ChoosableDays } from '@rapport/core/domain/horizon';
import { fullDay, monthNames, todayOf, weekdayName } from '@rapport/core/locales/dates';
import { firstWeekdayOf } from '@rapport/core/locales/regions';
import type { Say } from '@rapport/core/locales/say';
import { useEffect, useRef } from 'react';
import { useReader, useSay } from '../host/language';

interface Props {
  /** Shown first. */
  readonly day: string;
  readonly days: ChoosableDays;
  choose(day: string): void;
}

/**
 * Fluent's calendar, for days as text: it reckons in dates of this computer, of which only the day counts. It comes
 * after what it is shown in, and takes the keyboard then.
 */
export function DayCalendar({ day, days, choose }: Props) {
  const say = useSay();
  const reader = useReader();
  const { locale } = reader;
  const calendar = useRef<ICalendar>(null);
  useEffect(() => calendar.current?.focus(), []);
  return (
    <Calendar
      componentRef={calendar}
      value={dateOf(day)}
      today={dateOf(todayOf(reader))}
      minDate={dateOf(days.first)}
      maxDate={dateOf(days.last)}
      firstDayOfWeek={firstWeekdayOf(locale) % 7}
      isMonthPickerVisible={false}
      showGoToToday={false}
      strings={stringsIn(locale, say)}
      dateTimeFormatter={formatterIn(locale, say)}
      onSelectDate={(date) => choose(dayOf(date))}
    />
  );
}

/** Noon: no clock change takes it to another day. */
function dateOf(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const sundayFirst = [7, 1, 2, 3, 4, 5, 6] as const;

function stringsIn(locale: string, say: Say): CalendarStrings {
  return {
    months: [...monthNames('long', locale)],
    shortMonths: [...monthNames('short', locale)],
    days: sundayFirst.map((weekday) => weekdayName(weekday, locale)),
    shortDays: sundayFirst.map((weekday) => weekdayName(weekday, locale, 'short').slice(0, 2)),
    goToToday: '',
    prevMonthAriaLabel: say('day.calendar.before'),
    nextMonthAriaLabel: say('day.calendar.after'),
    selectedDateFormatString: say('day.calendar.chosen', { day: '{0}' }),
    todayDateFormatString: say('day.calendar.today', { day: '{0}' }),
  };
}

function formatterIn(locale: string, say: Say): DateFormatting {
  const month = (date: Date) => monthNames('long', locale)[date.getMonth()] ?? '';
  return {
    formatDay: (date) => String(date.getDate()),
    formatMonth: month,
    formatYear: (date) => String(date.getFullYear()),
    formatMonthDayYear: (date) => fullDay(dayOf(date), locale),
    formatMonthYear: (date) => say('day.calendar.month', { month: month(date), year: String(date.getFullYear()) }),
  };
}
