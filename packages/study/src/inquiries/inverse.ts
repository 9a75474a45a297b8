import {
  type Concept,
  type Cost,
  findConcept,
  judgesImprovements,
  misfitOf,
  type StateCode,
  type Steps,
  usualConcept,
} from '@standoff/engine';
import { stateProblem, togetherProblem, within } from '@standoff/wording';
import type { TooLarge } from '../analysis/open-case.ts';
import { concept, idsThatJudge } from '../asking/concepts.ts';
import { decisionMakers } from '../asking/decision-makers.ts';
import { count, limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { formula, state } from '../asking/states.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { looksBetween } from '../estimates/costs.ts';
import { looksOfEditing } from '../inverse/edited-order.ts';
import { FEW_CHANGES, type Inverse, inverseOf } from '../inverse/inverse.ts';
import { variant } from '../model/version-asked.ts';
import { findState } from '../query/find-state.ts';
import { readFormula } from '../query/read-formula.ts';
import { statesWhere } from '../query/states-where.ts';
import { defineInquiry, type Refusal, refuse, refuseSoMuch } from './define-inquiry.ts';
import { doesNotFit, notByComparisons } from './refuse-concept.ts';

/** So many changes are looked for together unless more are asked for. */
const UP_TO = 2;

/** So many traces of one state are looked at unless more are asked for. */
const MOST_TRACES = 1_000_000;

/** The fewest changes of preferences after which a state holds. */
export const inverse = defineInquiry({
  id: 'inverse',
  asks: 'find the fewest changes of preferences after which a state would hold',
  needs: 'case',
  options: {
    /** The state that is to hold; give this or `where`. */
    state: optional(state),
    /** Or what is to be true in it: any state in which it is will do. */
    where: optional(formula, {
      about: 'or what is to be true in it, such as "dprk.tests = frozen": any such state will do',
    }),
    /** Id of the concept under which it is to hold. */
    concept: optional(concept, {
      about: `solution concept, one of ${idsThatJudge}`,
      otherwise: usualConcept.id,
    }),
    /** The largest number of changes that are looked for together; 2 when left out. */
    upTo: optional(count('N', 'look for at most so many changes together', `${UP_TO}`), {
      flag: 'upto',
    }),
    /** Ids of those whose preferences may change; everybody when left out. */
    of: optional(decisionMakers, {
      about: {
        command: 'whose preferences may change, separated by commas',
        program: 'whose preferences may change: a list of ids',
      },
      otherwise: 'everybody',
    }),
    /** How many traces of a state are looked at. */
    maxTraces: optional(count('N', 'look at most at so many traces of a state', `${MOST_TRACES}`)),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version, called }, { state, where, concept }): Refusal | undefined {
    if ((state === undefined) === (where === undefined)) {
      return refuse(
        togetherProblem('state-or-where', { state: called('state'), where: called('where') }),
      );
    }
    const read = where === undefined ? undefined : readFormula(version.conflict, where);
    if (read && 'problem' in read) return refuse(within(called('where'), read));
    const found = conceptAsked(concept);
    if (!judgesImprovements(found)) {
      return refuse(notByComparisons(found));
    }
    return misfitOf(found, version.compiled.model) === undefined
      ? undefined
      : refuse(doesNotFit(found));
  },
  estimate({ casebook }, { of, upTo = UP_TO, maxTraces = MOST_TRACES }): Cost {
    const changing = casebook.conflict.decisionMakers.filter(({ id }) => of?.includes(id) ?? true);
    const few = looksOfEditing(changing, Math.min(upTo, FEW_CHANGES));
    // More changes are looked for only where fewer are not enough.
    const most = upTo > FEW_CHANGES ? few + looksOfEditing(changing, upTo) : few;
    return looksBetween(1_000 + few, most + 20 * maxTraces);
  },
  *run({ opened }, asked): Steps<Inverse | Refusal | TooLarge> {
    const { casebook } = opened;
    const states = statesAsked(casebook, asked);
    if ('status' in states) return states;
    const changing = casebook.decisionMakers.flatMap(({ id }, position) =>
      asked.of === undefined || asked.of.includes(id) ? [position] : [],
    );
    const { upTo = UP_TO, maxTraces = MOST_TRACES } = asked;
    const where =
      asked.where === undefined ? undefined : readFormula(casebook.conflict, asked.where);
    const found = yield* inverseOf(opened, {
      states,
      ...(where && 'formula' in where && { where: where.formula }),
      concept: conceptAsked(asked.concept),
      changing,
      upTo,
      maxTraces,
      limits: limitsAsked(asked),
    });
    if (!('status' in found) || found.status === 'too-large') return found;
    return refuseSoMuch(found);
  },
});

function conceptAsked(id: string | undefined): Concept {
  return (id === undefined ? undefined : findConcept(id)) ?? usualConcept;
}

/** The state that is meant, or all in which the formula is true. */
function statesAsked(
  casebook: Casebook,
  { state, where }: { readonly state?: string | undefined; readonly where?: string | undefined },
): readonly StateCode[] | Refusal {
  if (where === undefined) {
    const found = findState(casebook, state!);
    return found.status === 'found' ? [found.state] : refuse(found);
  }
  const read = readFormula(casebook.conflict, where);
  if ('problem' in read) return refuse(read);
  const found = statesWhere(casebook, read.formula);
  return found.length > 0 ? found : refuse(stateProblem('no-state-where', { formula: where }));
}
