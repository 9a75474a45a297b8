import {
  type Concept,
  type Cost,
  findConcept,
  judgesImprovements,
  misfitOf,
  type Steps,
  usualConcept,
} from '@standoff/engine';
import {
  lackProblem,
  limitProblem,
  stateProblem,
  togetherProblem,
  within,
} from '@standoff/wording';
import type { TooLarge } from '../analysis/open-case.ts';
import { hidden, signals } from '../asking/beliefs.ts';
import { concept, idsThatJudge } from '../asking/concepts.ts';
import { count, limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { formula } from '../asking/states.ts';
import { doubt } from '../asking/sweeps.ts';
import { flag } from '../asking/words.ts';
import { openGames } from '../beliefs/own-games.ts';
import { ordering, times } from '../estimates/costs.ts';
import type { TooMuch } from '../misjudgement/misjudgement.ts';
import { type Misjudgements, misjudge as misjudgeGames } from '../misjudgement/misjudgements.ts';
import { doubtsOfStories, type StoryDoubts } from '../misjudgement/story-doubts.ts';
import { MOST_IMPROVEMENTS } from '../misjudgement/ways-to-target.ts';
import { variant } from '../model/version-asked.ts';
import { mayBeTrue } from '../query/find-state.ts';
import { readFormula } from '../query/read-formula.ts';
import {
  defineInquiry,
  type Manner,
  type Refusal,
  refuse,
  refuseSoMuch,
} from './define-inquiry.ts';
import { doesNotFit, judgesNoMoves } from './refuse-concept.ts';

/** So many errors are looked for together unless more are asked for. */
const UP_TO = 2;

/** What was found, and how sure its stories are where that is told. */
export interface MisjudgementsTold extends Misjudgements {
  readonly doubts?: StoryDoubts;
}

/** The smallest errors of belief after which sensible steps lead to what must not happen. */
export const misjudge = defineInquiry({
  id: 'misjudge',
  asks: 'find the fewest errors of belief after which sensible steps lead to something',
  needs: 'case',
  options: {
    /** What must not happen. */
    avoid: optional(formula, { about: 'what must not happen, such as "war"' }),
    /** Or what is to come about. */
    reach: optional(formula, { about: 'or what is to come about, such as "peace"' }),
    /** Id of the concept by which everybody judges its moves. */
    concept: optional(concept, {
      about: `solution concept, one of ${idsThatJudge}`,
      otherwise: usualConcept.id,
    }),
    /** The largest number of errors that are looked for together; 2 when left out. */
    upTo: optional(count('N', 'look for at most so many errors together', `${UP_TO}`), {
      flag: 'upto',
    }),
    /** Whether facts may be misread too. */
    facts: optional(flag('facts may be misread too')),
    /** Ids of the signals that have been received; none when left out. */
    signals: optional(signals),
    /** What it means not to know of an option; `frozen` when left out. */
    hidden: optional(hidden),
    /** Whether a document says how sure each story is. */
    doubt: optional(doubt, {
      about:
        'say in how many of the plausible models the path of each story is walked, and which judgement that hangs on',
    }),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version, called }, { avoid, reach, concept }): Refusal | undefined {
    if ((avoid === undefined) === (reach === undefined)) {
      return refuse(
        togetherProblem('avoid-or-reach', { avoid: called('avoid'), reach: called('reach') }),
      );
    }
    const { conflict, compiled } = version;
    if (conflict.statusQuo === undefined) {
      return refuse(lackProblem('no-status-quo-for-paths'));
    }
    const read = readFormula(conflict, (avoid ?? reach)!);
    if ('problem' in read)
      return refuse(within(called(avoid === undefined ? 'reach' : 'avoid'), read));
    const found = conceptAsked(concept);
    if (!judgesImprovements(found)) {
      return refuse(judgesNoMoves(found));
    }
    const misfit = misfitOf(found, compiled.model);
    return misfit === undefined ? undefined : refuse(doesNotFit(found));
  },
  // What looking for errors takes is announced once it is known that some way leads to the target.
  estimate({ casebook }): Cost {
    return times(casebook.decisionMakers.length, ordering(casebook));
  },
  *run({ opened, version, told, called }, asked): Steps<MisjudgementsTold | Refusal | TooLarge> {
    const { signals = [], hidden = 'frozen', upTo = UP_TO, facts = false } = asked;
    const { doubt = told === 'text' } = asked;
    const { casebook } = opened;
    if (casebook.statusQuo === undefined) return refuse(stateProblem('infeasible-status-quo'));
    const read = readFormula(version.conflict, (asked.avoid ?? asked.reach)!);
    if ('problem' in read) return refuse(read);
    if (!mayBeTrue(casebook, read.formula)) {
      const option = called(asked.avoid === undefined ? 'reach' : 'avoid');
      return refuse(within(option, stateProblem('true-nowhere')));
    }
    const limits = limitsAsked(asked);
    const games = yield* openGames(opened, { signals, hidden, limits });
    if ('status' in games) return games;
    const concept = conceptAsked(asked.concept);
    const found = yield* misjudgeGames(games, read.formula, { concept, upTo, facts, limits });
    if (!('status' in found)) {
      const doubts = doubt ? yield* doubtsOfStories(found, limits) : undefined;
      return { ...found, ...(doubts && { doubts }) };
    }
    return refuseTooMuch(found, called);
  },
});

function refuseTooMuch(much: TooMuch, called: Manner['called']): Refusal {
  return refuseSoMuch(
    much.status === 'too-many-ways'
      ? limitProblem('too-many-improvements', { most: MOST_IMPROVEMENTS })
      : limitProblem('too-many-sets-of-errors', {
          most: much.most,
          size: much.size,
          upTo: called('upTo'),
        }),
  );
}

function conceptAsked(id: string | undefined): Concept {
  return (id === undefined ? undefined : findConcept(id)) ?? usualConcept;
}
