import type { Cost, Steps } from '@standoff/engine';
import { limitProblem } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { type ListedStates, listedStates } from '../analysis/listed-states.ts';
import { equilibriumCells } from '../analysis/outcomes.ts';
import { concepts, foresight } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { type FoundOf, type OptionKind, optional, sayTo } from '../asking/option.ts';
import { preferencesRead } from '../asking/preferences.ts';
import { doubt } from '../asking/sweeps.ts';
import { choice, flag } from '../asking/words.ts';
import { gatherClasses, type StateClasses } from '../classes/state-classes.ts';
import {
  type CoalitionVerdicts,
  createCoalitionVerdicts,
} from '../coalitions/coalition-verdicts.ts';
import { looks, nothing, together } from '../estimates/costs.ts';
import { doubting } from '../estimates/doubting.ts';
import { costOfLosers } from '../estimates/losers-cost.ts';
import { type Headline, tellHeadline } from '../headline/tell-headline.ts';
import { variant } from '../model/version-asked.ts';
import { type AnalysisDoubts, doubtsOfAnalysis } from '../sweep/analysis-doubts.ts';
import { chosenCoalitions, coalitionsBeside, refuseBeside } from './coalitions-asked.ts';
import { defineInquiry, type Refusal, refuseSoMuch } from './define-inquiry.ts';
import { refuseDoubt } from './refuse-doubt.ts';

/** An analysis, and what is found out besides where it is asked for. */
export interface AnalysisFound {
  readonly analysis: Analysis;
  /** The states to list. */
  readonly states: ListedStates;
  readonly classes?: StateClasses;
  readonly coalitions?: CoalitionVerdicts;
  readonly doubts?: AnalysisDoubts;
  readonly headline: Headline;
}

const whichStates = { about: 'states to list', called: 'the choice of states' };

/** Commands do not say `if-few`: for them that is what leaving the option out means. */
const listed: OptionKind<ListedStates> = {
  ...choice<ListedStates>('WHICH', ['all', 'equilibria', 'none'], whichStates),
  fromJson: choice<ListedStates>('WHICH', ['all', 'equilibria', 'none', 'if-few'], whichStates)
    .fromJson,
};

const options = {
  /** Ids of solution concepts; those that are analysed by default when left out. */
  concepts: optional(concepts),
  /**
   * A concept for each decision maker, by id, instead of what the file gives; those left out look as
   * little ahead as there is. Each of the `coalitions` can be given one as well, as in
   * `{ 'us+china': 'smr' }`; the others are read as most of their members.
   */
  foresight: optional(foresight, {
    about: {
      command: `${sayTo('command', foresight.about)}; one of the --coalitions too: "us+china=smr"`,
      program: `${sayTo('program', foresight.about)}; one of the coalitions too: {"us+china":"smr"}`,
    },
  }),
  ...coalitionsBeside,
  ...preferencesRead,
  /** Id of a variant of the file. */
  variant: optional(variant, {
    about: 'analyze a variant of the file, or all of them side by side',
  }),
  /** Which states to list; all if there are at most 10,000, none otherwise, when left out. */
  states: optional(listed),
  /** Whether to say which states nobody tells apart; at most 131,072 states can be gathered so. */
  coalesce: optional(flag('gather the states that nobody tells apart, one column for each class')),
  /**
   * Whether to say of the headline and of every state that the finding lists how sure the verdict is: in how many of
   * the models that the judgements in doubt allow it stands, and what it hangs on. In the general reading of
   * preferences only.
   */
  doubt: optional(doubt, {
    about: {
      command:
        'say of every state listed in words in how many models its verdict stands, as a text does of the headline',
      program:
        'say in how many models the headline stands, and the verdict on every state that the finding lists',
    },
  }),
  ...limits,
};

/** Which states are stable for whom, and which are equilibria. */
export const analyze = defineInquiry({
  id: 'analyze',
  asks: 'find the equilibria of a conflict',
  needs: 'analysis',
  options,
  sideBySide: true,
  refuses(setting, asked): Refusal | undefined {
    return refuseBeside(asked, setting) ?? refuseDoubt(asked, setting);
  },
  estimate(known, { doubt = known.told === 'text' && !known.beside, coalesce }): Cost {
    const { casebook } = known;
    const { space } = casebook;
    return together(
      costOfLosers(casebook),
      doubt ? doubting(casebook, 2) : nothing,
      coalesce ? looks(space.stateCount * space.movers.length) : nothing,
    );
  },
  *run(setting, asked): Steps<AnalysisFound | Refusal> {
    const { analysis, told, beside = false } = setting;
    // A text shows no more than the equilibria unless it is asked to.
    const { states = told === 'json' ? 'if-few' : 'equilibria' } = asked;
    const classes = yield* classesSteps(analysis, asked);
    if (classes !== undefined && 'status' in classes) return classes;
    const chosen = chosenCoalitions(analysis.casebook, asked);
    const coalitions = chosen && createCoalitionVerdicts(analysis, chosen);
    if (coalitions) yield* coalitions.lookAt(cellsShown(analysis, states));
    const isTold = asked.doubt ?? (told === 'text' && !beside);
    const isGeneral = analysis.reading === undefined;
    const headline = yield* tellHeadline(analysis);
    const all = asked.doubt === true ? headline.means : undefined;
    const doubts =
      isTold && isGeneral ? yield* doubtsOfAnalysis(analysis, all, limitsAsked(asked)) : undefined;
    return {
      analysis,
      states,
      headline,
      ...(doubts && { doubts }),
      ...(classes && { classes }),
      ...(coalitions && { coalitions }),
    };
  },
});

/** Cells of the states of which a document or a text says something about coalitions. */
function cellsShown(analysis: Analysis, states: ListedStates): number[] {
  const { casebook } = analysis;
  const { space, statusQuo } = casebook;
  if (listedStates(casebook, states) === 'all') {
    return Array.from({ length: space.stateCount }, (_, ordinal) => space.cellAt(ordinal));
  }
  const start = statusQuo === undefined ? [] : [space.cellOf(statusQuo)];
  return [...start, ...equilibriumCells(analysis)];
}

/** The classes of states that nobody tells apart, where they are asked for. */
function* classesSteps(
  analysis: Analysis,
  { coalesce }: FoundOf<typeof options>,
): Steps<StateClasses | Refusal | undefined> {
  if (!coalesce) return undefined;
  const result = yield* gatherClasses(analysis);
  if (result.status !== 'too-many-states') return result.classes;
  const { states, limit: most } = result;
  return refuseSoMuch(limitProblem('too-many-states-to-coalesce', { states, most }));
}
