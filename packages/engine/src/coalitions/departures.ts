import type { SanctionComputation } from '../concepts/define-concept.ts';
import { createPace, type Pace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import type { Coalition } from './coalition.ts';
import { countersByClass } from './counter-classes.ts';
import type { JointEnd } from './joint-ends.ts';
import { respondTo } from './joint-moves.ts';

/** Whether a coalition leaves a state by its joint moves, asked of one concept after the other. */
export interface Departures {
  /** Whether there is one, of some joint moves from the state, from which nothing deters the coalition. */
  leaves(moves: readonly JointEnd[], computation: SanctionComputation): Steps<boolean>;
}

/** What is known of one joint move. */
interface Known {
  readonly computation: SanctionComputation;
  readonly deterred: boolean;
}

/**
 * Departures from one state. A search that finds nothing to deter goes through all that the others reach, so none is
 * made where the answer is known: what nothing deters from where more would, nothing does where less would, and the
 * other way round.
 */
export function departuresFrom(
  situation: Situation,
  coalition: Coalition,
  state: number,
  pace: Pace = createPace(),
): Departures {
  const known = new Map<string, Known[]>();
  const counters = new Map<string, ReturnType<typeof countersByClass>>();
  const countersOf = (party: readonly number[]) => {
    const key = party.join();
    if (!counters.has(key)) {
      counters.set(key, countersByClass(situation, party, coalition.reading, state));
    }
    return counters.get(key);
  };
  function* isDeterred({ party, to }: JointEnd, computation: SanctionComputation): Steps<boolean> {
    const key = `${party} ${to}`;
    const before = known.get(key) ?? [];
    const settling = before.find((one) =>
      one.deterred
        ? detersAsMuch(computation, one.computation)
        : detersAsMuch(one.computation, computation),
    );
    if (settling !== undefined) return settling.deterred;
    const threat = { coalition, party, state, computation, hasCounter: countersOf(party) };
    const deterred = 'sanction' in (yield* respondTo(situation, threat, to, pace));
    known.set(key, [...before, { computation, deterred }]);
    return deterred;
  }
  return {
    *leaves(moves, computation) {
      for (const move of moves) if (!(yield* isDeterred(move, computation))) return true;
      return false;
    },
  };
}

const replies = ['none', 'improving', 'any'] as const;

/** Whether under one computation all deters that deters under another. */
function detersAsMuch(
  { response, counter }: SanctionComputation,
  as: SanctionComputation,
): boolean {
  return (
    replies.indexOf(response) >= replies.indexOf(as.response) &&
    (counter === 'none' || as.counter === 'any')
  );
}
