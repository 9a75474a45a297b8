import { judgementToJson } from '@standoff/language';
import { noReferences, type References } from '@standoff/propositions';
import {
  type ComparedInFull,
  type Crux,
  type CruxDifference,
  identityOf,
  idOfCondition,
  lexiconOf,
  type NoCrux,
  registerNow,
  type SmallestMixtures,
  sayCondition,
  sayFinding,
  sayNamedState,
  sharedConditions,
} from '@standoff/study';
import { type Lexicon, lexiconFor, sayDispute, sayStatedOtherwise } from '@standoff/wording';
import { type CruxSaid, sayComparison, wordsOfFinding } from '../comparison/comparison-told.ts';
import { type CellTold, type GridTold, gridTold } from '../comparison/grid-told.ts';
import { meaning, type SentenceTold, sentencesToJson } from '../sentences/sentences-told.ts';
import type { ComparisonJson } from '../shapes/comparison.ts';
import { Fields, listed } from './draft.ts';

/** A comparison: the states that hold in some of the models may be very many. */
export function draftComparison(compared: ComparedInFull): Fields<ComparisonJson> {
  const { versions, judgements, others, findings, sharesStates, agreement, robustness } = compared;
  const analyses = versions.map(({ analysis }) => analysis);
  const { reading } = analyses[0]!;
  const said = noReferences();
  const lexicon = lexiconOf(compared.across.casebook);
  const told = sayComparison(compared);
  const grid = gridToJson(gridTold(compared));
  const cruxes = compared.cruxes.map((crux, k) =>
    cruxToJson(lexicon, crux, told.cruxes[k]!, k + 1, said),
  );
  return new Fields<ComparisonJson>({
    format: 'standoff.comparison/1',
    models: versions.map(({ name, model, version }) => ({
      name,
      model: identityOf(model),
      variant: version.variant ?? null,
    })),
    ...(reading && { reading: reading.id }),
    concepts: sharedConditions(analyses).map(idOfCondition),
    told: sentencesToJson(
      [...told.opening, ...told.moved, ...told.oneApart, ...told.agreement, ...told.counted],
      said,
    ),
    judgements: judgements.map(({ says, in: steps, groups }) => ({
      says,
      in: steps.map((step) => (step ? stepToJson(step) : null)),
      groups: plain(groups),
    })),
    others: others.map((stated) => ({
      says: sayStatedOtherwise(lexicon, stated),
      in: versions.map((_, k) => stated.models.includes(k)),
      means: meaning([stated], said),
    })),
    findings: findings.map(({ id, found, differs, groups }) => {
      const { about, says } = wordsOfFinding(lexicon, found);
      return {
        id,
        about,
        says: [...says],
        means: meaning([found], said),
        differs,
        groups: plain(groups),
        ...grid.cellsOf(id),
      };
    }),
    disputes: grid.disputes,
    sharesStates,
    cruxes,
    ...(agreement && {
      agreement: {
        pairs: agreement.pairs.map(({ of, ...alike }) => ({ of: [...of], ...alike })),
        alone: agreement.alone.map(({ place, findings: own }) => ({
          model: place,
          findings: [...own],
        })),
      },
    }),
    ...(robustness && {
      robustness: listed(robustness, ({ state, place, in: each, count }) => {
        const { casebook } = analyses[place]!;
        const says = sayNamedState(casebook, state);
        return { state: casebook.stateId(state), says, count, in: [...each] };
      }),
    }),
    lexicon: lexiconFor(lexicon, said),
  });
}

function gridToJson({ rows, disputes }: GridTold) {
  return {
    disputes: disputes.map(({ mark, says, in: each }) => ({ mark, says, in: [...each] })),
    cellsOf(id: string): Pick<ComparisonJson['findings'][number], 'cells'> {
      const row = rows.find((one) => one.id === id);
      return row === undefined ? {} : { cells: row.cells.map(cellToJson) };
    },
  };
}

function cellToJson({ under, turns, ...cell }: CellTold) {
  return {
    ...cell,
    ...(under && { under: [...under] }),
    turns: turns.map(({ under: each, sets, proved }) => ({
      under: [...each],
      sets: plain(sets.map(({ disputes }) => disputes)),
      proved,
    })),
  };
}

function plain(groups: readonly (readonly number[])[]): number[][] {
  return groups.map((group) => [...group]);
}

function stepToJson({ conflict, judgement }: CruxDifference['into'][number]) {
  return { ...judgementToJson(conflict, judgement), kind: judgement.kind };
}

function cruxToJson(
  lexicon: Lexicon,
  crux: Crux | NoCrux,
  { before, groups, after }: CruxSaid,
  place: number,
  said: References,
): ComparisonJson['cruxes'][number] {
  const inOrder = [
    ...before,
    ...groups.flatMap(({ about, says }) => [...about, ...says]),
    ...after,
  ];
  const told = saidTo(inOrder, said);
  const between = [0, place];
  if ('why' in crux) {
    const nothing = { differences: [], findings: [], furtherFindings: 0, held: [], without: [] };
    return { between, why: crux.why, ...nothing, ...told };
  }
  return {
    between,
    differences: crux.differences.map(({ says, dispute, into, back, matters }) => ({
      says,
      topic: sayDispute(lexicon, dispute, registerNow()),
      into: into.map(stepToJson),
      back: back.map(stepToJson),
      inCrux: matters,
    })),
    findings: crux.findings.map(({ id, finding, holds, into, back }) => ({
      id,
      says: sayFinding(crux.casebook, finding),
      holds: [...holds],
      crux: { into: mixturesToJson(into), back: mixturesToJson(back) },
    })),
    furtherFindings: crux.furtherFindings,
    held: crux.held.map((stated) => sayStatedOtherwise(lexicon, stated)),
    without: crux.without.map(sayCondition),
    ...told,
  };
}

function saidTo(sentences: readonly SentenceTold[], said: References) {
  return {
    says: sentences.map(({ text }) => text),
    saysMean: sentences.map(({ means }) => meaning(means, said)),
  };
}

function mixturesToJson({ size, triedUpTo, sets }: SmallestMixtures) {
  return {
    size: size ?? null,
    proved: triedUpTo === undefined,
    ...(triedUpTo !== undefined && { triedUpTo }),
    sets: plain(sets),
  };
}
