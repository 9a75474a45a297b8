import {
  type Telling as AnyTelling,
  gatherVerdicts,
  type Of,
  type Proposition,
} from '@standoff/propositions';
import { speakOfComparisons } from '@standoff/wording';
import { conceptIds } from '../said/world-of.ts';
import type { Finding } from '../sweep/finding.ts';
import { propositionOf } from '../sweep/proposition-of.ts';
import type { Crux, CruxFinding, NoCrux } from './crux.ts';
import type { SmallestMixtures } from './smallest-mixtures.ts';

speakOfComparisons();

type Telling = AnyTelling<never>;

/** What explains that two models find otherwise; what is held before, and what they may stop arguing about after it. */
export interface CruxTold {
  readonly before: readonly Telling[];
  readonly groups: readonly CruxGroup[];
  readonly after: readonly Telling[];
}

/** Findings that have the same crux: what they are, and what turns them. */
export interface CruxGroup {
  readonly about: readonly Telling[];
  readonly says: readonly Telling[];
  readonly into: SmallestMixtures;
}

/** Two models by their places. */
type Pair = readonly [first: number, second: number];

/** So many states of one group are named. */
const NAMED = 3;

/** So many sets are told where one of several is enough. */
const TOLD = 3;

/** The crux of two models, by what has the same one; what the headlines rest on first. */
export function tellCrux(crux: Crux | NoCrux, models: Pair, named = NAMED): CruxTold {
  if ('why' in crux)
    return { before: [told({ kind: 'cruxUnsought', why: crux.why })], groups: [], after: [] };
  const { differences, held, without, findings, furtherFindings } = crux;
  const symbols = conceptIds(without.filter((by) => by !== 'given'));
  const idle = differences.filter(({ matters }) => !matters).length;
  const tried = findings.every(({ into, back }) => isKnown(into) && isKnown(back));
  return {
    before: [
      told({ kind: 'judgeDifferently', models, n: differences.length }),
      ...(held.length === 0
        ? []
        : [
            told({
              kind: 'heldInCrux',
              each: held.map((one) => ({ kind: 'statedOtherwise', models: [models[1]], ...one })),
            }),
          ]),
      ...(without.length === 0
        ? []
        : [
            told({
              kind: 'cruxUnsought',
              why: 'concepts',
              concepts: symbols,
              mixed: without.includes('given'),
            }),
          ]),
      ...(findings.length === 0 ? [told({ kind: 'cruxUnsought', why: 'alike' })] : []),
    ],
    groups: groupsOf(findings).map((group) => tellGroup(crux, group, models, named)),
    after: [
      ...(furtherFindings === 0
        ? []
        : [told({ kind: 'cruxUnsought', why: 'further', n: furtherFindings })]),
      ...(idle === 0 || findings.length === 0
        ? []
        : [told({ kind: 'idleDifferences', n: idle, of: differences.length, tried })]),
    ],
  };
}

function told(says: Proposition): Telling {
  return { says, detail: 'full' };
}

function isKnown({ triedUpTo }: SmallestMixtures): boolean {
  return triedUpTo === undefined;
}

function groupsOf(findings: readonly CruxFinding[]): CruxFinding[][] {
  const groups = new Map<string, CruxFinding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.into, finding.back]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function tellGroup(
  crux: Crux,
  findings: readonly CruxFinding[],
  [first, second]: Pair,
  most: number,
): CruxGroup {
  const { into, back } = findings[0]!;
  const { told: named, further } = toldOf(findings, most);
  const foundBy = (side: 0 | 1, only: boolean) =>
    gatherVerdicts(
      named
        .filter(({ holds }) => holds[side] || !only)
        .map(({ finding, holds }) => propositionOf(crux.casebook, finding, holds[side])),
    );
  const alone = ([0, 1] as const).flatMap((side) => {
    const each = foundBy(side, true);
    const [model, other] = side === 0 ? [first, second] : [second, first];
    return each.length === 0
      ? []
      : [{ kind: 'findsAlone', model, other, each, further: 0 } as const];
  });
  const both = into.size !== undefined && JSON.stringify(into) === JSON.stringify(back);
  const ways = both
    ? [wayOf(crux, into, { taker: first, giver: second, each: foundBy(1, false), both })]
    : [
        wayOf(crux, into, { taker: first, giver: second, each: foundBy(1, false), both }),
        wayOf(crux, back, { taker: second, giver: first, each: foundBy(0, false), both }),
      ];
  return {
    about: alone.map((says, k) => ({
      says: k === alone.length - 1 ? { ...says, further } : says,
    })),
    says: ways.map((says) => ({ says })),
    into,
  };
}

/** Of many states the first, each with all concepts under which it holds in the same one of the two. */
function toldOf(findings: readonly CruxFinding[], most: number) {
  const keyOf = ({ finding, holds }: CruxFinding) =>
    isOfState(finding) ? `${finding.state} ${holds}` : undefined;
  const states = [...new Set(findings.flatMap((one) => keyOf(one) ?? []))];
  const shown = states.slice(0, most);
  // Where one is to stand for all it is a state; the grid of all models has the others.
  const tellsOthers = most > 1 || shown.length === 0;
  return {
    told: findings.filter((one) => {
      const key = keyOf(one);
      return key === undefined ? tellsOthers : shown.includes(key);
    }),
    further: states.length - shown.length,
  };
}

function isOfState(finding: Finding): finding is Extract<Finding, { kind: 'stable' }> {
  return finding.kind === 'stable' && finding.who === undefined;
}

function wayOf(
  { differences }: Crux,
  { size, triedUpTo, sets }: SmallestMixtures,
  way: Pick<Of<'explains'>, 'taker' | 'giver' | 'each' | 'both'>,
): Of<'explains' | 'unexplained'> {
  if (size === undefined) {
    const { both: _, ...about } = way;
    return { kind: 'unexplained', ...about, ...(triedUpTo !== undefined && { upTo: triedUpTo }) };
  }
  const shown = sets.slice(0, TOLD).map((set) => set.map((at) => differences[at]!.dispute));
  return { kind: 'explains', ...way, size, sets: shown, n: sets.length };
}
