import { count, counted, inWords, numberWord } from './grammar/lists.ts';

/** What stands above parts of texts, and what stands for what is left out of them. */
export const headings = {
  sameInAll: 'The same in all models',
  otherClaims: 'The other claims',
  pulls: 'Reasons that pull a finding opposite ways',
  nothingAsked: 'Nothing that is asked about would change.',
  moreInJson: (more: number) => `${count(more)} more; --json lists all.`,
  fates: {
    dropped: 'Dropped, as they cite no other claim:',
    'in-doubt': 'In doubt, as they rest on it in part:',
    borne: 'Standing, as another claim says just what they say:',
    held: 'Held as written:',
  },
  droppedAsSaid: 'Dropped, as they cite no other claim and this one does not fall short of them:',
  perceptions: 'How everybody sees the conflict',
  theState: 'The state',
  threats: 'Threats and promises',
  couldDoNow: 'What each could do now',
  consequencesHere: 'Consequences in this state',
  breachesHere: 'Agreements that are not kept in this state',
  consequencesElsewhere: 'Consequences in other states',
  toGoOn: 'To go on',
  drafts: (body: string, from: string) => `${body}: drafts from ${from}`,
  noBoxes: (id: string) => `of “${id}” models were drawn, so that the table has none of its boxes`,
  inThisState: (words: string) => `In this state: ${words}.`,
  signals: 'What each signal changes',
  noSignalLeft: 'The file has no signal that is still to be received.',
  allTogether: 'All together: they',
  timeline: 'The timeline against the model',
  otherSteps: 'What else was done',
  stepsSay: 'What the steps say of preferences',
  claims: 'Claims',
  wouldHaveToChange: (goal: string) => `What would have to change so that ${goal}`,
  inWays: (story: string, ways: number) => `${story}, in any of ${inWords(ways, 'way')}`,
  changesLeft: (left: number) => `And ${count(left)} more; --json lists all.`,
  errorsTo: (words: string, wish: 'avoid' | 'reach') =>
    wish === 'avoid' ? `How it could come to this: ${words}` : `What would lead to this: ${words}`,
  story: (number: number, about: string) => `Story ${number}: ${about}`,
  errorsThatDo: (sets: number) =>
    sets === 1
      ? 'What is enough:'
      : `${sets === 2 ? 'Either' : 'Any'} of these ${numberWord(sets)} is enough:`,
  whatCloses: 'What closes it:',
  moreStories: (left: number) =>
    `${counted(left, 'more story', 'more stories')}; --full tells all.`,
  pathIsWalked: 'this path is walked',
  storiesNotReckoned: (problem: string) =>
    `In how many models the paths are walked is not reckoned: ${problem}.`,
} as const;
