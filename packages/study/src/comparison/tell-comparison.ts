import type { Telling as AnyTelling, Detail, Of } from '@standoff/propositions';
import { speakOfComparisons } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { conceptIds } from '../said/world-of.ts';
import type { ModelAgreement } from './agreement.ts';
import type { VersionsCompared } from './compare-versions.ts';
import type { ComparedFinding } from './compared-finding.ts';
import type { Crux, NoCrux } from './crux.ts';

speakOfComparisons();

type Telling = AnyTelling<never>;

/** What several models find, in sentences: the verdict, each finding that is not the same in all, and who agrees with whom. */
export interface ComparisonTold {
  readonly opening: readonly Telling[];
  /** What goes by a number that means another statement in a later model. */
  readonly moved: readonly Telling[];
  readonly found: readonly Telling[];
  readonly agreement: readonly Telling[];
}

export function tellComparison(
  compared: VersionsCompared & { readonly agreement?: ModelAgreement },
): ComparisonTold {
  const { versions, findings, sharesStates } = compared;
  const alike = findings.filter(({ differs }) => !differs);
  const n = alike.length;
  const opening: Telling = {
    says: { kind: 'findingsAlike', n, of: findings.length, models: versions.length },
    detail: 'brief',
  };
  const same: Of<'foundAlike'> = { kind: 'foundAlike', each: alike.map(subjectOf) };
  return {
    opening: [opening],
    moved: compared.moved.map((says) => ({ says })),
    found: [
      ...findings
        .filter(({ differs }) => differs)
        .map(({ id, found }): Telling => ({ says: found, detail: detailOf(id, versions.length) })),
      ...(n > 0 && n < findings.length ? [{ says: same, detail: 'full' } as const] : []),
      ...(sharesStates ? [] : [{ says: { kind: 'statesUncompared' } } as const]),
    ],
    agreement: tellAgreement(compared),
  };
}

/** Of several models it takes too many words to tell by default what each finds of each thing. */
function detailOf(id: string, models: number): Detail {
  if (id === 'headline') return 'default';
  return models === 2 && id === 'status-quo' ? 'default' : 'full';
}

function subjectOf({ found: { about, state, concept, claim } }: ComparedFinding) {
  return {
    about,
    ...(state !== undefined && { state }),
    ...(concept !== undefined && { concept }),
    ...(claim !== undefined && { claim }),
  };
}

/** Which two find the same most often, and who stands alone about what. */
function tellAgreement({
  agreement,
  findings,
  judgements,
}: VersionsCompared & { readonly agreement?: ModelAgreement }): Telling[] {
  const apart = findings.filter(({ differs }) => differs);
  if (agreement === undefined || apart.length === 0) return [];
  const { pairs, alone } = agreement;
  const n = Math.max(...pairs.map((pair) => pair.findings));
  const closest = pairs.filter((pair) => pair.findings === n);
  const [only, ...more] = closest;
  const isOne = more.length === 0 && n > 0 && judgements.length > 0;
  const most: Of<'agreeMost'> = {
    kind: 'agreeMost',
    pairs: n === 0 ? [] : closest.map(({ of }) => [...of]),
    n,
    of: apart.length,
    ...(isOne && { judgements: { n: only!.judgements, of: judgements.length } }),
  };
  return [
    { says: most, detail: 'full' },
    ...alone.map(({ place, findings: own }): Telling => {
      const each = apart.filter(({ id }) => own.includes(id)).map(subjectOf);
      return { says: { kind: 'standsAlone', model: place, each }, detail: 'full' };
    }),
  ];
}

/** By their places the models that differ from the first in one judgement alone, where something is found otherwise. */
export function tellOneApart(cruxes: readonly (Crux | NoCrux)[]): Telling[] {
  const models = cruxes.flatMap((crux, k) => (isOneApart(crux) ? [k + 1] : []));
  return models.length === 0 ? [] : [{ says: { kind: 'oneApart', models } }];
}

export function isOneApart(crux: Crux | NoCrux): boolean {
  if ('why' in crux) return false;
  const { differences, held, findings } = crux;
  return differences.length === 1 && held.length === 0 && findings.length > 0;
}

/** Under what a state is counted as holding. */
export function whatIsCounted(analyses: readonly Analysis[]): Of<'countedHolding'> {
  const given = analyses.filter(({ foresight }) => foresight !== undefined).length;
  return {
    kind: 'countedHolding',
    among: conceptIds(analyses[0]!.concepts),
    given: given === 0 ? 'none' : given === analyses.length ? 'all' : 'some',
  };
}
