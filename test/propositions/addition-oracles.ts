import { applyJudgement, type Conflict } from '@standoff/language';
import type { Kind, Of } from '@standoff/propositions';
import {
  everyTerm,
  holdingSets,
  isDealThatHolds,
  type Levels,
  subsetsOf,
  type Term,
  withTerm,
} from '../../packages/standoff/test/deals/every-addition.ts';
import { changeOf } from './inverse-oracles.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';

export type AdditionKind = Extract<
  Kind,
  | 'additionSets'
  | 'holdsWithAdded'
  | 'locksEnough'
  | 'holdsUnadded'
  | 'unboundLeaves'
  | 'searchEnded'
  | 'additionMeans'
  | 'heldInAdditions'
  | 'meansLeftOut'
  | 'noPenaltyTried'
  | 'additionsNotSought'
>;

type Goal = Pick<
  Of<'holdsWithAdded'>,
  'parties' | 'from' | 'deals' | 'under' | 'means' | 'willing' | 'wished'
>;

const known = new WeakMap<LiteralWorld, Map<string, unknown>>();

/** What takes long is found once of each conflict. */
function once<T>(w: LiteralWorld, key: string, find: () => T): T {
  const found = known.get(w) ?? new Map<string, unknown>();
  known.set(w, found);
  if (!found.has(key)) found.set(key, find());
  return found.get(key) as T;
}

function levelsAt(w: LiteralWorld, deal: string): Levels {
  return levelsOf(
    w,
    w.levels(w.at(deal)).map(([option, level]) => ({ option, level })),
  );
}

function levelsOf(w: LiteralWorld, some: Of<'holdsWithAdded'>['signed']): Levels {
  const { decisionMakers, bodies } = w.conflict;
  const options = [...decisionMakers, ...bodies].flatMap((one) => one.options);
  return Object.fromEntries(
    some.map(({ option: path, level }) => {
      const option = options.find(({ owner, id }) => `${owner}.${id}` === path)!;
      return [path, option.levels[level]!.id];
    }),
  );
}

function meansOf(name: string, parties: readonly string[]): Goal['means'][number] {
  const [kind, , by] = name.split(' ');
  if (kind === 'lock') return 'locks';
  if (kind === 'veto') return 'rules';
  if (kind === 'vote') return 'votes';
  return parties.includes(by!) ? 'penalties' : 'guarantors';
}

function termsFor(w: LiteralWorld, { parties, means, willing }: Goal, deal: string): Term[] {
  return everyTerm(w.conflict, levelsAt(w, deal), parties, willing).filter(
    (term) => means.includes(meansOf(term[0], parties)) && withTerm(w.conflict, term) !== undefined,
  );
}

const holds = (
  w: LiteralWorld,
  { parties }: Pick<Goal, 'parties'>,
  deal: string,
  concept: string,
) => {
  const levels = levelsAt(w, deal);
  return (conflict: Conflict) => isDealThatHolds(conflict, levels, parties, concept);
};

/** Whether something is so of each state under each concept. */
const ofEach = (
  goal: Pick<Goal, 'deals' | 'under'>,
  is: (deal: string, concept: string) => boolean,
) => goal.deals.length > 0 && goal.deals.every((deal) => goal.under.every((one) => is(deal, one)));

/** How many sets of so many additions are enough, by trying all. */
function enough(w: LiteralWorld, goal: Goal, deal: string, concept: string, size: number): number {
  const { parties, means } = goal;
  return once(w, JSON.stringify([parties, means, goal.willing, deal, concept, size]), () => {
    const whose = means.includes('statements') ? parties : [];
    const is = holds(w, goal, deal, concept);
    const sets = holdingSets(w.conflict, termsFor(w, goal, deal), size, whose, is, 10_000);
    return new Set(sets).size;
  });
}

/** Whether a state is a deal as written, whatever holds. */
const isWanted = (w: LiteralWorld, { parties, from }: Goal, deal: string) =>
  parties.every((id) => w.isBody(w.who(id)) || w.better(w.who(id), w.at(deal), w.at(from)));

