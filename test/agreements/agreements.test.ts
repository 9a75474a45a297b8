import { feasibleCodes, type Model } from '@standoff/engine';
import { parseConflict, toModel } from '@standoff/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Analysed,
  analysed,
  chosenSpace,
  folding,
  sparseSpace,
  stableStates,
} from '../../packages/engine/test/analysed.ts';
import { oracleFor } from '../../packages/engine/test/oracles/index.ts';
import type { LiteralGame } from '../../packages/engine/test/oracles/literal-game.ts';
import { draws } from '../draws.ts';
import { literalAgreements } from './literal-agreements.ts';
import { fileOf, randomAgreements } from './random-agreements.ts';

function modelOf(text: string): Model {
  const { conflict, diagnostics } = parseConflict(text);
  if (conflict === undefined) throw new Error(`${text}\n${JSON.stringify(diagnostics)}`);
  const { compiled } = toModel(conflict, (model) => feasibleCodes(model));
  return compiled!.model;
}

function movesIn({ situation: { space } }: Analysed, mover: number, code: number): number[] {
  const found: number[] = [];
  space.movers[mover]!.forEachTarget(space.cellOf(code), (cell) =>
    found.push(Number(space.codeOf(cell))),
  );
  return found.sort((a, b) => a - b);
}

function expectAsDefined(analysis: Analysed, game: LiteralGame, text: string): void {
  for (const i of game.decisionMakers) {
    for (const s of game.states) {
      const moves = [...game.moves(i, s)].sort((a, b) => a - b);
      if (String(movesIn(analysis, i, s)) === String(moves)) continue;
      expect(movesIn(analysis, i, s), `moves of ${i} from ${s} in\n${text}`).toEqual(moves);
    }
    for (const { id } of analysis.concepts) {
      const defined = game.states.filter((s) => oracleFor(id)(game, i, s));
      const found = stableStates(analysis, id, i);
      if (String(found) === String(defined)) continue;
      expect(found, `${id} for ${i} in\n${text}`).toEqual(defined);
    }
  }
}

test('moves and verdicts are those of the literal definitions of agreements, however states are laid out', () => {
  fc.assert(
    fc.property(randomAgreements(), (said) => {
      const text = fileOf(said);
      const model = modelOf(text);
      const game = literalAgreements(said);
      fc.pre(game.states.length > 0);
      for (const build of [chosenSpace, sparseSpace, folding(chosenSpace), folding(sparseSpace)]) {
        expectAsDefined(analysed(model, build), game, text);
      }
    }),
    { numRuns: draws(25) },
  );
});
