/**
 * Every sentence a person reads, in English, as ICU messages. Keys are `group.thing.part`.
 * Days and times enter as text made by `dates.ts`, never as ICU `date` or `time`: those would use the machine's time zone.
 */
export const en = {
  // common: words that several places share

  // errors: what happened and what one can do, one for each error code
  'error.notFound': 'This is not here any more, or it is not shared with you. Your 1-on-1s are on Home.',
  'error.notAllowed': 'This is not yours to change. The person it belongs to can do it.',
  'error.invalidInput': 'Part of this could not be understood. Please check what you entered and try again.',
  'error.changedElsewhere': 'This was changed a moment ago. Please look at the newest version, then save yours again.',
  'error.alreadyExists': 'This exists already. Open it instead of adding it again.',
  'error.meetingAlreadyHeld': 'This meeting is closed. You can add to the next one.',
  'error.meetingNotStarted': 'This meeting has not started yet. Start it first, then try again.',
  'error.meetingAlreadyStarted': 'This meeting has started already. Open it to join.',
  'error.busy': 'Someone else was faster. Nothing is lost; please try again.',
  'error.notSignedIn': 'You are not signed in any more. Please sign in again to go on.',
  'error.tooLarge': 'This is too long to save. Please shorten it or split it in two.',
  'error.unexpected': 'Something went wrong (ref {reference}). Nothing you typed is lost.',
  'error.offline': 'You are offline. What you typed is kept here; it can be saved when you are back.',
  'error.tooManyPoints': 'This agenda is full. Discuss or remove a few talking points, then add this one.',

  // home

  // series: the header of a 1-on-1, starting one, its rhythm

  // agenda: talking points and their composer

  // meeting: starting, notes, closing

  // bot: what Rapport says in chat, and its cards

  // dates: days and times as people say them
  'dates.today': 'Today {time}',
  'dates.tomorrow': 'Tomorrow {time}',
  'dates.yesterday': 'Yesterday {time}',
  'dates.weekday': '{weekday} {time}',
  'dates.day': '{weekday} {day} {month}, {time}',
  'dates.dayOfYear': '{weekday} {day} {month} {year}, {time}',
  'dates.everyWeeks':
    '{interval, plural, =1 {Every {weekday}} other {Every # weeks on {weekday}}} {time}, {minutes} min',
  'dates.everyMonth':
    '{ordinal, select, 1 {First} 2 {Second} 3 {Third} 4 {Fourth} other {Last}} {weekday} of the month {time}, {minutes} min',
} as const;