/** Terms and changes by the ids of their judgements, one after the other. */
function withAdded(w: LiteralWorld, goal: Goal, deal: string, by: readonly string[]): Conflict {
  const terms = everyTerm(w.conflict, levelsAt(w, deal), goal.parties, goal.willing);
  return by.reduce((conflict, id) => {
    const term = terms.find((one) => nameOf(id) === one[0]);
    if (term !== undefined) return withTerm(conflict, term)!;
    const outcome = applyJudgement(conflict, changeOf(id));
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    return outcome.conflict;
  }, w.conflict);
}

/** `lock:ann.give=yes` is the term `lock ann.give`. */
function nameOf(id: string): string {
  const [kind, rest] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  const [of = '', what = ''] = rest.split(/[=]/);
  if (kind === 'lock') return `lock ${of}`;
  if (kind === 'vote') return `vote ${of} ${what}`;
  if (kind === 'rule') return `veto ${what.split('+').at(-1)}`;
  const [punished, punisher = ''] = rest.split('~');
  return `penalty ${punished} ${punisher.split('.')[0]}`;
}

/** The smallest sets of options whose locks alone are enough, by trying all. */
function locksAlone(w: LiteralWorld, goal: Goal, deal: string, concept: string): string[] {
  const terms = everyTerm(w.conflict, levelsAt(w, deal), goal.parties, false).filter(
    (term) => term[0].startsWith('lock') && withTerm(w.conflict, term) !== undefined,
  );
  const is = holds(w, goal, deal, concept);
  for (let size = 1; size <= terms.length; size++) {
    const found = [...subsetsOf(terms, size)].filter((some) =>
      is(some.reduce((conflict, term) => withTerm(conflict, term) ?? conflict, w.conflict)),
    );
    if (found.length > 0) return found.map((some) => keyOf(some.map(([name]) => name)));
  }
  return [];
}

const keyOf = (names: readonly string[]) => [...names].sort().join();

/** Truths of what may be added to deals, by trying all. */
export const additionOracles: { readonly [K in AdditionKind]: Oracle<K> } = {
  additionSets: (goal, w) =>
    ofEach(goal, (deal, concept) => {
      const fewer = Array.from({ length: goal.size - 1 }, (_, k) => k + 1);
      return (
        isWanted(w, goal, deal) !== goal.wished &&
        !holds(w, goal, deal, concept)(w.conflict) &&
        fewer.every((size) => enough(w, goal, deal, concept, size) === 0) &&
        enough(w, goal, deal, concept, goal.size) === goal.n
      );
    }),
  holdsWithAdded: ({ by, signed, ...goal }, w) =>
    ofEach(goal, (deal, concept) => {
      const levels = { ...levelsAt(w, deal), ...levelsOf(w, signed) };
      const changed = withAdded(w, goal, deal, by);
      return isDealThatHolds(changed, levels, goal.parties, concept);
    }),
  locksEnough: ({ n, sets, ...goal }, w) =>
    ofEach(goal, (deal, concept) => {
      const found = locksAlone(w, goal, deal, concept);
      const levels = new Map(w.levels(w.at(deal)));
      return (
        found.length === n &&
        sets.every(
          (set) =>
            set.every(({ option, level }) => levels.get(option) === level) &&
            found.includes(keyOf(set.map(({ option }) => `lock ${option}`))),
        )
      );
    }),
  holdsUnadded: (goal, w) =>
    ofEach(goal, (deal, concept) => holds(w, goal, deal, concept)(w.conflict)),
  unboundLeaves: ({ who, parties, ...goal }, w) =>
    who.length > 0 &&
    ofEach(goal, (deal, concept) =>
      who.every((id) => !parties.includes(id) && !w.stays(concept, w.who(id), w.at(deal))),
    ),
  // How far a search went is no claim about a conflict.
  searchEnded: () => true,
  additionMeans: () => true,
  heldInAdditions: () => true,
  meansLeftOut: () => true,
  noPenaltyTried: () => true,
  additionsNotSought: () => true,
};
