import { beginPieces, type Cost, type Steps } from '@standoff/engine';
import { within } from '@standoff/wording';
import { analyzeConflict } from '../analysis/analyze.ts';
import { chooseConcepts } from '../analysis/choose-concepts.ts';
import type { TooLarge } from '../analysis/open-case.ts';
import { concepts } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { preferencesRead } from '../asking/preferences.ts';
import { findings } from '../asking/sweeps.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { agreementAmong, type ModelAgreement } from '../comparison/agreement.ts';
import {
  type ComparedVersion,
  compareVersions,
  namedAlike,
  type VersionsCompared,
} from '../comparison/compare-versions.ts';
import { comparedClaims } from '../comparison/compared-claims.ts';
import { costOfCruxes } from '../comparison/cost-of-cruxes.ts';
import { type Crux, cruxBetween, type NoCrux } from '../comparison/crux.ts';
import { type RobustState, robustnessOf } from '../comparison/robustness.ts';
import { analysing, times, together } from '../estimates/costs.ts';
import { costOfDeciding } from '../estimates/deciding.ts';
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
    /** Findings that are compared, such as `stable status-quo seq`, or names of such; when left out those that the first model names. */
    findings: optional(findings, { otherwise: 'those that the first model names' }),
    ...preferencesRead,
    ...limits,
  },
  // Only once the states of the first model are listed something is known of it.
  estimate: () => undefined,
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
        ahead: (casebook) =>
          together(
            times(pieces - k - 1, analysing({ casebook, concepts: chosen })),
            times(setting.versions.length, decidingAll(casebook, asked.findings)),
            costOfCruxes(
              casebook.space,
              setting.versions.map(({ version }) => version.conflict),
            ),
          ),
        ...known.helpFor(name),
      });
      if (analysed.status === 'too-large') return analysed;
      if (analysed.status !== 'analysed') return refuse(within(name, refusedConcepts(analysed)));
      known.keep(name, analysed.analysis);
      compared.push({ ...named, analysis: analysed.analysis });
      const cost = left(compared.length);
      yield { what: 'comparing', passes: compared.length, share: 0, cost };
    }
    const claims = yield* comparedClaims(compared, asked.findings);
    if ('problem' in claims) return refuse(claims);
    const told = yield* compareVersions(compared, claims);
    yield { what: 'comparing', passes: compared.length, share: 0 };
    const [first, ...others] = compared;
    const cruxes: (Crux | NoCrux)[] = [];
    for (const [k, other] of others.entries()) {
      const named = namedAlike(told.findings, k + 1);
      const further = others.length - k - 1;
      cruxes.push(yield* cruxBetween(first!, other, limitsAsked(asked), k + 1, named, further));
      const cost = left(compared.length + cruxes.length);
      yield { what: 'comparing', passes: cruxes.length, share: 0, cost };
    }
    const agreement = agreementAmong(told);
    const robustness = yield* robustnessOf(compared.map(({ analysis }) => analysis));
    return { ...told, cruxes, ...(agreement && { agreement }), ...(robustness && { robustness }) };
  },
});

/** To decide the findings that are asked for, or that the file names, in one model. */
function decidingAll(casebook: Casebook, texts: readonly string[] | undefined): Cost {
  const named = casebook.conflict.findings;
  const asked = texts?.map((text) => named.find(({ id }) => id === text)?.finding ?? text);
  const all = asked ?? named.map(({ finding }) => finding);
  return together(...all.map((text) => costOfDeciding(casebook, text)));
}
