import { ignoresReplies } from '@standoff/engine';
import {
  type AddedToDeals,
  type AdditionSet,
  type Additions,
  additionsInWords,
  type Casebook,
  type Deals,
  type MeansOfAddition,
  sayNamedState,
  sayStory,
} from '@standoff/study';
import {
  agreementOf,
  capitalize,
  inWords,
  listOf,
  numberWord,
  openingName,
  proseName,
  unique,
} from '@standoff/wording';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** So many ways are told of each kind, and so many kinds. */
const TOLD = 6;

/** What would make deals hold, where that was asked, as paragraphs. */
export function renderAdditions(found: Deals, style: Style, width: number): string[] {
  const { additions } = found;
  if (additions === undefined) return [];
  const nothing = sayNothingToAdd(found);
  if (nothing !== undefined) return [paragraph(nothing, width)];
  const head = [
    style.heading(sayHead(found, additions)),
    ...sayGround(found, additions).map((text) => style.quiet(paragraph(text, width))),
  ];
  const none =
    additions.found.length === 0 && additions.leftOut.length === 0
      ? [
          paragraph(
            'A deal that holds needs no addition: these hold under each concept asked about.',
            width,
          ),
        ]
      : [];
  return [
    head.join('\n'),
    ...none,
    ...additions.found.map((one) => renderOne(found, additions, one, style, width)),
  ];
}

function sayHead(found: Deals, additions: AddedToDeals): string {
  const states = unique(additions.found.map(({ state }) => state));
  if (states.every((state) => isDeal(found, state))) return 'What would make them hold';
  return states.length === 1
    ? 'What would make a deal of it that holds'
    : 'What would make deals of them that hold';
}

/** Why nothing could be looked for; undefined where there is a deal, or something that might become one. */
function sayNothingToAdd({ deals, refused }: Deals): string | undefined {
  const not = 'What could be added was not looked for';
  if (deals.length > 0) return undefined;
  if (refused === undefined) {
    return `${not}: there is no deal. What would make a deal of a state that is none is said where that state is asked about.`;
  }
  return refused.some(({ isReached }) => isReached)
    ? undefined
    : `${not}: nothing that was asked about is a change that the parties can bring about.`;
}

function isDeal({ deals }: Deals, state: Additions['state']): boolean {
  return deals.some((deal) => deal.state === state);
}

/** What could be added, how far was looked and what is held: before any verdict. */
function sayGround(deals: Deals, additions: AddedToDeals): string[] {
  const { casebook, parties } = deals;
  const { upTo, means, willing, leftOut, unfit, found, wishes } = additions;
  const possible = means.filter(
    (one) => !unfit.some((other) => other.means === one) && isThere(deals, one),
  );
  const ways = possible.map((one) => sayMeans(one, willing, possible));
  const together =
    upTo === 1
      ? 'Single additions are tried'
      : `Up to ${numberWord(upTo)} additions together are tried, the fewest first, until some are enough`;
  const left = unfit.map(
    ({ means: of, why }) => `${capitalize(namesOfMeans[of])} are left out: ${why}.`,
  );
  const capped = found.some((one) => one.capped !== undefined)
    ? ['The search was ended early for some of them, and that is said there.']
    : [];
  return [
    ...capped,
    `${together}. An addition is one of these: ${ways.join('; ')}.`,
    ...left,
    `Additions are enough where with them ${sayDeciders(casebook, parties)} the state to the status quo and nobody who can move would leave it; it is brought about as without them. Held as written: facts, what others want, and what everybody knows.`,
    ...(wishes.of > wishes.lookedAt
      ? [
          `Of ${inWords(wishes.of, 'state')} that could be brought about and are no deals the first ${numberWord(wishes.lookedAt)} are looked at, those that the most parties prefer to the status quo.`,
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          `${listOf(leftOut.map(({ symbol }) => symbol))} ${leftOut.length === 1 ? 'is' : 'are'} not looked at here.`,
        ]
      : []),
  ];
}

/** `Ann prefers`, `Ann and Bob each prefer`. */
function sayDeciders({ movers, decisionMakers }: Casebook, parties: readonly number[]): string {
  const deciders = parties.filter((one) => one < decisionMakers.length).map((one) => movers[one]!);
  const names = listOf(deciders.map(({ name }) => proseName(name)));
  return `${names} ${deciders.length > 1 ? 'each ' : ''}${agreementOf(deciders).verb('prefers')}`;
}

