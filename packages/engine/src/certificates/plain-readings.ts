import type { StateCode } from '../model/state-code.ts';
import type { PlainModel } from './plain-reading.ts';

/** Asks about a decision maker and two states. */
type Question = (game: PlainModel, dm: number, to: StateCode, from: StateCode) => boolean;

/** What counts in a reading, said once more and on purpose not taken from the reading's declaration. */
export interface Counting {
  /** Whether being able to go there is a reason to leave. */
  readonly leaves: Question;
  /** Whether such a step may be part of a credible reply. */
  readonly mayStep: Question;
  /** Whether ending there deters from leaving. */
  readonly deters: Question;
}

const better: Question = (game, dm, to, from) => game.prefers(dm, to, from);

const knownBetter: Question = (game, dm, to, from) =>
  game.prefers(dm, to, from) && !game.isUnknown(dm, to, from);

const possiblyBetter: Question = (game, dm, to, from) =>
  game.prefers(dm, to, from) || game.isUnknown(dm, to, from);

const greatlyWorse: Question = (game, dm, to, from) => game.greatlyPrefers(dm, from, to);

/** Greatly worse whichever statements are right. */
const knownGreatlyWorse: Question = (game, dm, to, from) =>
  !game.isUnknown(dm, to, from) && game.greatlyPrefersIn('all', dm, from, to);

const possiblyGreatlyWorse: Question = (game, dm, to, from) =>
  game.isUnknown(dm, to, from) || game.greatlyPrefersIn('some', dm, from, to);

const not =
  (question: Question): Question =>
  (...about) =>
    !question(...about);

export const countings: ReadonlyMap<string, Counting> = new Map([
  ['general', { leaves: better, mayStep: better, deters: not(better) }],
  ['strong', { leaves: better, mayStep: better, deters: greatlyWorse }],
  ['unknown-a', { leaves: possiblyBetter, mayStep: possiblyBetter, deters: not(possiblyBetter) }],
  ['unknown-b', { leaves: knownBetter, mayStep: possiblyBetter, deters: not(possiblyBetter) }],
  ['unknown-c', { leaves: possiblyBetter, mayStep: possiblyBetter, deters: not(knownBetter) }],
  ['unknown-d', { leaves: knownBetter, mayStep: possiblyBetter, deters: not(knownBetter) }],
  ['strong-a', { leaves: possiblyBetter, mayStep: possiblyBetter, deters: knownGreatlyWorse }],
  ['strong-b', { leaves: knownBetter, mayStep: possiblyBetter, deters: knownGreatlyWorse }],
  ['strong-c', { leaves: possiblyBetter, mayStep: possiblyBetter, deters: possiblyGreatlyWorse }],
  ['strong-d', { leaves: knownBetter, mayStep: possiblyBetter, deters: possiblyGreatlyWorse }],
]);
