import type { Cost, Steps } from '@standoff/engine';
import { conceptProblem, togetherProblem } from '@standoff/wording';
import { otherReading } from '../analysis/choose-concepts.ts';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import { coalitionReading, party } from '../asking/coalitions.ts';
import { concepts } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { preferencesRead, readingAsked } from '../asking/preferences.ts';
import { proposition } from '../asking/propositions.ts';
import { state } from '../asking/states.ts';
import { doubt } from '../asking/sweeps.ts';
import { type CoalitionExplanation, explainCoalition } from '../coalitions/explain-coalition.ts';
import { type DoubtOfClaim, decideThat } from '../decide/decide-that.ts';
import type { Decided } from '../decide/decided.ts';
import { nothing, together } from '../estimates/costs.ts';
import { costOfDeciding } from '../estimates/deciding.ts';
import { doubting } from '../estimates/doubting.ts';
import { explainState } from '../explain/explain.ts';
import type { Explanation } from '../explain/explanation.ts';
import { variant } from '../model/version-asked.ts';
import { findState } from '../query/find-state.ts';
import { doubtsOfState, type StateDoubts } from '../sweep/state-doubts.ts';
import { positionsOf, refuseIdleReading, tooManyParts } from './coalitions-asked.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';
import { refuseBesideThat } from './refuse-beside.ts';
import { refuseDoubt } from './refuse-doubt.ts';

/** Why a state is stable or not, for each who can move or for some who act together. */
export type Explained =
  | {
      readonly of: 'each';
      readonly explanation: Explanation;
      /** Where it is told: how sure the verdicts are. */
      readonly doubts?: StateDoubts;
    }
  | { readonly of: 'coalition'; readonly explanation: CoalitionExplanation }
  | { readonly of: 'proposition'; readonly decided: Decided; readonly doubt?: DoubtOfClaim };

/** Why a state holds or does not, down to the claims. */
export const explain = defineInquiry({
  id: 'explain',
  asks: 'give the reasons why a state holds or does not',
  needs: 'case',
  options: {
    /**
     * An id (`s37`), `status-quo`, a named state or a deal by its id or name, levels over the status quo
     * (`dprk.tests = frozen, us.posture = talks`), or a formula that is true in exactly one state; the
     * status quo when left out.
     */
    state: optional(state, { otherwise: 'status-quo' }),
    /** Id of a decision maker or a body, or of several who act as one: `us+china`; all when left out. */
    decisionMaker: optional(party, { flag: 'dm' }),
    /** What an improvement of those who act as one is; `all` when left out. */
    reading: optional(coalitionReading),
    /** Ids of concepts; those that are analysed by default when left out. */
    concepts: optional(concepts, { flag: 'concept' }),
    /** A proposition as text, of which it is said whether it is so and why: `stable status-quo seq`. */
    that: optional(proposition),
    ...preferencesRead,
    /** Whether a document says how sure the verdicts are; in the general reading of preferences only. */
    doubt: optional(doubt),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses(setting, asked): Refusal | undefined {
    const { called } = setting;
    const { decisionMaker: who, reading, that } = asked;
    if (that !== undefined) return refuseBesideThat(asked, setting);
    if (!who?.together) {
      return (
        refuseIdleReading(undefined, reading, called('reading')) ?? refuseDoubt(asked, setting)
      );
    }
    if (asked.doubt) {
      return refuse(togetherProblem('doubt-of-several', { option: called('doubt') }));
    }
    if (otherReading(readingAsked(asked))) {
      return refuse(
        togetherProblem('together-in-reading', {
          strength: called('strength'),
          unknown: called('unknown'),
        }),
      );
    }
    const problem = tooManyParts(who.members, reading);
    return problem === undefined ? undefined : refuse(problem);
  },
  estimate({ casebook, told }, { that, doubt = told === 'text' }): Cost {
    const { movers } = casebook;
    if (that !== undefined) {
      return together(costOfDeciding(casebook, that), doubt ? doubting(casebook, 1) : nothing);
    }
    return doubt ? doubting(casebook, movers.length) : nothing;
  },
  *run({ opened, concepts, told, version, called }, asked): Steps<Explained | Refusal> {
    const { that } = asked;
    if (that !== undefined) {
      const isDoubted = asked.doubt ?? told === 'text';
      const { variant } = version;
      const limits = isDoubted ? limitsAsked(asked) : undefined;
      const found = yield* decideThat(opened, { variant, called }, that, limits);
      return 'problem' in found ? refuse(found) : { of: 'proposition', ...found };
    }
    const { state: about = 'status-quo', decisionMaker: who, reading = 'all' } = asked;
    const { casebook, situation } = opened;
    if (who?.together && !concepts.some(hasCoalitionVersion))
      return refuse(conceptProblem('concepts-without-coalitions'));
    const found = findState(casebook, about);
    if (found.status === 'not-found') return refuse(found);
    const positions = positionsOf(casebook, who?.members ?? casebook.movers.map(({ id }) => id));
    const asking = { state: found.state, concepts };
    if (who?.together) {
      const coalition = { members: positions, reading };
      const question = { ...asking, coalition };
      const explanation = yield* explainCoalition(casebook, situation, question);
      return { of: 'coalition', explanation };
    }
    const question = { ...asking, decisionMakers: positions };
    const explanation = yield* explainState(casebook, situation, question);
    const { doubt = told === 'text' } = asked;
    if (!doubt || casebook.reading !== undefined) return { of: 'each', explanation };
    const some = who && positions;
    const limits = limitsAsked(asked);
    const doubts = yield* doubtsOfState(casebook, found.state, concepts, some, limits);
    return { of: 'each', explanation, doubts };
  },
});
