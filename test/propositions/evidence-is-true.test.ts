import { feasibleCodes, runToEnd } from '@standoff/engine';
import { type Conflict, toModel } from '@standoff/language';
import { propositionKinds } from '@standoff/propositions';
import { type Analysis, analyzeConflict } from '@standoff/study';
import fc from 'fast-check';
import { it } from 'vitest';
import { evidence, parse } from '../../packages/standoff/src/index.ts';
import {
  conflictWithout,
  fateOf,
  type Unit,
  unitsOf,
} from '../../packages/standoff/test/evidence/literal-evidence.ts';
import {
  type Citing,
  citing,
  citingText,
  claimIds,
} from '../../packages/standoff/test/evidence/random-claims.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { type LiteralPart, type LiteralWorld, literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

function analysisOf(conflict: Conflict): Analysis {
  const { compiled } = toModel(conflict, feasibleCodes);
  const result = runToEnd(analyzeConflict({ conflict, compiled: compiled! }, {}));
  if (result.status !== 'analysed') throw new Error(result.status);
  return result.analysis;
}

/** The world as written, in which parts can be taken out. */
function worldOf(described: Citing, analysis: Analysis, drop: 'alone' | 'said'): LiteralWorld {
  const { conflict } = analysis.casebook;
  const parts = unitsOf(described);
  const known = new Map<string, LiteralWorld>();
  const without = (gone: readonly LiteralPart[]) => {
    const key = parts.map((one) => Number(gone.includes(one))).join('');
    const world =
      known.get(key) ?? literalWorld(analysisOf(conflictWithout(conflict, gone as Unit[])));
    known.set(key, world);
    return world;
  };
  const withFate = (fate: string) => (claim: string) =>
    parts.filter((one) => fateOf(one, claim, drop) === fate);
  const everywhere = [...parts.map(({ links }) => links), described.optionLinks];
  return {
    ...literalWorld(analysis),
    cited: {
      ids: claimIds.filter((id) => everywhere.some((links) => id in links)),
      parts: parts.filter(({ links }) => Object.keys(links).length > 0),
      dropped: withFate('dropped'),
      doubted: withFate('in-doubt'),
      without,
    },
  };
}

const held = new HeldKinds();
const NOTES = propositionKinds.flatMap(({ kind, sort }) => (sort === undefined ? [] : [kind]));

it('what is told of claims is so where their parts are taken out, and a falsehood is noticed', () => {
  const question = fc.record({
    // Rules may rule out states, which have other ids then.
    described: citing.map((one): Citing => ({ ...one, infeasible: [] })),
    drop: fc.constantFrom('alone' as const, 'said' as const),
    drawn: fc.nat(99),
    claim: fc.option(fc.constantFrom(...claimIds), { freq: 4 }),
  });
  fc.assert(
    fc.property(question, ({ described, drop, drawn, claim }) => {
      const text = citingText(described);
      const analysis = analyzeText(text);
      const { space, stateId } = analysis.casebook;
      const at = (k: number) => stateId(space.codeOf(space.cellAt(k % space.stateCount)));
      const findings = [
        `stable ${at(drawn)} nash`,
        `stable ${at(drawn)} seq`,
        `prefers a ${at(drawn)} ${at(drawn + 1)}`,
        `unreached ${at(drawn * 3 + 1)}`,
      ];
      const asked = drawn % 3 === 0 ? {} : { findings };
      const told = evidence(parse(text).model!, {
        ...{ drop, pulls: drawn % 2 === 0, ...asked },
        ...(claim !== null && { claim }),
      });
      const world = worldOf(described, analysis, drop);
      for (const { said, means } of meansIn(told)) held.hold(said, means, world, text);
    }),
    { numRuns: draws(25) },
  );
  held.expectAll(
    ['claimsTurn', 'withoutClaim', 'withoutInDoubt', 'asWritten', 'pullsApart', 'claimsTurnNone'],
    [...NOTES, 'claimsHoldNothing'],
  );
});
