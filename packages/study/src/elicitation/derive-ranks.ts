import { type Answer, type Choice, type Outcome, outcomeKey } from './pair.ts';
import { type Literal, type Rank, scoreOf, type Wish } from './wish.ts';

/** An answer with the better outcome first. */
interface Preferred {
  readonly better: Outcome;
  readonly worse: Outcome;
}

/** What to try before anything else: literals, and those that are known to be of equal rank. */
export interface Hints {
  readonly literals: readonly Literal[];
  readonly groups: readonly (readonly Literal[])[];
}

/** A statement with more conditions than this would not be written by a person. */
const MOST_CONDITIONS = 2;

/**
 * Ranks of wishes that say what the answers say, simple ones where they can be: literals, then
 * literals of equal rank, then literals under a condition or two. Each rank speaks against no answer
 * that is still open, so what is left can always be said as well: in the end by naming the outcomes
 * that are worst. Answers must not contradict each other.
 */
export function deriveRanks(choice: Choice, answers: readonly Answer[], hints: Hints): Rank[] {
  const same = answers.filter(({ verdict }) => verdict === 'same');
  const ranks: Rank[] = [];
  let open = answers.flatMap(preferred);
  while (open.length > 0) {
    const rank = nextRank(choice, open, same, hints, ranks);
    ranks.push(rank);
    open = open.filter(({ better, worse }) => scoreOf(rank, better) === scoreOf(rank, worse));
  }
  return ranks;
}

function preferred({ first, second, verdict }: Answer): Preferred[] {
  if (verdict === 'same') return [];
  return [
    verdict === 'first' ? { better: first, worse: second } : { better: second, worse: first },
  ];
}

function nextRank(
  choice: Choice,
  open: readonly Preferred[],
  same: readonly Answer[],
  hints: Hints,
  ranks: readonly Rank[],
): Rank {
  // Of two ways to say the same, a condition on what matters more already is the natural one.
  const isRanked = ({ option }: Literal) => ranks.some((rank) => isPlainAbout(rank, option));
  const known = literalsOf(choice, hints);
  const literals = [
    ...known.filter((literal) => !isRanked(literal)),
    ...known.filter((literal) => isRanked(literal)),
  ];
  const groups = hints.groups.map((group) => group.map((literal) => wishFor(literal, [])));
  const best = (candidates: Iterable<Rank>) => mostSettling(candidates, open, same);
  for (let count = 0; count <= MOST_CONDITIONS; count++) {
    const found =
      best(conditional(choice, literals, count)) ?? (count === 0 ? best(groups) : undefined);
    if (found) return found;
  }
  return [{ kind: 'avoid', outcomes: worstOf(open, same) }];
}

function isPlainAbout(rank: Rank, option: number): boolean {
  return rank.some(
    (wish) =>
      wish.kind === 'literal' && wish.conditions.length === 0 && wish.literal.option === option,
  );
}

/** One level of an option, all but one, and the sets that were asked about. */
function literalsOf({ levels, cares }: Choice, hints: Hints): Literal[] {
  return cares.flatMap((option) => {
    const all = [...Array(levels[option]!).keys()];
    const single = all.map((level) => ({ option, levels: [level] }));
    const others = all.map((level) => ({ option, levels: all.filter((each) => each !== level) }));
    const asked = hints.literals.filter((literal) => literal.option === option);
    return all.length === 2 ? single : [...single.toReversed(), ...others, ...asked];
  });
}

function wishFor(literal: Literal, conditions: readonly Literal[]): Wish {
  return { kind: 'literal', literal, conditions };
}

function* conditional(
  choice: Choice,
  literals: readonly Literal[],
  count: number,
): Generator<Rank> {
  for (const literal of literals) {
    for (const conditions of conditionsOn(choice, [literal.option], count)) {
      yield [wishFor(literal, conditions)];
    }
  }
}

/** So many conditions, each on another option that is not among those used. */
function* conditionsOn(
  choice: Choice,
  used: readonly number[],
  count: number,
): Generator<readonly Literal[]> {
  if (count === 0) {
    yield [];
    return;
  }
  const free = choice.cares.filter((option) => !used.includes(option));
  for (const option of count === 1 ? free : free.slice(0, -1)) {
    for (let level = 0; level < choice.levels[option]!; level++) {
      for (const rest of conditionsOn(choice, [...used, option], count - 1)) {
        yield [{ option, levels: [level] }, ...rest];
      }
    }
  }
}

/** The rank that settles most of what is open and speaks against nothing; the first of several. */
function mostSettling(
  ranks: Iterable<Rank>,
  open: readonly Preferred[],
  same: readonly Answer[],
): Rank | undefined {
  let best: Rank | undefined;
  let most = 0;
  for (const rank of ranks) {
    const settled = countSettled(rank, open, same);
    if (settled > most) [best, most] = [rank, settled];
  }
  return best;
}

/** How many open answers a rank settles; none where it speaks against an answer. */
function countSettled(rank: Rank, open: readonly Preferred[], same: readonly Answer[]): number {
  for (const { first, second } of same) {
    if (scoreOf(rank, first) !== scoreOf(rank, second)) return 0;
  }
  let settled = 0;
  for (const { better, worse } of open) {
    const difference = scoreOf(rank, better) - scoreOf(rank, worse);
    if (difference < 0) return 0;
    if (difference > 0) settled += 1;
  }
  return settled;
}

/** Outcomes that are worse than some and better than none, all equally good. */
function worstOf(open: readonly Preferred[], same: readonly Answer[]): Outcome[] {
  const better = new Set(open.map((each) => outcomeKey(each.better)));
  for (const { worse } of open) {
    const equals = equalTo(worse, same);
    if (equals.every((outcome) => !better.has(outcomeKey(outcome)))) return equals;
  }
  throw new Error('the answers contradict each other');
}

function equalTo(outcome: Outcome, same: readonly Answer[]): Outcome[] {
  const found = new Map([[outcomeKey(outcome), outcome]]);
  for (const [key] of found) {
    for (const { first, second } of same) {
      if (outcomeKey(first) === key) found.set(outcomeKey(second), second);
      if (outcomeKey(second) === key) found.set(outcomeKey(first), first);
    }
  }
  return [...found.values()];
}
