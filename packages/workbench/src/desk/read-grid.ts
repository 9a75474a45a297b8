import { defaultLimits, findConcept, type Steps } from '@standoff/engine';
import { claimed, isDeniable, negate, type Proposition, withStates } from '@standoff/propositions';
import { gridTold, sayMovedPlaces, wordsOfFinding } from '@standoff/report';
import {
  type Casebook,
  type ComparedFinding,
  type ComparedVersion,
  type Crux,
  comparedClaims,
  compareVersions,
  cruxBetween,
  lexiconOf,
  type NoCrux,
  namedAlike,
  registerNow,
  type VersionsCompared,
} from '@standoff/study';
import { sayDispute } from '@standoff/wording';
import type { ComparedVariants } from './answerer.ts';
import { optionsAsRead } from './options-as-read.ts';
import { createOtherReader, type OtherCompared } from './read-other.ts';
import type { StateKey } from './shown-conflict.ts';
import type { AskedGrid, ShownCell, ShownGrid, ShownRow, ShownTurningSet } from './shown-grid.ts';
import { keyOf } from './state-keys.ts';

const readOther = createOtherReader();

/** The variants that were compared as a grid, with other texts beside them. */
export function* readGrid(
  { model, analyses }: ComparedVariants,
  { base, cruxes: areSought, others: texts = [] }: AskedGrid,
): Steps<ShownGrid | { readonly problem: string }> {
  const others: OtherCompared[] = [];
  for (const text of texts) {
    const other = yield* readOther(text, optionsAsRead(analyses[0]!.analysis));
    if ('problem' in other) return other;
    others.push(other);
  }
  const versions: readonly ComparedVersion[] = [
    ...analyses.map(({ variant, analysis }) => ({
      name: variant ?? model.title,
      model,
      version: variant === null ? model.base : model.variants.get(variant)!,
      analysis,
    })),
    ...others,
  ];
  const order = [base, ...versions.keys()].filter((place, k, all) => all.indexOf(place) === k);
  const inOrder = order.map((place) => versions[place]!);
  const claims = yield* comparedClaims(inOrder, undefined);
  const compared = yield* compareVersions(inOrder, 'problem' in claims ? [] : claims);
  const cruxes = areSought ? yield* cruxesFrom(inOrder, compared) : [];
  const told = gridTold({ ...compared, cruxes });
  // What is told in the order of the comparison stands in the columns of the file.
  const placed = <T>(each: readonly T[]) => versions.map((_, place) => each[order.indexOf(place)]!);
  return {
    base,
    columns: [
      ...analyses.map(({ variant, analysis, headline }) => {
        const says = analysis.casebook.conflict.variants.find(({ id }) => id === variant)?.says;
        return { variant, ...(says !== undefined && { says }), headline: headline.text };
      }),
      ...others.map(({ name, headline }) => ({
        variant: null,
        other: name,
        headline: headline.text,
      })),
    ],
    rows: told.rows.map((row) => {
      const finding = compared.findings.find(({ id }) => id === row.id)!;
      const shown = rowOf(row, finding, compared, cruxes, base < analyses.length);
      return { ...shown, cells: placed(shown.cells) };
    }),
    reads: told.reads,
    moved: sayMovedPlaces(
      compared,
      inOrder.map(({ name }) => `“${name}”`),
    ),
    disputes: told.disputes.map((one) => ({ ...one, in: placed(one.in) })),
  };
}

function* cruxesFrom(
  [first, ...others]: readonly ComparedVersion[],
  { findings }: VersionsCompared,
): Steps<(Crux | NoCrux)[]> {
  const cruxes: (Crux | NoCrux)[] = [];
  for (const [k, other] of others.entries()) {
    const named = namedAlike(findings, k + 1);
    cruxes.push(yield* cruxBetween(first!, other, defaultLimits, k + 1, named));
  }
  return cruxes;
}

type RowTold = ReturnType<typeof gridTold>['rows'][number];
type CellTold = RowTold['cells'][number];

function rowOf(
  { id, about, cells }: RowTold,
  finding: ComparedFinding,
  { versions, across }: VersionsCompared,
  cruxes: readonly (Crux | NoCrux)[],
  isOfFile: boolean,
): ShownRow {
  const { says } = wordsOfFinding(lexiconOf(across.casebook), finding.found);
  const isFile = isOfFile && versions[0]!.version.variant === undefined;
  return {
    id,
    about,
    kind: kindOf(finding),
    cells: cells.map((cell, place) => {
      const { casebook, foresight } = versions[place]!.analysis;
      const state = finding.states?.[place];
      const key =
        state !== undefined && cell.stands !== 'no-state' ? keyOf(casebook, state) : undefined;
      return {
        stands: cell.stands,
        says: cell.says,
        inFull: says[place]!,
        ...claimOf(finding, place, versions[0]!.analysis.casebook, key),
        isGiven: key !== undefined && foresight !== undefined,
        ...(key !== undefined && { key }),
        changed: cell.changed,
        ...(cell.mark !== undefined && { mark: cell.mark }),
        turns: cell.turns.map(({ under, sets }) => ({
          under: under.map((id) => findConcept(id)!.symbol),
          sets: sets.map((one) => setOf(one, cruxes[place - 1], isFile)),
        })),
      };
    }),
  };
}

/** What is found there, with states by their keys, where it is a proposition: of a state the same in words of its own there. */
function claimOf(
  { found: { claim, groups } }: ComparedFinding,
  place: number,
  first: Casebook,
  key: StateKey | undefined,
): Pick<ShownCell, 'claims'> {
  const { is, so } = groups.find(({ models }) => models.includes(place)) ?? {};
  if (is !== undefined) return claimsAre(withStates(claimed(is), () => key));
  if (claim === undefined || so === undefined) return {};
  const keyed = withStates(claimed(claim), (id) => keyOf(first, first.stateWithId(id)!));
  if (keyed === undefined || so) return claimsAre(keyed);
  return claimsAre(isDeniable(keyed) ? negate(keyed) : { kind: 'all', of: [keyed], so: false });
}

function claimsAre(claims: Proposition | undefined): Pick<ShownCell, 'claims'> {
  return claims === undefined ? {} : { claims };
}

function kindOf({ found: { about }, states }: ComparedFinding): ShownRow['kind'] {
  if (states !== undefined) return 'state';
  return about === 'claim' ? 'finding' : 'number';
}

/** What together turns a cell; it can be tried where the cells are held against the file as it stands. */
function setOf(
  { differences }: CellTold['turns'][number]['sets'][number],
  crux: Crux | NoCrux | undefined,
  isFile: boolean,
): ShownTurningSet {
  if (crux === undefined || 'why' in crux) return { topics: [] };
  const lexicon = lexiconOf(crux.casebook);
  const each = differences.map((at) => crux.differences[at]!);
  const canBe = isFile && each.every(({ into }) => into.length > 0);
  return {
    topics: each.map(({ dispute }) => sayDispute(lexicon, dispute, registerNow())),
    ...(canBe && { trial: { says: each.map(({ says }) => says).join('; '), set: differences } }),
  };
}
