import type { StateCode } from '@standoff/engine';
import type { SimpleProposition } from '@standoff/propositions';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreedBy } from '../../packages/study/src/deals/as-agreed.ts';
import { obstacleAtOnce } from '../../packages/study/src/deals/obstacles.ts';
import { tellObstacle } from '../../packages/study/src/deals/tell-no-deal.ts';
import { plainFormula } from '../../packages/study/src/said/plain-formula.ts';
import { barredGain } from '../../packages/study/src/treaties/barred-gains.ts';
import { barOn } from '../../packages/study/src/treaties/bindings.ts';
import {
  sayBar,
  tellBonds,
  tellBreaches,
} from '../../packages/study/src/treaties/tell-treaties.ts';
import { fileOf, randomAgreements } from '../agreements/random-agreements.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { differing, ownerOf } from './deal-oracles.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { type LiteralWorld, literalWorld } from './literal-world.ts';
import { isBound } from './treaty-oracles.ts';

const held = new HeldKinds();

/** Where somebody changes its own options alone, as many as may be changed at once. */
function isOwnChange(w: LiteralWorld, oneAtATime: boolean, who: string, s: number, t: number) {
  const changed = differing(w, s, t).map(([option]) => ownerOf(option));
  const most = oneAtATime ? 1 : Number.POSITIVE_INFINITY;
  return changed.length > 0 && changed.length <= most && changed.every((owner) => owner === who);
}

/** Whether anything that an agreement binds to keeps a party from its part of one joint move. */
function isBoundAtOnce(w: LiteralWorld, who: string, ends: readonly [number, number]) {
  return w.conflict.bodies.some(({ id: agreement, agreement: terms }) =>
    (terms?.binds ?? []).some(({ formula }) =>
      [true, false].some((notice) =>
        isBound(w, { who, agreement, bound: plainFormula(formula), notice }, ends),
      ),
    ),
  );
}

it('who is bound not to do its part of one joint move is told by what it is bound to', () => {
  const met = { bound: 0, limited: 0 };
  fc.assert(
    fc.property(randomAgreements(), fc.nat(), fc.nat(), (said, first, second) => {
      const text = fileOf(said);
      const analysis = analyzeText(text);
      const { casebook } = analysis;
      const world = literalWorld(analysis);
      const { states } = world;
      const [s, t] = [states[first % states.length]!, states[second % states.length]!];
      const parties = casebook.movers.map((_, mover) => mover);
      const can = { from: s as StateCode, parties, reached: [] };
      const obstacle = obstacleAtOnce(agreedBy(analysis, parties), can, t as StateCode);
      const found = { casebook, parties, from: s as StateCode, atOnce: true };
      for (const { says } of tellObstacle(found, t as StateCode, obstacle).flat()) {
        if (says.kind === 'partBound') met.bound++;
        if (says.kind === 'partBound') held.hold(says.kind, [says], world, text);
        if (says.kind !== 'partForbidden') continue;
        met.limited++;
        expect(isBoundAtOnce(world, says.who, [s, t]), text).toBe(false);
      }
    }),
    { numRuns: draws(200) },
  );
  expect(Math.min(met.bound, met.limited)).toBeGreaterThan(0);
  held.expectAll(['partBound']);
});

it('what agreements bar, and who is in breach of them, is so, and of no barred change it is left unsaid', () => {
  fc.assert(
    fc.property(
      randomAgreements().filter(({ agreements }) =>
        agreements.some(({ binds }) => binds.flat()[0]),
      ),
      (said) => {
        const text = fileOf(said);
        const analysis = analyzeText(text);
        const { casebook } = analysis;
        const world = literalWorld(analysis);
        const hold = (one: SimpleProposition) => held.hold(one.kind, [one], world, text);
        world.conflict.bodies.flatMap(tellBonds).forEach(hold);
        for (const s of world.states) {
          for (const one of tellBreaches(casebook, s as StateCode)) hold(one);
          for (const dm of world.makers) {
            const gain = barredGain(casebook, dm, s);
            if (gain !== undefined) {
              hold(sayBar(casebook, dm, s, gain.to, gain.bar));
              expect(world.game.prefers(dm, gain.to as number, s)).toBe(true);
            }
            const own = (t: number) => isOwnChange(world, said.oneAtATime, world.idOf(dm), s, t);
            for (const t of world.states.filter(own)) {
              const bar = barOn(casebook, dm, s, t);
              if (bar !== undefined) hold(sayBar(casebook, dm, s, t, bar));
              else expect(world.isMove(dm, s, t), text).toBe(true);
            }
          }
        }
      },
    ),
    { numRuns: draws(30) },
  );
  held.expectAll(['barredBy', 'inBreach', 'bindsWhile']);
});
