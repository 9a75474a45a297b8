import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectSame } from '../../../test/expect-same.ts';
import { misfitOf } from '../src/analyses/misfit.ts';
import { coalitionReadings } from '../src/coalitions/coalition-reading.ts';
import { subsetsOf } from '../src/coalitions/gains.ts';
import { isOfSanctions, judgesImprovements } from '../src/concepts/concept-kinds.ts';
import { concepts } from '../src/concepts/index.ts';
import { nonMyopic } from '../src/concepts/non-myopic.ts';
import type { Model } from '../src/model/model.ts';
import { isStableTogether } from '../src/played/played-coalitions.ts';
import { isSensible, isStableIn } from '../src/played/played-stability.ts';
import { isReached, leadsTo, type Played } from '../src/played/played-walks.ts';
import { createPace } from '../src/run/pace.ts';
import { runToEnd } from '../src/run/steps.ts';
import { conflictWithAgreements } from './agreement-arbitrary.ts';
import { chicken } from './chicken.ts';
import { graphConflict, optionConflict } from './conflict-arbitrary.ts';
import { isCoalitionStable } from './oracles/coalition.ts';
import { oracleFor } from './oracles/index.ts';
import { type CoalitionGame, literalGame, reachableBy } from './oracles/literal-game.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const anyConflict = fc.oneof(
  optionConflict(),
  graphConflict(),
  conflictWithBodies(),
  conflictWithAgreements(),
);
const RUNS = 150;

/** A literal game as it is asked, its states standing for their cells. */
function playedOf(game: CoalitionGame, { decisionMakers }: Model): Played {
  // Of bodies all states are drafts here, which is more than there are.
  const targets = (mover: number, from: number) =>
    mover < decisionMakers ? game.moves(mover, from) : game.states;
  const isMove = (mover: number, from: number, to: number) => game.moves(mover, from).includes(to);
  return {
    pace: createPace(),
    movers: game.decisionMakers.length,
    decisionMakers,
    start: game.states[0] ?? -1,
    prefers: game.prefers,
    targets,
    sources: (mover, to) => game.states.filter((from) => targets(mover, from).includes(to)),
    isMove,
    acting(members) {
      const { moves, ...who } = game.party(members);
      return { ...who, isMove: (mover, from, to) => moves(mover, from).includes(to) };
    },
    improves: (mover, from, to) => game.improvements(mover, from).includes(to),
    together: (from, moves) =>
      game.together(
        from,
        moves.map(({ mover, cell }) => ({ mover, to: cell })),
      ),
  };
}

test('what is played comparison by comparison is stable as the definition says', () => {
  fc.assert(
    fc.property(anyConflict, (model) => {
      const game = literalGame(model);
      const played = playedOf(game, model);
      for (const concept of concepts.filter(judgesImprovements)) {
        if (misfitOf(concept, model) !== undefined) continue;
        const isStable = oracleFor(concept.id);
        for (const focal of game.decisionMakers) {
          for (const s of game.states) {
            const about = () => `${concept.id} of ${focal} in ${s}`;
            const stable = isStable(game, focal, s);
            expectSame(runToEnd(isStableIn(played, focal, s, concept)), stable, about);
            const isLeft = game
              .moves(focal, s)
              .some((to) => runToEnd(isSensible(played, { mover: focal, from: s, to }, concept)));
            expectSame(isLeft, !stable, about);
          }
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test('so are coalitions in every reading', () => {
  fc.assert(
    fc.property(anyConflict, fc.nat(), (model, bits) => {
      const game = literalGame(model);
      const all = subsetsOf(game.decisionMakers);
      const members = all[bits % all.length]!;
      for (const { id: reading } of coalitionReadings) {
        for (const concept of concepts) {
          if (!isOfSanctions(concept.computation)) continue;
          for (const s of game.states) {
            expectSame(
              runToEnd(isStableTogether(playedOf(game, model), { concept, members, reading }, s)),
              isCoalitionStable(game, members, reading, concept.computation, s),
              () => `${concept.id} of ${members} in ${s}, ${reading}`,
            );
          }
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test('improvements lead where the definition of legal sequences says', () => {
  fc.assert(
    fc.property(anyConflict, (model) => {
      const game = literalGame(model);
      for (const s of game.states) {
        const reached = reachableBy(game.decisionMakers, s, game.improvements);
        for (const end of game.states) {
          const about = () => `${end} from ${s}`;
          expectSame(
            runToEnd(isReached(playedOf(game, model), s, [end])),
            end === s || reached.has(end),
            about,
          );
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test('a concept that judges no improvements is refused', () => {
  const game = literalGame(chicken);
  expect(() => runToEnd(isStableIn(playedOf(game, chicken), 0, 0, nonMyopic))).toThrow(RangeError);
});

test('once two can bring a cell about, nobody else is asked whether it goes there', () => {
  const asked: string[] = [];
  const cells = [0, 1, 2];
  const played: Played = {
    ...playedOf(literalGame(chicken), chicken),
    movers: 4,
    targets: (_, from) => cells.filter((cell) => cell !== from),
    improves: (mover, from, to) => {
      asked.push(`${mover}: ${from} to ${to}`);
      return from === 0 && to === 1;
    },
  };
  const walk = { movers: [0, 1, 2, 3], start: 0, improving: true };
  const found = leadsTo(played, walk, function* () {
    yield* [];
    return false;
  });
  expect(runToEnd(found)).toBe(false);
  expect(asked.filter((one) => one.endsWith('0 to 1'))).toEqual(['0: 0 to 1', '1: 0 to 1']);
});
