/**
 * Every sentence a person reads, in English, as ICU messages. Keys are `group.thing.part`.
 * Days and times enter as text made by `dates.ts`, never as ICU `date` or `time`: those would use the machine's time zone.
 */
export const en = {
  // common: words that several places share
  'area.wellbeing': 'Wellbeing',
  'area.growth': 'Growth',
  'area.feedback': 'Feedback',
  'area.recognition': 'Recognition',
  'area.roadblock': 'Roadblock',
  'area.alignment': 'Alignment',
  'area.status': 'Status',
  'area.other': 'Other',

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
  'error.unavailable':
    'Rapport cannot reach its data just now. Nothing you typed is lost; please try again in a moment.',

  // invalid: what is wrong with one entry of a form; `field` is one of the names below
  'invalid.tooLong': '{field} is too long: at most {max, number} characters.',
  'invalid.empty': '{field} is empty. Please write something.',
  'invalid.tooBig': '{field} can be at most {max, number}.',
  'invalid.tooSmall': '{field} must be at least {min, number}.',
  'invalid.characters': '{field} has characters that cannot be shown. Please type it again.',
  'invalid.kind': '{field} is missing or is not what was asked for.',
  'invalid.value': '{field} cannot be used here. Please choose another one.',
  'invalid.unknownEntry': 'This has an entry that Rapport does not know: {name}.',
  'invalid.field.area': 'The area',
  'invalid.field.durationMinutes': 'The number of minutes',
  'invalid.field.interval': 'The number of weeks',
  'invalid.field.otherId': 'The person you chose',
  'invalid.field.search': 'The search',
  'invalid.field.text': 'The text',
  'invalid.field.time': 'The time',
  'invalid.field.timeZone': 'The time zone',
  'invalid.field.weekday': 'The day of the week',
  'invalid.field.other': 'One entry',

  // home

  // series: the header of a 1-on-1, starting one, its rhythm

  // agenda: talking points and their composer

  // meeting: starting, notes, closing

  // bot: what Rapport says in chat, and its cards
  'bot.nobody': 'Teams did not say who you are, so I cannot show you anything. Please write to me from your own chat.',
  'bot.otherOrganisation': 'Rapport is not set up for your organisation. Your administrator can add it.',
  'bot.group':
    '1-on-1s are between two people, so I only talk about them in your personal chat with me. Write to me there; "help" shows what I can do.',
  'bot.notUnderstood': 'I did not understand that. This is what I can do:',
  'bot.oldButton': 'This button does not work any more. Nothing was changed. This is what I can do:',
  'bot.textMissing': 'Nothing was added yet. Write what you want to talk about, then press Add.',
  'bot.textTooLong':
    'This is too long for one topic: {length, number} characters, and {max, number} fit. Nothing was added; please shorten it and add it again.',
  'bot.textUnreadable':
    'Nothing was added: the text has characters that cannot be saved. Please type it again without them.',
  'bot.personMissing': 'Nothing was added yet. Choose whom you want to talk with, then press Add.',
  'bot.personUnknown': 'You have no 1-on-1 with "{name}". These are yours:',
  'bot.personAmbiguous': 'You meet more than one "{name}". Whose agenda do you want to see?',
  'bot.seriesGone': 'Nothing was added: this 1-on-1 is not yours, or not here any more. Choose one of yours.',
  'card.addButton': 'Add',
  'card.openButton': 'Open in Rapport',
  'card.openHomeButton': 'Open Rapport',
  'card.moreButton': 'More',
  'card.nextAgendaButton': 'Show my next agenda',
  'card.showAgendaButton': 'Show agenda',
  'card.topicLabel': 'Add a topic',
  'card.topicPlaceholder': 'What do you want to talk about?',
  'card.topicMissing': 'Write what you want to talk about.',
  'card.areaLabel': 'Area',
  'card.withLabel': 'With',
  'card.withPlaceholder': 'Choose a 1-on-1',
  'card.withMissing': 'Choose whom you want to talk with.',
  'card.anotherLabel': 'Another 1-on-1',
  'card.seenByBoth': 'You and {name} see this.',
  'card.added': 'Added to the agenda',
  'card.meeting': '{when} with {name}',
  'card.meetingNow': 'Now with {name}',
  'card.seriesChoice': '{name} ({when})',
  'card.preparedBoth': 'You and {name} have both added topics.',
  'card.preparedMe': 'You have added topics. {name} has not added anything yet.',
  'card.preparedThem': '{name} has added topics. You have not added anything yet.',
  'card.preparedNobody': 'Neither of you has added anything yet.',
  'card.pointByYou': 'You · {area}',
  'card.pointBy': '{name} · {area}',
  'card.morePoints': 'and {count} more',
  'card.chooseTitle': 'Whom do you want to talk with about this?',
  'card.pickTitle': 'Which 1-on-1?',
  'card.noSeriesTitle': 'You have no 1-on-1 yet',
  'card.noSeriesBody':
    'Start one in Rapport: choose the person and how often you meet. From then on you both have one agenda here.',
  'card.noSeriesNotAdded': 'There is no agenda to put this on yet, so it was not added.',
  'card.welcomeTitle': 'Hello, this is Rapport',
  'card.welcomeBody':
    'I look after your 1-on-1s: one agenda that both of you add to. What you do not get to moves on to the next meeting.',
  'card.welcomeFirst': 'Start with one person you meet regularly. Rapport opens where you choose who and how often.',
  'card.welcomeThen': 'Then write to me here whenever something comes to mind:',
  'card.helpTitle': 'What I can do',
  'card.helpAgenda': 'shows your next agenda; "agenda Sam" shows the one with Sam',
  'card.helpAdd': 'puts a topic on it: "add Talk about on-call"',
  'card.helpHelp': 'shows this',

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
