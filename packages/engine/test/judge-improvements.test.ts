import fc from 'fast-check';
import { test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame, expectValid } from '../../../test/expect-same.ts';
import { misfitOf } from '../src/analyses/misfit.ts';
import { certifyImprovement } from '../src/certificates/build.ts';
import { isSafe, judgeImprovements } from '../src/certificates/judge-improvements.ts';
import { verifyCertificate, verifyDeterrence } from '../src/certificates/verify.ts';
import { judgesImprovements } from '../src/concepts/concept-kinds.ts';
import { concepts } from '../src/concepts/index.ts';
import { improvementsFrom } from '../src/operators/improvements.ts';
import { runToEnd } from '../src/run/steps.ts';
import { situationFor } from './analysed.ts';
import { graphConflict, optionConflict } from './conflict-arbitrary.ts';
import { oracleFor } from './oracles/index.ts';
import { literalGame } from './oracles/literal-game.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const anyConflict = fc.oneof(optionConflict(), graphConflict(), conflictWithBodies());

/**
 * An improvement is deterred exactly if the state would be stable were it the only one: so each is judged by
 * the definition of the concept, in a game in which the focal decision maker has no other move from there.
 */
test('every improvement is judged as the definition would if there were no other', () => {
  fc.assert(
    fc.property(anyConflict, (model) => {
      const situation = situationFor(model);
      const game = literalGame(model);
      const { space } = situation;
      for (const concept of concepts.filter(judgesImprovements)) {
        if (misfitOf(concept, model) !== undefined) continue;
        const isStable = oracleFor(concept.id);
        for (const focal of game.decisionMakers) {
          const judge = runToEnd(judgeImprovements(situation, focal, concept));
          for (const s of game.states) {
            const cell = space.cellOf(s);
            for (const improvement of improvementsFrom(situation, focal, cell)) {
              const to = Number(space.codeOf(improvement));
              const alone = {
                ...game,
                improvements: (i: number, at: number) =>
                  i === focal && at === s ? [to] : game.improvements(i, at),
              };
              const safe = !isStable(alone, focal, s);
              expectSame(runToEnd(isSafe(judge, cell, improvement)), safe);
              const verdict = { concept: concept.id, decisionMaker: focal, cell };
              const found = runToEnd(certifyImprovement(situation, verdict, improvement));
              expectSame('verdict' in found, safe);
              const verified =
                'verdict' in found
                  ? verifyCertificate(model, found)
                  : verifyDeterrence(model, {
                      concept: concept.id,
                      decisionMaker: focal,
                      state: s,
                      improvement: { to, sanction: found },
                    });
              expectValid(verified);
            }
          }
        }
      }
    }),
    { numRuns: draws(300) },
  );
});

/** Nothing but a true sanction against a true improvement is accepted. */
test('a deterrent is refused that does not deter, or deters from what is no improvement', () => {
  fc.assert(
    fc.property(anyConflict, (model) => {
      const game = literalGame(model);
      for (const focal of game.decisionMakers) {
        for (const s of game.states) {
          for (const to of game.moves(focal, s)) {
            for (const j of game.others(focal)) {
              for (const end of game.moves(j, to)) {
                const sanction = { kind: 'sequence', steps: [{ mover: j, to: end }] } as const;
                const { valid } = verifyDeterrence(model, {
                  concept: 'seq',
                  decisionMaker: focal,
                  state: s,
                  improvement: { to, sanction },
                });
                const deters =
                  game.improvements(focal, s).includes(to) &&
                  game.improvements(j, to).includes(end) &&
                  !game.prefers(focal, end, s);
                expectSame(valid, deters);
              }
            }
          }
        }
      }
    }),
    { numRuns: draws(100) },
  );
});
