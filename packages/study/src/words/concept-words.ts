import { isAboutOthers as asksOfOthers, type Concept } from '@standoff/engine';
import {
  foresightWords,
  looksBy,
  type OfWhom,
  reckonedWith,
  sayForesightOfEach,
  sayHeldAlone,
  sayHeld as sayHeldOf,
  textOf,
  unique,
  verdictVerbs,
} from '@standoff/wording';
import type { ForesightOfEach } from '../analysis/analysis.ts';
import { foresightMatters } from '../analysis/foresight-matters.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { conceptName, lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';

/** Shortest foresight first; of the same length those that fear any reply before the credible. */
export function byForesight(concepts: readonly Concept[]): Concept[] {
  return [...concepts].sort(
    ({ foresight: a }, { foresight: b }) =>
      compareLengths(a.moves, b.moves) || Number(a.credible) - Number(b.credible),
  );
}

/** Less than 0 where the first is shorter; both may be infinite. */
export function compareLengths(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Whether a concept asks what the others could do for a decision maker, not what itself could do. */
export function isAboutOthers({ computation }: Concept): boolean {
  return asksOfOthers(computation);
}

/** What one is said to do under a concept, where its verdict is that it stays or that it leaves. */
export function verdictWords(concept: Concept): ReturnType<typeof verdictVerbs> {
  return verdictVerbs(conceptName(concept).by);
}

/** How a decision maker thinks under a concept: `expecting credible replies`. */
export function sayForesight(concept: Concept): string {
  return foresightWords(conceptName(concept));
}

/** The same as what one does: `expects credible replies`. */
export function sayLooking(concept: Concept): string {
  return looksBy(conceptName(concept));
}

/** What one reckons with, where there is room for few words: `credible replies`. */
export function sayReckonedWith(concept: Concept): string {
  return reckonedWith(conceptName(concept));
}

/**
 * Under which of the analysed concepts something is so, with their symbols; what is not so is said elsewhere:
 * `if it fears any reply (GMR, SMR)`.
 */
export function sayUnder(
  held: readonly Concept[],
  analysed: readonly Concept[],
  of: OfWhom,
): string {
  return textOf(sayHeldAlone({ ...namesOf(held, analysed), of, register: registerNow() }));
}

/** What a state does, or two, or one would do. */
type Verb = 'holds' | 'hold' | 'would';

/** `holds under all five concepts analysed`, `would hold if everybody reckons with replies (GMR, SMR), but not under Nash`. */
export function sayHeld(
  held: readonly Concept[],
  analysed: readonly Concept[],
  verb: Verb = 'holds',
): string {
  return textOf(sayHeldOf({ ...namesOf(held, analysed), register: registerNow(), verb }));
}

/** The same for readers who have not met the concepts. */
export function sayHeldInWords(
  held: readonly Concept[],
  analysed: readonly Concept[],
  verb: Verb = 'holds',
): string {
  return textOf(sayHeldOf({ ...namesOf(held, analysed), register: 'plain', verb }));
}

/** Concepts by their names, as words go by them. */
export function namesOf(held: readonly Concept[], analysed: readonly Concept[]) {
  return { held: held.map(conceptName), analysed: analysed.map(conceptName) };
}

/**
 * The foresight of everybody for whom it matters, and after it who is given a concept as a coalition: `SEQ for all`,
 * `Nash for China and SEQ for Russia; SMR for China and Russia together`.
 */
export function sayForesightOfAll(
  casebook: Casebook,
  {
    profile,
    coalitions = [],
  }: Pick<ForesightOfEach, 'profile'> & Partial<Pick<ForesightOfEach, 'coalitions'>>,
): string {
  const { movers, space } = casebook;
  const idOf = (dm: number) => movers[dm]!.id;
  const matters = (dm: number) => foresightMatters(space.movers[dm]!, [profile[dm]!]);
  const counting = [...profile.keys()].filter(matters);
  const used = unique(counting.map((dm) => profile[dm]!));
  const groups = (used.length === 0 ? profile.slice(0, 1) : used).map((concept) => ({
    concept: conceptName(concept),
    who: counting.filter((dm) => profile[dm] === concept).map(idOf),
  }));
  const together = coalitions.map(({ members, concept }) => ({
    concept: conceptName(concept),
    who: members.map(idOf),
  }));
  return sayForesightOfEach(lexiconOf(casebook), groups, together);
}
