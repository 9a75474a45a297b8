import { beginPieces, type Cost, type Steps } from '@standoff/engine';
import { within } from '@standoff/wording';
import { analyzeConflict } from '../analysis/analyze.ts';
import { chooseConcepts } from '../analysis/choose-concepts.ts';
import type { TooLarge } from '../analysis/open-case.ts';
import { concepts } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { preferencesRead } from '../asking/preferences.ts';
import { agreementAmong, type ModelAgreement } from '../comparison/agreement.ts';
import {
  type ComparedVersion,
  compareVersions,
  statesAlike,
  type VersionsCompared,
} from '../comparison/compare-versions.ts';
import { type Crux, cruxBetween, type NoCrux } from '../comparison/crux.ts';
import { type RobustState, robustnessOf } from '../comparison/robustness.ts';
import { analysing, nothing, times } from '../estimates/costs.ts';
import { refusedConcepts } from '../words/misfit-words.ts';
import { analysisOptionsOf } from './analysis-options.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';
import { knownAnalyses } from './known-analyses.ts';

/** A comparison, and what explains it. */
export interface ComparedInFull extends VersionsCompared {
  /** Between the first model and each of the others. */
  readonly cruxes: readonly (Crux | NoCrux)[];
  /** Of three or more models who agrees with whom. */
  readonly agreement?: ModelAgreement;
  /** Which states hold in how many of the models, where they share their states. */
  readonly robustness?: readonly RobustState[];
}

/** What two or more models, or variants, judge differently, and what that does to what is found. */
export const compare = defineInquiry({
  id: 'compare',
  asks: 'say what models or variants judge differently, and what that does to the finding',
  needs: 'model',
  several: true,
  options: {
    /** Ids of concepts; those that are analysed by default when left out. */
    concepts: optional(concepts),
    ...preferencesRead,
    ...limits,
  },
  estimate(): Cost {
    return nothing;
  },
  *run(setting, asked): Steps<ComparedInFull | Refusal | TooLarge> {
    const options = analysisOptionsOf(setting, asked);
    if ('problem' in options) return refuse(options);
    const compared: ComparedVersion[] = [];
    const known = knownAnalyses();
    // Each but the first is held against it, which takes about as long as to analyse it.
    const pieces = 2 * setting.versions.length - 1;
    const left = beginPieces(pieces);
    for (const [k, named] of setting.versions.entries()) {
      const { version, name } = named;
      const { chosen } = chooseConcepts(options.concepts, version.compiled.model);
      const analysed = yield* analyzeConflict(version, {
        ...options,
        ahead: (casebook) => times(pieces - k - 1, analysing({ casebook, concepts: chosen })),
        ...known.helpFor(name),
      });
      if (analysed.status === 'too-large') return analysed;
      if (analysed.status !== 'analysed') return refuse(within(name, refusedConcepts(analysed)));
      known.keep(name, analysed.analysis);
      compared.push({ ...named, analysis: analysed.analysis });
      const cost = left(compared.length);
      yield { what: 'comparing', passes: compared.length, share: 0, cost };
    }
    const told = yield* compareVersions(compared);
    yield { what: 'comparing', passes: compared.length, share: 0 };
    const [first, ...others] = compared;
    const cruxes: (Crux | NoCrux)[] = [];
    for (const [k, other] of others.entries()) {
      const named = statesAlike(told.findings, k + 1);
      cruxes.push(yield* cruxBetween(first!, other, limitsAsked(asked), k + 1, named));
      const cost = left(compared.length + cruxes.length);
      yield { what: 'comparing', passes: cruxes.length, share: 0, cost };
    }
    const agreement = agreementAmong(told);
    const robustness = yield* robustnessOf(compared.map(({ analysis }) => analysis));
    return { ...told, cruxes, ...(agreement && { agreement }), ...(robustness && { robustness }) };
  },
});
