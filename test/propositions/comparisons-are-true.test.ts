import { feasibleCodes, runToEnd } from '@standoff/engine';
import { type Conflict, differencesBetween, toModel } from '@standoff/language';
import { propositionKinds } from '@standoff/propositions';
import { type Analysis, acrossModels, analyzeConflict, tellHeadline } from '@standoff/study';
import fc from 'fast-check';
import { it } from 'vitest';
import { compare, parse } from '../../packages/standoff/src/index.ts';
import { pairs } from '../../packages/standoff/test/cruxes/random-pairs.ts';
import { doubtfulText } from '../../packages/standoff/test/sweeps/random-doubts.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { type LiteralComparison, type LiteralWorld, literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

/** More differences are not taken in every combination. */
const MOST = 5;

function analysisOf(conflict: Conflict, concepts: readonly string[]): Analysis {
  const { compiled } = toModel(conflict, feasibleCodes);
  const result = runToEnd(analyzeConflict({ conflict, compiled: compiled! }, { concepts }));
  if (result.status !== 'analysed') throw new Error(result.status);
  return result.analysis;
}

/** The models that are compared, in which states are called as in all of them. */
function comparisonOf(
  conflicts: readonly Conflict[],
  concepts: readonly string[],
): LiteralComparison {
  const analyses = conflicts.map((conflict) => analysisOf(conflict, concepts));
  const { casebook } = acrossModels(
    analyses.map((one) => one.casebook),
    true,
  );
  const known = new Map<string, LiteralWorld>();
  const worldOf = (analysis: Analysis): LiteralWorld => ({
    ...literalWorld(analysis),
    at: (id) => Number(casebook.stateWithId(id)),
  });
  const between = (one: number, other: number) =>
    differencesBetween(conflicts[Math.min(one, other)]!, conflicts[Math.max(one, other)]!)!;
  /** Differences are counted as they are from the earlier of the two. */
  const mix = (taker: number, giver: number, set: readonly number[]) =>
    taker < giver
      ? between(taker, giver).mixed('first', (at) => set.includes(at))
      : between(taker, giver).mixed('second', (at) => !set.includes(at));
  return {
    worlds: analyses.map(worldOf),
    headlines: analyses.map((one) => runToEnd(tellHeadline(one)).text),
    concepts,
    asked: [],
    number: (taker, giver) => between(taker, giver).all.length,
    mixed(taker, giver, set) {
      const key = [taker, giver, ...set].join();
      const world = known.get(key) ?? worldOf(analysisOf(mix(taker, giver, set), concepts));
      known.set(key, world);
      return world;
    },
  };
}

const held = new HeldKinds();
const NOTES = propositionKinds.flatMap(({ kind, sort }) => (sort === undefined ? [] : [kind]));

it('what is told of models that are compared is so in them and in their mixtures, and a falsehood is noticed', () => {
  fc.assert(
    fc.property(pairs, fc.boolean(), ({ first, second }, isThree) => {
      const texts = [first, second, ...(isThree ? [first] : [])].map(doubtfulText);
      const models = texts.flatMap((text) => parse(text).model ?? []);
      if (models.length < texts.length) return;
      const conflicts = models.map(({ base }) => base.conflict);
      const number = differencesBetween(conflicts[0]!, conflicts[1]!)!.all.length;
      if (number > MOST) return;
      const concepts = ['nash', 'seq'];
      const told = compare(models, { concepts });
      const compared = comparisonOf(conflicts, concepts);
      const world = { ...compared.worlds[0]!, compared };
      for (const { said, means } of meansIn(told))
        held.hold(said, means, world, texts.join('\n---\n'));
    }),
    { numRuns: draws(40) },
  );
  held.expectAll(
    [
      'findingsAlike',
      'foundIn',
      'agreeMost',
      'standsAlone',
      'findsAlone',
      'explains',
      'judgeDifferently',
      'statedOtherwise',
    ],
    NOTES,
  );
});
