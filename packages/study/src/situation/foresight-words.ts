import type { Concept } from '@standoff/engine';
import {
  type Deterrent,
  type Liking,
  sayForesightInState,
  type ToldForesight,
} from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import { byForesight, isAboutOthers } from '../words/concept-words.ts';
import type { Standing, StateAccount } from './state-account.ts';

/**
 * What it means in a state that everybody looks as far ahead as a concept says: whom that makes stay
 * who would leave if it looked no further than its own move, and whom not even that keeps.
 */
export function sayForesightAt(
  analysis: Analysis,
  account: StateAccount,
  concept: Concept,
): string {
  return sayForesightInState(
    lexiconOf(analysis.casebook),
    foresightAt(analysis, account, concept),
    registerNow(),
  );
}

function foresightAt(
  { concepts, casebook, reading }: Analysis,
  { standings }: StateAccount,
  concept: Concept,
): ToldForesight {
  const stays = ({ staysUnder }: Standing) => staysUnder.includes(concept);
  const ids = (those: readonly Standing[]) =>
    those.map(({ decisionMaker }) => casebook.movers[decisionMaker]!.id);
  if (isAboutOthers(concept)) {
    return { kind: 'served', who: ids(standings.filter((standing) => !stays(standing))) };
  }
  const liking = likingIn(reading);
  const tempted = standings.filter(({ improvements }) => improvements.length > 0);
  if (tempted.length === 0) return { kind: 'untempted', liking };
  const [shortest] = byForesight(concepts);
  // Who is tempted leaves when looking one move ahead, except where what is not known keeps it; a longer look says nothing.
  const isOneMove = shortest?.foresight.moves === 1;
  const kept = tempted.filter(
    (standing) => stays(standing) && !(isOneMove && standing.staysUnder.includes(shortest)),
  );
  return {
    kind: 'alike',
    concept: concept.id,
    deterrent: deterrentOf(concept),
    liking,
    kept: ids(kept),
    leaving: ids(tempted.filter((standing) => !stays(standing))),
  };
}

/**
 * The same where each looks ahead as given for it: who is kept by that from what it likes better, and
 * who is not.
 */
export function sayForesightEach(
  { casebook, stability, reading }: Analysis,
  { state, standings }: StateAccount,
  profile: readonly Concept[],
): string {
  const cell = casebook.space.cellOf(state);
  const each = standings.flatMap(({ decisionMaker, improvements }): ToldEach[] => {
    const concept = profile[decisionMaker]!;
    const who = { who: casebook.movers[decisionMaker]!.id, concept: concept.id };
    const stays = stability.get(concept.id)![decisionMaker]!.has(cell);
    if (isAboutOthers(concept)) return stays ? [] : [{ ...who, does: 'served' }];
    if (improvements.length === 0) return [];
    return [{ ...who, does: stays ? 'stays' : 'leaves' }];
  });
  const told: ToldForesight = { kind: 'each', liking: likingIn(reading), each };
  return sayForesightInState(lexiconOf(casebook), told, registerNow());
}

type ToldEach = Extract<ToldForesight, { readonly kind: 'each' }>['each'][number];

/** How one likes a move that counts as an improvement in a reading of preferences. */
function likingIn(reading: Analysis['reading']): Liking {
  if (reading?.unknown === undefined) return 'likes';
  return reading.counts.leaves === 'better-or-unknown' ? 'may like' : 'is known to like';
}

function deterrentOf({ computation, foresight: { moves } }: Concept): Deterrent {
  switch (computation.kind) {
    case 'anticipation':
      return 'play';
    case 'simultaneous':
      return computation.alsoSequential ? 'moves at once or replies' : 'moves at once';
    case 'exchange':
      if (!Number.isFinite(moves)) return 'a policy';
      return moves > 2 ? 'an exchange' : 'replies';
    default:
      return 'replies';
  }
}
