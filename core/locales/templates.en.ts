import type { TemplateTextKey } from '../domain/templates';

/**
 * What the built-in templates say, in English. A point stands on an agenda that both read, so it says "each of us" and names
 * roles rather than "I" and "you". Apart from `en.ts`, because it is needed only where somebody chooses a template. Plain text, not ICU.
 */
export const templateTexts = {
  'template.firstMeeting.name': 'First 1-on-1',
  'template.firstMeeting.about': 'Get to know each other and settle how to use this time.',
  'template.firstMeeting.howWeCameHere': 'How each of us came to this work, and what we like about it',
  'template.firstMeeting.whatFor': 'What this time is for, and what we would rather settle elsewhere',
  'template.firstMeeting.reachingEachOther': 'When to call, when to write, and when each of us is best left in peace',
  'template.firstMeeting.tellingEachOther': 'How each of us likes to hear that something should change',
  'template.firstMeeting.aMonthFromNow': 'What each of us hopes will be true a month from now',

  'template.weeklyCatchUp.name': 'Weekly catch-up',
  'template.weeklyCatchUp.about': 'What matters this week. Updates that can be read stay in writing.',
  'template.weeklyCatchUp.howWeArrive': 'How each of us is arriving today',
  'template.weeklyCatchUp.wentWell': 'One thing that went well since last time, and who had a part in it',
  'template.weeklyCatchUp.inTheWay': 'What is in the way, and who can move it',
  'template.weeklyCatchUp.untilNextTime': 'The one thing that should be different when we meet again',

  'template.growthTalk.name': 'Growth talk',
  'template.growthTalk.about': 'Where work should lead, and a first small step there.',
  'template.growthTalk.moreAndLess': 'Work to have more of in the coming year, and work to have less of',
  'template.growthTalk.strengths': 'A strength that gets too little use today, with an example',
  'template.growthTalk.worthAimingFor': 'A role or a skill worth aiming for, and what is attractive about it',
  'template.growthTalk.missing': 'What is missing on the way there: time, practice, people, permission',
  'template.growthTalk.nextStep': 'One step to take before the next growth talk: what, when and where',

  'template.feedbackBothWays.name': 'Feedback both ways',
  'template.feedbackBothWays.about': 'Each tells the other what helps and what to change, with examples.',
  'template.feedbackBothWays.helped': 'Something the other did lately that helped: one example from each of us',
  'template.feedbackBothWays.change':
    'One thing each of us would like the other to do differently, and when it last mattered',
  'template.feedbackBothWays.unsaid': 'Something left unsaid since we last talked like this',
  'template.feedbackBothWays.lastTime': 'What came of the feedback we gave each other last time',
  'template.feedbackBothWays.willTry': 'What each of us will try, and how the other will notice',

  'template.quarterlyLookBack.name': 'Quarterly look back',
  'template.quarterlyLookBack.about': 'Three months at once: what came of them, and what to do with the next three.',
  'template.quarterlyLookBack.worthRemembering': 'Results of the past three months worth remembering',
  'template.quarterlyLookBack.reachedAndMissed': 'Goals reached and goals missed, and what made the difference',
  'template.quarterlyLookBack.learned': 'What was learned on the way that was in no plan',
  'template.quarterlyLookBack.betweenUs': 'What worked well between the two of us, and what was hard',
  'template.quarterlyLookBack.takeUpGiveUp': 'What to take up in the next three months, and what to give up for it',

  'template.onboardingFirstWeek.name': 'First week',
  'template.onboardingFirstWeek.about':
    'For someone who has just joined: first impressions, first people, no pressure.',
  'template.onboardingFirstWeek.impressions': 'First impressions: what felt welcoming and what was confusing',
  'template.onboardingFirstWeek.firstMonth': 'What the first month is for, and what nobody expects yet',
  'template.onboardingFirstWeek.stillMissing': 'Access, tools and answers that are still missing',
  'template.onboardingFirstWeek.peopleToMeet': 'People to meet in the next two weeks, and why each of them',
  'template.onboardingFirstWeek.askingForHelp': 'How to ask for help here, and who to ask for what',

  'template.onboardingThirdMonth.name': 'Three months in',
  'template.onboardingThirdMonth.about': 'The end of the beginning: how it went, and what comes now.',
  'template.onboardingThirdMonth.achieved': 'What has been achieved in these three months, large and small',
  'template.onboardingThirdMonth.differentThanExpected':
    'What turned out differently from what was said before the start',
  'template.onboardingThirdMonth.newEyes': 'What new eyes see here that the rest of us no longer notice',
  'template.onboardingThirdMonth.fromEachSide':
    'How the first three months look from each side, and where the two differ',
  'template.onboardingThirdMonth.takeCharge': 'What to take full charge of from here on',

  'template.motivationAndEnergy.name': 'Motivation and energy',
  'template.motivationAndEnergy.about': 'What makes the work worth doing, and what wears it down.',
  'template.motivationAndEnergy.givesAndTakes': 'Work of the past weeks that gave energy, and work that took it',
  'template.motivationAndEnergy.pace': 'The present pace: how long it can go on, and what would ease it',
  'template.motivationAndEnergy.worthDoing': 'What makes this work worth doing, and what has faded since the start',
  'template.motivationAndEnergy.unseenEffort': 'Effort that deserved to be seen and was not',
  'template.motivationAndEnergy.oneChange': 'One change this month that would make more of the week worthwhile',

  'template.skipLevel.name': 'Skip-level talk',
  'template.skipLevel.about': 'What the team sees up close meets what is seen from further away.',
  'template.skipLevel.upClose': 'Something that looks different up close from how it is told further away',
  'template.skipLevel.slowsTheTeam': 'What slows the team down and is beyond its own reach',
  'template.skipLevel.whereWeGo': 'Where the company is going, and what that means for this team',
  'template.skipLevel.deservesAttention': 'People and work that deserve more attention',
  'template.skipLevel.stayAndGrow': 'What would make this a place to stay and grow in',

  'template.mentoring.name': 'Mentoring',
  'template.mentoring.about': 'One real question, and something to try before the next time.',
  'template.mentoring.triedSince': 'What was tried since last time, and what came of it',
  'template.mentoring.questionOfToday': 'The question that matters most today, and why now',
  'template.mentoring.similarTime': 'A similar time in the mentor’s own years, mistakes included',
  'template.mentoring.worthMeeting': 'Someone worth meeting or something worth reading about this',
  'template.mentoring.tryNext': 'One thing to try before we meet again',

  'template.peers.name': 'Between peers',
  'template.peers.about': 'For two who work side by side and want it to stay easy.',
  'template.peers.reallyDoing': 'How each of us is really doing',
  'template.peers.touches': 'What each of us is working on that touches the other',
  'template.peers.eachOthersWay': 'Where our work gets in each other’s way',
  'template.peers.foundOut': 'Something one of us found out that the other can use',
  'template.peers.easierTogether': 'One thing that would make working together easier',

  'template.backFromLeave.name': 'Coming back from leave',
  'template.backFromLeave.about': 'A gentle return: what changed, what can wait, how to begin.',
  'template.backFromLeave.coming': 'How it feels to be back, and what would make it easier',
  'template.backFromLeave.changedMeanwhile': 'What changed meanwhile: people, plans, decisions',
  'template.backFromLeave.handedBack': 'What was handed over, what comes back and when, and what stays where it is',
  'template.backFromLeave.firstWeeks': 'Hours and pace for the first weeks',
  'template.backFromLeave.safeToIgnore': 'What can safely be ignored from the time away',

  'template.beforeReview.name': 'Before a performance review',
  'template.beforeReview.about': 'Compare views before anything is written, so that the review holds no surprise.',
  'template.beforeReview.ownWords': 'The results of this period, in the words of the one who achieved them',
  'template.beforeReview.whatWasExpected': 'What was expected, and how that changed along the way',
  'template.beforeReview.otherVoices': 'Whose view should be heard, and on which work',
  'template.beforeReview.viewsDiffer': 'Where our two views differ, with examples from both',
  'template.beforeReview.leadTo': 'What the review should lead to',
} as const satisfies Record<TemplateTextKey, string>;
