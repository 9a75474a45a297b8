import { analyzeStability, concepts, runToEnd } from '@standoff/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oracleFor } from '../../packages/engine/test/oracles/index.ts';
import type { LiteralGame } from '../../packages/engine/test/oracles/literal-game.ts';
import { type OwnGame, openGames } from '../../packages/study/src/beliefs/own-games.ts';
import { openText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { literalAgreements } from './literal-agreements.ts';
import { fileOf, randomAgreements, type SaidConflict } from './random-agreements.ts';

const judged = concepts.filter(({ byDefault }) => byDefault);

/** The same conflict in which somebody does not want what it wants most. */
function withoutFirstWish(said: SaidConflict, dm: number): SaidConflict {
  return { ...said, wants: said.wants.with(dm, said.wants[dm]!.slice(1)) };
}

function expectAsSeen({ opened }: OwnGame, game: LiteralGame, text: string): void {
  const { space } = opened.situation;
  const table = runToEnd(analyzeStability(opened.situation, judged));
  for (const i of game.decisionMakers) {
    for (const s of game.states) {
      const found: number[] = [];
      space.movers[i]!.forEachTarget(space.cellOf(s), (to) => found.push(Number(space.codeOf(to))));
      expect(
        found.sort((a, b) => a - b),
        text,
      ).toEqual([...game.moves(i, s)].sort((a, b) => a - b));
      for (const { id } of judged) {
        const stays = table.get(id)![i]!.has(space.cellOf(s));
        expect(stays, `${id} for ${i} in ${s} of\n${text}`).toBe(oracleFor(id)(game, i, s));
      }
    }
  }
}

test('votes and bindings of agreements follow from how a party is seen, as the definitions have it', () => {
  const seen = randomAgreements().filter(({ wants }) => wants[1]!.length > 1);
  fc.assert(
    fc.property(seen, (said) => {
      const text = `${fileOf(said)}perceptions: { d0: { d1: { drop: 1 } } }\n`;
      const game = literalAgreements(withoutFirstWish(said, 1));
      fc.pre(game.states.length > 0);
      const sight = {
        hidden: 'frozen',
        signals: [],
        limits: { cells: 2 ** 20, states: 2 ** 20 },
      } as const;
      const games = runToEnd(openGames(openText(text), sight));
      if ('status' in games) throw new RangeError('too large');
      expectAsSeen(games.own[0]!, game, text);
      expectAsSeen(games.own[1]!, literalAgreements(said), text);
    }),
    { numRuns: draws(15) },
  );
});