/** Whether there is somebody, or a body, of whom it could be. */
function isThere({ casebook, parties }: Deals, means: MeansOfAddition): boolean {
  const { length } = casebook.decisionMakers;
  const deciders = parties.filter((one) => one < length);
  switch (means) {
    case 'guarantors':
      return deciders.length < length;
    case 'rules':
      return deciders.length < parties.length;
    default:
      return true;
  }
}

const namesOfMeans: Readonly<Record<MeansOfAddition, string>> = {
  statements: 'changed statements',
  locks: 'locks',
  penalties: 'penalties',
  guarantors: 'guarantors',
  rules: 'rules of bodies',
};

function sayMeans(
  means: MeansOfAddition,
  willing: boolean,
  all: readonly MeansOfAddition[],
): string {
  const punishing = `can punish somebody whose options are not as in the deal: who is punished greatly dislikes it, less only than what it greatly dislikes already, and who punishes ${willing ? 'would rather do so than not' : 'does not mind'}`;
  switch (means) {
    case 'statements':
      return 'a party drops a statement, moves it to another place, also across the line to what is greatly worse, or takes the other one of two alternatives; in a ranking it swaps two neighbours';
    case 'locks':
      return 'an option of a party, or of a body that takes part, is locked where the deal has it and cannot leave that level from then on';
    case 'penalties':
      return `a party ${punishing}`;
    case 'guarantors':
      return `somebody who is no party ${all.includes('penalties') ? 'can punish likewise' : punishing}`;
    case 'rules':
      return 'a party gets a veto in a body that takes part';
  }
}

function renderOne(
  deals: Deals,
  { upTo, means }: AddedToDeals,
  found: Additions,
  style: Style,
  width: number,
): string {
  const { casebook } = deals;
  const { state, concept } = found;
  const name = capitalize(sayNamedState(casebook, state));
  const what = isDeal(deals, state) ? '' : ', no deal as written';
  return [
    style.strong(paragraph(`${name}${what}, under ${concept.symbol}.`, width)),
    ...[
      ...sayCapped(found),
      ...sayNoPenalty(found, means),
      sayEnough(found, upTo),
      ...sayOutsiders(deals, found),
      ...sayWays(casebook, found),
      ...sayLocks(casebook, found),
    ].map((text) => bullet(text, style, width)),
  ].join('\n');
}

function sayCapped({ capped, proved }: Additions): string[] {
  if (capped === undefined) return [];
  const sets = inWords(proved + 1, 'addition', 'additions');
  return [`The search was ended while sets of ${sets} were tried: ${capped}.`];
}

/** Where a combination need not be tried, that is said. */
function sayNoPenalty({ concept }: Additions, means: readonly MeansOfAddition[]): string[] {
  const { computation } = concept;
  const isBlind = ignoresReplies(computation);
  return isBlind && (means.includes('penalties') || means.includes('guarantors'))
    ? ['Nobody reckons with replies here, so no penalty deters anybody, and none is tried.']
    : [];
}

/** Whoever is no party and would leave is not bound by what parties want or lock. */
function sayOutsiders(
  { casebook, parties, deals, refused = [] }: Deals,
  found: Additions,
): string[] {
  if (found.size !== undefined) return [];
  const { leavers } = [...deals, ...refused].find(({ state }) => state === found.state)!;
  const others = leavers.filter(
    ({ mover, under }) => !parties.includes(mover) && under.includes(found.concept),
  );
  if (others.length === 0) return [];
  const called = others.map(({ mover }) => casebook.movers[mover]!);
  const names = listOf(called.map(({ name }) => proseName(name)));
  const { verb, them } = agreementOf(called);
  const opening = names.startsWith('the ') ? `T${names.slice(1)}` : names;
  return [
    `${opening} ${verb('is')} no party and would leave it: what parties want or lock does not bind ${them}.`,
  ];
}

function sayEnough({ size, proved, sets }: Additions, upTo: number): string {
  if (size === undefined) {
    if (proved === 0) return 'Whether a single addition is enough is open.';
    if (proved === 1) return 'No single addition is enough: all were tried.';
    return `No set of up to ${numberWord(Math.min(proved, upTo))} additions is enough: all were tried.`;
  }
  const fewer = size === 1 ? '' : ', and fewer are not: all were tried';
  const many =
    sets.length === 1 ? 'There is one such set' : `There are ${numberWord(sets.length)} such sets`;
  return `${capitalize(inWords(size, 'addition is', 'additions are'))} enough${fewer}. ${many}.`;
}

