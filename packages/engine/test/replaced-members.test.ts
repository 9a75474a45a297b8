import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame } from '../../../test/expect-same.ts';
import { subsetsOf } from '../src/coalitions/gains.ts';
import { replaceMembers } from '../src/coalitions/replace-members.ts';
import type { Model, OptionForm, OptionMoves, VotingPreference } from '../src/model/model.ts';
import { levelsOf, readStates } from '../src/model/state-reader.ts';
import { prefers } from '../src/orders/order.ts';
import { runToEnd } from '../src/run/steps.ts';
import { defaultLimits } from '../src/space/create-space.ts';
import { conflictWithAgreements } from './agreement-arbitrary.ts';
import { literalGame } from './oracles/literal-game.ts';

/** The agreements all of whose parties are among some. */
function signedBy({ preferences, decisionMakers }: Model, members: readonly number[]): number[] {
  return preferences.flatMap((rule, k) => {
    if (k < decisionMakers) return [];
    const parties = (rule as VotingPreference).members.flatMap((one) =>
      one.kind === 'sincere' ? [one.decisionMaker] : [],
    );
    return parties.every((dm) => members.includes(dm)) ? [k] : [];
  });
}

function isAllowed(moves: OptionMoves, from: number, to: number): boolean {
  if (moves.kind === 'pairs') return moves.pairs.some(([a, b]) => a === from && b === to);
  if (moves.kind === 'one-way') return to > from;
  return moves.kind === 'free' || Math.abs(to - from) === 1;
}

/** Where some go who move as one all that each of them may change. */
function movesAsOne(model: Model, all: readonly number[], states: readonly number[]) {
  const { options, forbiddenMoves, oneOptionAtATime } = model.form as OptionForm;
  const { holds } = readStates(model);
  return (s: number) =>
    states.filter((t) => {
      const [from, to] = [s, t].map((code) => levelsOf(model.form as OptionForm, code));
      const changed = options.flatMap((option, k) =>
        from![k] === to![k] ? [] : [{ ...option, was: from![k]!, is: to![k]! }],
      );
      const isFew = oneOptionAtATime ? changed.length === 1 : changed.length > 0;
      const may = changed.every(
        ({ owner, moves, shared, was, is }) =>
          (all.includes(owner) && isAllowed(moves, was, is)) ||
          (shared?.movers.some((one) => all.includes(one)) && isAllowed(shared.moves, was, is)),
      );
      const isBarred = forbiddenMoves.some(
        (rule) => all.includes(rule.mover) && holds(rule.from, s) && holds(rule.to, t),
      );
      return isFew && may && !isBarred;
    });
}

test('who stands in the place of some signs what is between them alone, and all other agreements keep their votes', () => {
  let signed = 0;
  fc.assert(
    fc.property(conflictWithAgreements(), fc.nat(), (model, bits) => {
      const all = subsetsOf([...Array(model.decisionMakers).keys()]);
      const members = all[bits % all.length]!;
      const joined = signedBy(model, members);
      signed += joined.length;
      const found = runToEnd(replaceMembers(model, members, defaultLimits, joined));
      if (found.status !== 'replaced') throw new Error('the test model is too large');
      const { situation, standsFor } = found;
      const { space, orders } = situation;
      const game = literalGame(model);
      expect(standsFor.flat().sort()).toEqual([...model.preferences.keys()]);
      const asOne = movesAsOne(model, [...members, ...joined], game.states);
      for (const [mover, stands] of standsFor.entries()) {
        const isOne = members.includes(stands[0]!);
        const asked = stands.filter((one) => !joined.includes(one));
        for (const s of game.states) {
          const moves: number[] = [];
          space.movers[mover]!.forEachTarget(space.cellOf(s), (to) => {
            moves.push(Number(space.codeOf(to)));
          });
          const defined = isOne ? asOne(s) : game.moves(stands[0]!, s);
          expect(new Set(moves)).toEqual(new Set(defined));
          for (const t of game.states) {
            const isBetter = prefers(orders[mover]!, space.cellOf(t), space.cellOf(s));
            expectSame(
              isBetter,
              asked.every((one) => game.prefers(one, t, s)),
            );
          }
        }
      }
    }),
    { numRuns: draws(60) },
  );
  expect(signed).toBeGreaterThan(0);
});
