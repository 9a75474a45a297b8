import { runToEnd } from '@standoff/engine';
import { answerSteps, inquiries, parse, understand } from '@standoff/study';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oracleFor } from '../../packages/engine/test/oracles/index.ts';
import type { LiteralGame } from '../../packages/engine/test/oracles/literal-game.ts';
import { sweepTold } from '../../packages/report/src/tellings/sweep.ts';
import { draws } from '../draws.ts';
import { literalAgreements } from './literal-agreements.ts';
import { fileOf, randomAgreements } from './random-agreements.ts';

const CONCEPTS = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
/** So many states are asked about. */
const ASKED = 3;

const holds = (game: LiteralGame, concept: string, s: number) =>
  game.decisionMakers.every((i) => oracleFor(concept)(game, i, s));

test('in how many models a state holds is so by the literal definition of agreements in each of them', () => {
  const doubted = randomAgreements().filter(({ wants }) => wants[0]!.length > 1);
  fc.assert(
    fc.property(doubted, (drawn) => {
      // Of an order of one wish nothing is in doubt.
      const wants = drawn.wants.map((own, dm) => (dm === 0 ? own : own.slice(0, 1)));
      const said = { ...drawn, wants };
      const without = { ...said, wants: said.wants.with(0, said.wants[0]!.slice(1)) };
      const games = [literalAgreements(said), literalAgreements(without)];
      const states = games[0]!.states.slice(0, ASKED);
      fc.pre(states.length > 0);
      const asked = states.flatMap((_, k) => CONCEPTS.map((concept) => ({ k, concept })));
      const findings = asked.map(
        ({ k, concept }) =>
          `f-${k}-${concept}: { says: x, finding: "stable s${k + 1} ${concept}" }`,
      );
      const inDoubt = fileOf(said).replace(/(prefers: \[ \{ want: [^}]*) \}/, '$1, sure: 0.5 }');
      const text = `${inDoubt}findings: { ${findings.join(', ')} }\n`;
      const understood = understand(
        inquiries.sweep,
        parse(text).model!,
        {},
        {
          told: 'json',
          called: (option) => option,
        },
      );
      if (understood.status === 'refused') throw new Error(text);
      const answer = runToEnd(answerSteps(understood));
      if (answer.status !== 'answered') throw new Error(text);
      const { findings: told } = sweepTold.json(answer);
      for (const { k, concept } of asked) {
        const share = games.filter((game) => holds(game, concept, states[k]!)).length / 2;
        const one = told.find(({ id }) => id === `f-${k}-${concept}`)!;
        expect(one.share, `${one.id} of\n${text}`).toBe(share);
      }
    }),
    { numRuns: draws(10) },
  );
});
