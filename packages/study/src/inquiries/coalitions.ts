import type { Cost, StateCode, Steps } from '@standoff/engine';
import { conceptProblem, limitProblem, togetherProblem } from '@standoff/wording';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import { openCase } from '../analysis/open-case.ts';
import { coalition, coalitionReading } from '../asking/coalitions.ts';
import { concepts, idsOfOneReply } from '../asking/concepts.ts';
import { count, limits, limitsAsked } from '../asking/limits.ts';
import { type FoundOf, optional } from '../asking/option.ts';
import { state } from '../asking/states.ts';
import { choice } from '../asking/words.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { CoalitionStudy } from '../coalitions/coalition-study.ts';
import {
  coalitionsOf,
  MOST_IN_COALITIONS,
  type TooManyCoalitions,
} from '../coalitions/coalitions-of.ts';
import { looksOfJointMoves } from '../coalitions/cost-of-joint-moves.ts';
import { costOfUpsets } from '../coalitions/cost-of-upsets.ts';
import {
  COALITION_PARTS,
  type CoalitionPart,
  costOfSplits,
  looksAllowed,
  rangeOfSplits,
  studyCoalitions,
} from '../coalitions/study-coalitions.ts';
import { looks, together } from '../estimates/costs.ts';
import { variant } from '../model/version-asked.ts';
import { findState } from '../query/find-state.ts';
import { positionsOf, tooLong, tooManyParts } from './coalitions-asked.ts';
import {
  defineInquiry,
  type Refusal,
  refuse,
  refuseSoMuch,
  type Setting,
} from './define-inquiry.ts';

const EXAMINED = 1_000;

/** Preferences are read generally. */
const options = {
  /** The state to ask about, said as in `explain`; all equilibria and the status quo when left out. */
  state: optional(state, {
    about: 'one state only',
    otherwise: 'the status quo and all equilibria',
  }),
  /** Ids of the members of the only coalition of interest; all when left out. */
  coalition: optional(coalition),
  /** What an improvement of a coalition is; `all` when left out. */
  reading: optional(coalitionReading),
  /** How many equilibria to look at, the most telling ones; 1,000 when left out. */
  limit: optional(
    count(
      'N',
      'how many equilibria to look at: first the status quo, then those that hold as the file reads its decision makers and under most concepts',
      `${EXAMINED}`,
    ),
  ),
  /** The only part of the answer that is of interest, which takes less time; all when left out. */
  only: optional(
    choice('PART', COALITION_PARTS, {
      about: 'one part of the answer only, which takes less time',
      called: 'only',
    }),
  ),
  /** Ids of concepts; those that are analysed by default when left out. */
  concepts: optional(concepts, {
    about: {
      command: `solution concepts, separated by commas, of ${idsOfOneReply}`,
      program: `solution concepts, of ${idsOfOneReply}`,
    },
  }),
  /** Id of a variant of the file. */
  variant: optional(variant),
  ...limits,
};

/**
 * What coalitions can do: joint moves from a state, the equilibria that some coalition upsets, and what
 * splitting an alliance would change.
 */
export const coalitions = defineInquiry({
  id: 'coalitions',
  asks: 'say what some can do together, what survives that, and what a wedge would change',
  needs: 'analysis',
  options,
  refuses({ called }, { state, only, coalition: members, reading }): Refusal | undefined {
    if (only === 'equilibria' && state !== undefined) {
      return refuse(
        togetherProblem('state-and-only', { state: called('state'), only: called('only') }),
      );
    }
    const problem = members && tooManyParts(members, reading);
    return problem === undefined ? undefined : refuse(problem);
  },
  refusesStates: refuseTooMany,
  estimate(known, { coalition: members, reading = 'all', limit = EXAMINED, only, state }): Cost {
    const { casebook } = known;
    const found = members === undefined ? coalitionsOf(casebook) : [positionsOf(casebook, members)];
    const each = Array.isArray(found) ? found : [];
    const isAsked = (part: CoalitionPart) => only === undefined || only === part;
    const most = looksAllowed(only);
    const start = state === undefined ? casebook.statusQuo : stateIn(casebook, state);
    const parts: Cost[] = [];
    if (start !== undefined && isAsked('moves')) {
      parts.push(looks(Math.min(looksOfJointMoves(casebook, start, each), most)));
    }
    if (state === undefined && isAsked('equilibria')) {
      parts.push(askingEquilibria(casebook, each, { limit, most }));
    }
    if (isAsked('wedges')) {
      const splits = costOfSplits({ ...known, reading }, each, most);
      parts.push(rangeOfSplits(splits, most));
    }
    return together(...parts);
  },
  *run({ analysis, called }, asked): Steps<CoalitionStudy | Refusal> {
    const { coalition, reading = 'all', limit = EXAMINED, only } = asked;
    if (!analysis.concepts.some(hasCoalitionVersion))
      return refuse(conceptProblem('concepts-without-coalitions'));
    const { casebook } = analysis;
    const found = asked.state === undefined ? undefined : findState(casebook, asked.state);
    if (found?.status === 'not-found') return refuse(found);
    const study = yield* studyCoalitions(analysis, {
      reading,
      limit,
      ...(coalition && { coalition: positionsOf(casebook, coalition) }),
      ...(found && { state: found.state }),
      ...(only && { only }),
    });
    if (!('status' in study)) return study;
    return study.status === 'too-long' ? tooLong(study, asked, called) : tooMany(study, called);
  },
});

/**
 * That there are too many coalitions to go through, which is known before anything is analysed. Says
 * nothing of a model that is too large: its analysis will.
 */
function* refuseTooMany(
  { version, called }: Setting,
  { coalition, ...asked }: FoundOf<typeof options>,
): Steps<Refusal | undefined> {
  const few = version.conflict.decisionMakers.length <= MOST_IN_COALITIONS;
  if (coalition !== undefined || few) return undefined;
  const opened = yield* openCase(version, { limits: limitsAsked(asked) });
  if (opened.status === 'too-large') return undefined;
  const found = coalitionsOf(opened.casebook);
  return 'status' in found ? tooMany(found, called) : undefined;
}

/** Of the states so many are equilibria, at least and at most, as a rule. */
const FEW_HOLD = 0.05;
const MANY_HOLD = 0.8;

/** To ask coalitions of equilibria, before it is known how many these are. */
function askingEquilibria(
  casebook: Casebook,
  coalitions: readonly (readonly number[])[],
  { limit, most }: { readonly limit: number; readonly most: number },
): Cost {
  const cost = (part: number) => {
    const examined = Math.min(limit, part * casebook.space.stateCount);
    return costOfUpsets(casebook, coalitions, { examined, mostLooks: most });
  };
  const [milliseconds, upTo] = [cost(FEW_HOLD), cost(MANY_HOLD)];
  return { milliseconds, ...(upTo > milliseconds && { upTo }), bytes: 0 };
}

/** The state that is asked about, if there is one. */
function stateIn(casebook: Casebook, asked: string): StateCode | undefined {
  const found = findState(casebook, asked);
  return found.status === 'found' ? found.state : undefined;
}

/** That so many coalitions are not gone through, and what to do about it. */
function tooMany({ movers }: TooManyCoalitions, called: Setting['called']): Refusal {
  const most = MOST_IN_COALITIONS;
  const option = called('coalition');
  return refuseSoMuch(limitProblem('too-many-coalitions', { movers, most, option }));
}
