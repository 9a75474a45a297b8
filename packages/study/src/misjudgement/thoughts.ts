import {
  type Concept,
  findConcept,
  type Sanction,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { argue } from '../explain/argue.ts';
import type { ArgumentStep } from '../explain/explanation.ts';
import { tellMove } from '../explain/tell-moves.ts';
import { errorsOf } from './errors.ts';
import type { MisjudgementsFound } from './find-misjudgements.ts';
import type { Misjudgement } from './misjudgement.ts';
import type { FatalStep } from './stories.ts';

/** A move, and what deters from it in some game. */
export interface DeterredMove {
  readonly mover: number;
  readonly from: StateCode;
  readonly to: StateCode;
  readonly sanction: Sanction;
}

/** Why a move is not made in the game of a casebook: what would come of it, in its words. */
export function argueAgainst(
  casebook: Casebook,
  concept: Concept,
  { mover, from, to, sanction }: DeterredMove,
): ArgumentStep[] {
  const certificate = {
    verdict: 'stable',
    concept: concept.id,
    decisionMaker: mover,
    state: from,
    improvements: [{ to, sanction }],
  } as const;
  return argue(casebook, certificate, [concept]);
}

/** Why whoever takes a step does so, in the words of its own game with the errors; nothing for a body, which votes. */
export function* thoughtsAt(
  { seen }: MisjudgementsFound,
  { errors }: Misjudgement,
  { mover, seemsSafe }: FatalStep,
): Steps<ArgumentStep[]> {
  if (seemsSafe === undefined) return [];
  const { casebook } = (yield* seen.of(mover, errorsOf(errors, mover))).opened;
  // How many other moves it has says nothing of this one.
  return argue(casebook, seemsSafe, [findConcept(seemsSafe.concept)!]).filter(
    ({ kind }) => kind !== 'alternative',
  );
}

/** What whoever takes a step sees otherwise than it is, if anything. */
export type StepError = 'overlooks' | 'no-longer-fears' | 'misreads-gain' | 'none';

/** What is wrong about a step in the eyes of whoever takes it: nothing for a body, which votes. */
export function errorAt({ seen }: MisjudgementsFound, step: FatalStep): StepError {
  const { mover, from, to, overlooked, feared } = step;
  const { casebook } = seen.games.truth;
  if (overlooked !== undefined) return 'overlooks';
  if (feared !== undefined) return 'no-longer-fears';
  if (mover >= casebook.decisionMakers.length) return 'none';
  return casebook.compare(mover, to, from).order === 'better' ? 'none' : 'misreads-gain';
}

/** What is so where whoever takes a step errs about it, or what it would fear without the errors. */
export function blindSpotAt(found: MisjudgementsFound, step: FatalStep): ArgumentStep[] {
  const { mover, from, to, overlooked, feared } = step;
  const { games, concept } = found.seen;
  const { casebook } = games.truth;
  switch (errorAt(found, step)) {
    case 'none':
      return [];
    case 'misreads-gain':
      return [tellMove(casebook, { decisionMaker: mover, state: from }, to, [])];
    case 'overlooks':
      return argueAgainst(casebook, concept, { mover, from, to, sanction: overlooked! });
    case 'no-longer-fears': {
      const own = games.own[mover]!.opened.casebook;
      return argueAgainst(own, concept, { mover, from, to, sanction: feared! });
    }
  }
}
