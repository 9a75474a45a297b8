import type { Cost } from '@standoff/engine';
import { togetherProblem } from '@standoff/wording';
import { coalitionReading, coalitions, party } from '../asking/coalitions.ts';
import { concept, idsOfOneReply } from '../asking/concepts.ts';
import { count } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { formula, state } from '../asking/states.ts';
import { variant } from '../model/version-asked.ts';
import { askSolver, type SolverAnswer } from '../solver/ask-solver.ts';
import { refuseIdleReading } from './coalitions-asked.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';

/** Seconds after which a question is given up, when nothing is said. */
export const SECONDS_TO_ASK = 60;

/** Equilibria in which a formula holds, or whether one state is stable, without listing the states. */
export const ask = defineInquiry({
  id: 'ask',
  asks: 'find equilibria in which a formula holds, without listing the states',
  needs: 'solver',
  options: {
    /** What is to be true in the states that are looked for; anything when left out. */
    formula: optional(formula, {
      operand: 'FORMULA',
      about: 'what is to be true, such as "dprk.tests = frozen"',
      otherwise: 'anything',
    }),
    /** Id of a solution concept; the first of the registry when left out. */
    concept: optional(concept, { about: `solution concept, one of ${idsOfOneReply}` }),
    /** How many states to find; 1 when left out. */
    most: optional(count('N', 'find at most so many', '1')),
    /** Ask about this state instead: `status-quo`, a named state, a deal, levels over the status quo. */
    state: optional(state, { about: 'ask instead whether this state is stable' }),
    /** For whom states are to be stable: an id, or several as one: `us+china`; all when left out. */
    decisionMaker: optional(party, {
      flag: 'dm',
      about: 'for one decision maker only, or for several as one: us+china',
    }),
    /** Coalitions, by the ids of their members, that are not to upset the equilibria looked for. */
    coalitions: optional(coalitions, {
      about: {
        command:
          'coalitions that are not to leave the equilibria together, such as us+china,us+dprk',
        program:
          'coalitions that are not to leave the equilibria together, such as [["us","china"],["us","dprk"]]',
      },
    }),
    /** What an improvement of these coalitions is; `all` when left out. */
    reading: optional(coalitionReading),
    /** Id of a variant of the file. */
    variant: optional(variant, { about: 'ask about a variant of the file' }),
    /** Seconds after which the search is given up; 60 when left out. */
    timeout: optional(count('SECONDS', 'give up after so many seconds', `${SECONDS_TO_ASK}`)),
  },
  refuses({ called }, asked): Refusal | undefined {
    const { formula, state, decisionMaker: who, coalitions, reading } = asked;
    const [ofState, ofCoalitions, ofOne] = [
      called('state'),
      called('coalitions'),
      called('decisionMaker'),
    ];
    if (state !== undefined && formula !== undefined) {
      return refuse(togetherProblem('formula-and-state', { state: ofState }));
    }
    if (coalitions !== undefined && who !== undefined) {
      return refuse(
        togetherProblem('coalitions-and-one', { coalitions: ofCoalitions, one: ofOne }),
      );
    }
    if (coalitions !== undefined && state !== undefined) {
      return refuse(
        togetherProblem('coalitions-and-state', {
          coalitions: ofCoalitions,
          state: ofState,
          one: ofOne,
        }),
      );
    }
    if (who?.together) return undefined;
    return refuseIdleReading(coalitions, reading, called('reading'));
  },
  estimate(_, { timeout = SECONDS_TO_ASK }): Cost {
    return { milliseconds: 0, upTo: 1000 * timeout, bytes: 0 };
  },
  async run({ version, solver, signal }, asked): Promise<SolverAnswer | Refusal> {
    const { decisionMaker: who, coalitions, variant: _, timeout = SECONDS_TO_ASK, ...rest } = asked;
    const whose =
      who && (who.together ? { coalition: who.members } : { decisionMaker: who.members[0]! });
    const question = { ...rest, ...whose, ...(coalitions && { survives: coalitions }) };
    const answer = await askSolver(version, question, solver, {
      milliseconds: timeout * 1_000,
      ...(signal && { signal }),
    });
    return 'problem' in answer ? refuse(answer) : answer;
  },
});