/** Sets with the same terms, but for who punishes, are told together. */
function sayWays(casebook: Casebook, { sets, stories }: Additions): string[] {
  const groups = new Map<string, AdditionSet[]>();
  for (const set of sets) {
    const key = termsOf(set).map(keyOfTerm).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), set]);
  }
  // What can be agreed on at a table comes before what somebody would have to want.
  const changesOf = ([set]: readonly AdditionSet[]) => set!.judgements.length - set!.terms;
  const inOrder = [...groups.values()].sort((a, b) => changesOf(a) - changesOf(b));
  const told = inOrder.flatMap((group) =>
    group[0]!.terms === 0
      ? stories.map((story) =>
          story.sets.length === 1
            ? `${inOneSentence(casebook, wordsOf(casebook, story.sets[0]!.judgements))}.`
            : `${sayStory(casebook, story)}, in ${inWords(story.sets.length, 'way', 'ways')}.`,
        )
      : [sayGroup(casebook, group)],
  );
  const left = told.length - TOLD;
  return left > 1
    ? [
        ...told.slice(0, TOLD),
        `And ${inWords(left, 'other kind', 'other kinds')}; JSON has the rest.`,
      ]
    : told;
}

type Term = AdditionSet['judgements'][number];

function termsOf({ judgements, terms }: AdditionSet): readonly Term[] {
  return judgements.slice(0, terms);
}

function keyOfTerm(term: Term): string {
  return term.kind === 'penalty' ? `penalty ${term.of}` : JSON.stringify(term);
}

function sayGroup(casebook: Casebook, group: readonly AdditionSet[]): string {
  const [first] = group;
  const terms = termsOf(first!).map((term, at) => {
    const punishers = unique(
      group.flatMap((set) => {
        const own = set.judgements[at]!;
        return own.kind === 'penalty' ? [own.by] : [];
      }),
    );
    return term.kind === 'penalty'
      ? sayPenalty(casebook, term.of, punishers)
      : wordsOf(casebook, [term])[0]!;
  });
  const changes = unique(
    group.flatMap((set) => {
      const words = wordsOf(casebook, set.judgements).slice(set.terms);
      return words.length > 0 ? [words.join('; ')] : [];
    }),
  );
  const head = inOneSentence(casebook, terms);
  if (changes.length === 0) return `${head}.`;
  if (changes.length === 1) return `${inOneSentence(casebook, [...terms, changes[0]!])}.`;
  const more =
    changes.length > TOLD
      ? `, and ${inWords(changes.length - TOLD, 'other way', 'other ways')}`
      : '';
  return `${head}; and besides one of these: ${changes.slice(0, TOLD).join('; or ')}${more}.`;
}

function sayPenalty({ decisionMakers }: Casebook, of: string, by: readonly string[]): string {
  const nameOf = (id: string) => decisionMakers.find((one) => one.id === id)!.name;
  const who = listOf(
    by.map((id) => proseName(nameOf(id))),
    'or',
  );
  return `${openingName(nameOf(of))} can be punished by ${who} where its options are not as in the deal`;
}

/** Judgements in words, each as it would begin a sentence. */
function wordsOf(casebook: Casebook, judgements: readonly Term[]): string[] {
  return additionsInWords(casebook, judgements).map(({ says }) => says);
}

/** Clauses after one another; names of those after the first do not begin the sentence. */
function inOneSentence({ movers }: Casebook, [first = '', ...others]: readonly string[]): string {
  const within = others.map((text) => {
    const owner = movers.find(({ name }) => text.startsWith(openingName(name)));
    return owner ? proseName(owner.name) + text.slice(openingName(owner.name).length) : text;
  });
  return listOf([first, ...within]);
}

function sayLocks(casebook: Casebook, { locks, sets, state }: Additions): string[] {
  const isTold = sets.some(({ judgements }) => judgements.every(({ kind }) => kind === 'lock'));
  if (locks === undefined || isTold) return [];
  if (locks.length === 0) return ['Locks alone are not enough, not even all together.'];
  const told = locks.slice(0, TOLD).map((set) =>
    listOf(
      set.map(({ of, option }) => {
        const at = casebook.options.findIndex(
          ({ option: one }) => one.owner === of && one.id === option,
        );
        const level = casebook.states.levels(state)[at]!;
        return `“${casebook.phrases.get(casebook.options[at]!.option)![level]!}”`;
      }),
    ),
  );
  const more =
    locks.length > TOLD
      ? `, or ${inWords(locks.length - TOLD, 'other set', 'other sets')} of as many`
      : '';
  return [`By locks alone the fewest are on ${told.join('; or on ')}${more}.`];
}
