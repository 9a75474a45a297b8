import { defaultLimits, runToEnd } from '@standoff/engine';
import {
  applyJudgements,
  type Conflict,
  differencesBetween,
  type JudgementStep,
} from '@standoff/language';
import {
  type Analysis,
  type CruxFinding,
  cruxBetween,
  type SmallestMixtures,
} from '@standoff/study';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { parse } from '../src/index.ts';
import { pairs } from './cruxes/random-pairs.ts';
import { type AskedFinding, analysisOf, isSo } from './sweeps/every-model.ts';
import { doubtfulText } from './sweeps/random-doubts.ts';

/** So many pairs in a default run, with every mixture of each. */
const RUNS = draws(70, 'STANDOFF_CRUXES');

/** More differences are not taken in every combination. */
const MOST = 6;

/** The sets of so few as possible for which something is so. */
function smallest(number: number, isEnough: (set: readonly number[]) => boolean) {
  const sets = Array.from({ length: 2 ** number }, (_, mask) =>
    Array.from({ length: number }, (_, at) => at).filter((at) => (mask >> at) & 1),
  );
  const enough = sets.filter(isEnough);
  const size = Math.min(...enough.map((set) => set.length));
  return enough.filter((set) => set.length === size);
}

function expectSmallest(found: SmallestMixtures, sets: readonly (readonly number[])[]): void {
  expect(found.triedUpTo).toBeUndefined();
  expect(found.size).toBe(sets[0]?.length);
  const sorted = (all: readonly (readonly number[])[]) => all.map((set) => set.join()).sort();
  expect(sorted(found.sets)).toEqual(sorted(sets));
}

type AskedOrNot = { readonly asked: AskedFinding; readonly isSo: boolean };

/** A finding in the words of the oracle. */
function plain(finding: CruxFinding['finding']): AskedOrNot {
  switch (finding.kind) {
    case 'not': {
      const { asked, isSo } = plain(finding.of);
      return { asked, isSo: !isSo };
    }
    case 'stable':
    case 'stable-together':
      return { asked: { ...finding, concept: finding.concept.id }, isSo: true };
    case 'passes':
      return { asked: { kind: 'passes', draft: finding.draft }, isSo: true };
    case 'prefers':
    case 'unreached':
      return { asked: finding, isSo: true };
    default:
      throw new Error('of these a crux is not asked');
  }
}

function isFound(analysis: Analysis, { asked, isSo: wanted }: AskedOrNot): boolean {
  return isSo(analysis, asked) === wanted;
}

/** The states that hold, by their codes. */
function held({ casebook: { space }, equilibria }: Analysis, concept: string): string[] {
  return [...equilibria.get(concept)!].map((cell) => String(space.codeOf(cell)));
}

/** Judgements lead from one conflict to another where nothing is left in which they differ. */
function expectToLead(from: Conflict, steps: readonly JudgementStep[], to: Conflict): void {
  const judgements = steps.map(({ judgement }) => judgement);
  const outcome = applyJudgements(from, judgements);
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  expect(differencesBetween(outcome.conflict, to)!.all).toEqual([]);
}

const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'] as const;

test('a crux is each of the smallest sets of judgements that make one find what the other finds', () => {
  let sought = 0;
  let together = 0;
  fc.assert(
    fc.property(pairs, fc.constantFrom(...concepts), (pair, concept) => {
      fc.pre(concept !== 'sim' || !pair.first.graph);
      const [first, second] = [pair.first, pair.second].map(
        (one) => parse(doubtfulText(one)).model,
      );
      if (!first || !second) return;
      const [one, other] = [first.base, second.base];
      const differences = differencesBetween(one.conflict, other.conflict)!;
      const number = differences.all.length;
      if (number === 0 || number > MOST) return;
      const analyses = new Map<string, Analysis>();
      const mixed = (ground: 'first' | 'second', set: readonly number[]): Analysis => {
        const key = `${ground} ${set.join()}`;
        const known = analyses.get(key);
        if (known) return known;
        const made = analysisOf(
          differences.mixed(ground, (at) => set.includes(at)),
          concept,
        );
        analyses.set(key, made);
        return made;
      };
      const sides = [
        { version: one, analysis: analysisOf(one.conflict, concept) },
        { version: other, analysis: analysisOf(other.conflict, concept) },
      ] as const;
      const crux = runToEnd(cruxBetween(...sides, defaultLimits));
      if ('why' in crux) throw new Error(crux.why);
      const all = differences.all.map((_, at) => at);
      for (const { finding, holds, into, back } of crux.findings) {
        const asked = plain(finding);
        expect(sides.map(({ analysis }) => isFound(analysis, asked))).toEqual(holds);
        const towards = smallest(number, (set) => isFound(mixed('first', set), asked) === holds[1]);
        const others = (set: readonly number[]) => all.filter((at) => !set.includes(at));
        const away = smallest(
          number,
          (set) => isFound(mixed('second', others(set)), asked) === holds[0],
        );
        expectSmallest(into, towards);
        expectSmallest(back, away);
        sought++;
        if ((into.size ?? 0) > 1) together++;
        if (crux.held.length === 0) expect(into.size).toBeDefined();
      }
      const [before, after] = sides.map(({ analysis }) => held(analysis, concept));
      const apart = [...before!, ...after!].filter((state) => {
        return before!.includes(state) !== after!.includes(state);
      });
      const told = crux.findings.flatMap(({ finding }) =>
        finding.kind === 'stable' ? [String(finding.state)] : [],
      );
      expect(told.length + crux.furtherFindings).toBe(apart.length);
      expect(apart).toEqual(expect.arrayContaining(told));
      // Nothing else differs: with all of them it is the other one.
      if (crux.held.length === 0) {
        expect(held(mixed('first', all), concept)).toEqual(after);
        expect(held(mixed('second', []), concept)).toEqual(before);
      }
      for (const [at, { into, back }] of crux.differences.entries()) {
        const plainly = differences.mixed('first', () => false);
        const whole = differences.mixed('second', () => true);
        expectToLead(
          plainly,
          into,
          differences.mixed('first', (k) => k === at),
        );
        expectToLead(
          whole,
          back,
          differences.mixed('second', (k) => k !== at),
        );
      }
    }),
    { numRuns: RUNS },
  );
  expect(sought).toBeGreaterThan(RUNS / 2);
  expect(together).toBeGreaterThan(0);
});
