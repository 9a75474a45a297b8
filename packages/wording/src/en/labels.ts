import { agreementOf, type Called } from './grammar/agreement.ts';
import { count, counted, inWords, listOf, numberWord } from './grammar/lists.ts';
import { capitalize, openingName } from './grammar/prose-name.ts';

/** What stands above rows and columns, in their cells and in brackets, where nothing is claimed. */
export const labels = {
  statusQuo: 'the status quo',
  theStatusQuo: 'The status quo',
  mixedForesight: 'the mixed foresight',
  mixed: 'Mixed foresight',
  asOf: (date: string) => `(as of ${date})`,
  decisionMaker: 'decision maker',
  allStates: 'All states',
  together: (symbol: string) => `${symbol}: leaving together`,
  madeFrom: 'made from',
  couldBeServed: 'could be served better',
  servedBest: 'served best',
  doesNotHold: 'does not hold',
  onlyAlone: 'stable only against single parties',
  howKnown: { read: 'read', 'second-hand': 'second hand', memory: 'from memory' },
  asGiven: 'as given',
  asAsked: 'as asked for',
  noByVeto: 'no (veto)',
  punishment: (name: string) => `Punishment of ${name}`,
  stopsThere: 'stops there',
  eachOfThese: (doubt: string) => `Each of these: ${doubt}.`,
  leftOut: (what: string) => `left out: ${what}`,
  /** How one state compares with the one beside it, by the sign of the file. */
  signs: {
    '>': 'better than',
    '>>': 'far better than',
    '~': 'as good as',
    '?': 'not known beside',
  },
  /** What a claim of each grade says of what cites it, of one and of several. */
  grades: {
    says: ['says so', 'say so'],
    part: ['in part', 'in part'],
    suggests: ['suggests', 'suggest'],
  },
} as const;

/** Statements in one place of an order: alternatives, or of equal rank. */
export const joiners = { 'or-else': ' or else ', equally: ' and equally ' } as const;

/** `four alike but for THAAD on its soil`; not every combination of these options need be in the class. */
export function sayAlike(states: number, varying: readonly string[]): string {
  return `${numberWord(states)} alike${varying.length === 0 ? '' : ` but for ${listOf(varying)}`}`;
}

/** Into how many classes states fall that nobody tells apart. */
export function sayClasses(states: number, classes: number): string {
  if (states < 2) return 'There are no two states that could be alike.';
  const all = inWords(states, 'state');
  return classes === states
    ? `No two of the ${all} are alike: somebody tells any two apart, by rank or by where moves lead.`
    : `${capitalize(all)} fall into ${inWords(classes, 'class', 'classes')}: nobody tells the states of a class apart, neither by rank nor by where moves lead.`;
}

/** A wish of an interview: in any but these outcomes, each by its levels. */
export function sayAvoided(outcomes: readonly string[]): string {
  return `anything but: ${outcomes.join('; or ')}`;
}

/** That a text was read as levels laid over a state. */
export function sayLevelsRead(text: string, over: 'status quo' | 'start', levels: number): string {
  const as = {
    'status quo': 'one state: the status quo with',
    start: 'one draft: the state from where it starts, with',
  }[over];
  return `“${text}” is read as ${as} ${levels === 1 ? 'this level' : 'these levels'}.`;
}

/** What is less than half sure, and so left out of a picture. */
export function sayNotTaken(what: readonly string[]): string {
  return `Less than half sure, and so not taken to be so: ${what.join('; ')}.`;
}

/** What somebody sees otherwise than it is, with what the author says that this stands for. */
export function sayStandsFor(what: string, says: string): string {
  return `${what} (“${says.replace(/\.$/, '')}”)`;
}

/** That somebody has received a signal, which the file quotes. */
export function sayReceived(called: Exclude<Called, string>, says: string): string {
  const has = agreementOf([called]).verb('has');
  return `${openingName(called.name)} ${has} received the signal “${says}”`;
}

/** Of drafts that are told which they are. */
export function sayDraftsTold(told: number, all: number, inDocument: number): string {
  const document = all <= inDocument ? 'all' : `${count(inDocument)} of them`;
  return `These are ${told} of ${count(all)} drafts: those that pass and go furthest along the levels, then what else passes, then what most vote for. --draft STATE shows any other, --json ${document}.`;
}

/** How many sentences a text leaves out. */
export function sayMoreSentences(left: number): string {
  return `… ${inWords(left, 'more sentence')} with --full.`;
}

/** How large a model is. */
export function saySizeOf(size: {
  readonly decisionMakers: number;
  readonly bodies: number;
  readonly options: number;
  readonly states: number;
}): string {
  const parts = [
    inWords(size.decisionMakers, labels.decisionMaker),
    ...(size.bodies === 0 ? [] : [inWords(size.bodies, 'body', 'bodies')]),
    ...(size.options === 0 ? [] : [inWords(size.options, 'option')]),
    counted(size.states, 'state'),
  ];
  return `${capitalize(parts.join(', '))}.`;
}

/** What is in a table of outcomes, so that its legend says what its marks mean. */
export interface Legend {
  readonly equilibrium: string;
  /** Marks with the names that they stand for. */
  readonly letters: string;
  /** Concepts by which one asks how the others could serve it; and whether it is all that are shown. */
  readonly served: readonly string[];
  readonly isAllServed: boolean;
  readonly together: boolean;
  readonly statusQuo: boolean;
  readonly classes: boolean;
  readonly differs: boolean;
}

/** What the marks of a table of outcomes mean. */
export function sayLegend(legend: Legend): string {
  const { equilibrium, letters, served, isAllServed } = legend;
  const better = 'who could be served better by the others';
  const leave = 'who would leave';
  const who =
    served.length === 0
      ? leave
      : isAllServed
        ? better
        : `${leave}, and under ${listOf(served)} ${better}`;
  return [
    `${equilibrium} equilibrium`,
    letters === '' ? '' : `; otherwise ${who}: ${letters}`,
    legend.together ? '; joined by + who would leave together' : '',
    '.',
    legend.statusQuo ? ' * the status quo.' : '',
    legend.classes ? ' × so many states that nobody tells apart; – not alike in them.' : '',
    legend.differs ? ' ? not the same in all of them.' : '',
  ].join('');
}

/** Why it is not told how sure something is. */
export const notReckoned = {
  generalReading: 'that is done in the general reading of preferences only',
  states: 'there are too many states to do so in passing',
  orders: (name: string) => `${name} may have too many orders to do so in passing`,
} as const;

/** That it is not told how sure something is, and what to ask. */
export function sayNotReckoned(problem: string): string {
  return `In how many models this stands was not counted: ${problem}. Ask \`sweep\`.`;
}
