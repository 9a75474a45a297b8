import { thrown, type Weighed } from './weighed.ts';

/** Symbols of the concepts that `stays` knows by their definitions, word for word. */
export const LITERAL = ['Nash', 'GMR', 'SMR', 'SEQ', 'SSEQ'] as const;
export type Literal = (typeof LITERAL)[number];

const everybody = [0, 1, 2];

function prefers(ranks: Weighed, dm: number, better: number, worse: number): boolean {
  return ranks[dm]![better]! > ranks[dm]![worse]!;
}

function isImproving(ranks: Weighed, dm: number, state: number): boolean {
  return prefers(ranks, dm, thrown(state, dm), state);
}

/** What some bring about by moves one after the other, nobody twice in a row; at least one move. */
export function broughtAbout(
  ranks: Weighed,
  movers: readonly number[],
  from: number,
  improving: boolean,
): Set<number> {
  const found = new Set<string>();
  const follow = (state: number, last?: number): void => {
    for (const dm of movers) {
      if (dm === last || (improving && !isImproving(ranks, dm, state))) continue;
      const key = `${dm} ${thrown(state, dm)}`;
      if (found.has(key)) continue;
      found.add(key);
      follow(thrown(state, dm), dm);
    }
  };
  follow(from);
  return new Set([...found].map((key) => Number(key.split(' ')[1])));
}

/** Whether a state is stable for somebody under a concept. */
function stays(ranks: Weighed, concept: Literal, dm: number, state: number): boolean {
  if (!isImproving(ranks, dm, state)) return true;
  if (concept === 'Nash') return false;
  const others = everybody.filter((other) => other !== dm);
  const improving = concept === 'SEQ' || concept === 'SSEQ';
  const countered = concept === 'SMR' || concept === 'SSEQ';
  const deters = (end: number) =>
    !prefers(ranks, dm, end, state) && !(countered && prefers(ranks, dm, thrown(end, dm), state));
  return [...broughtAbout(ranks, others, thrown(state, dm), improving)].some(deters);
}

/** The concepts under which a state is stable for everybody. */
export function holdsUnder(ranks: Weighed, state: number): Literal[] {
  return LITERAL.filter((concept) => everybody.every((dm) => stays(ranks, concept, dm, state)));
}
