import fc from 'fast-check';
import type { Hypergame, Threat } from './description.ts';
import {
  holds,
  isSafe,
  type JudgingConcept,
  type LiteralGame,
  playedBy,
} from './literal-hypergame.ts';
import { formulaOver, randomHypergame } from './random-hypergame.ts';

const hypergame = randomHypergame({ states: 24, places: 4, decisionMakers: 3 });

/** A hypergame in which something is said about options of whoever says it. */
export const withThreats = hypergame
  .filter(({ options, preferences }) => options.some(({ owner }) => owner < preferences.length))
  .chain((game) => {
    const owned = game.options.flatMap(({ owner }, k) =>
      owner < game.preferences.length ? [k] : [],
    );
    const threat = fc
      .record({
        kind: fc.constantFrom<Threat['kind']>('threat', 'threat', 'promise'),
        when: formulaOver(game.options, game.facts.length),
        option: fc.constantFrom(...owned),
        level: fc.nat(2),
        further: fc.option(fc.record({ option: fc.constantFrom(...owned), level: fc.nat(2) })),
      })
      .map(({ kind, when, option, level, further }): Threat => {
        const by = game.options[option]!.owner;
        const sets = [{ option, level }, ...(further ? [further] : [])]
          .filter((one, k, all) => all.findIndex((other) => other.option === one.option) === k)
          .filter((one) => game.options[one.option]!.owner === by)
          .map((one) => ({ ...one, level: one.level % game.options[one.option]!.levels }));
        return { by, kind, when, sets };
      });
    return fc
      .array(threat, { minLength: 1, maxLength: 2 })
      .map((list): Hypergame => ({ ...game, threats: list }));
  });

/** From where a threat is at issue, and the state in which it would be carried out, if there is one. */
export function issues(game: Hypergame, { states }: LiteralGame, { when, sets }: Threat) {
  return states.flatMap((state, from) => {
    const done = sets.every(({ option, level }) => state[option] === level);
    if (done || !holds(game, [], state, when)) return [];
    const after = state.map((level, k) => sets.find(({ option }) => option === k)?.level ?? level);
    const to = states.findIndex((one) => one.every((level, k) => level === after[k]));
    return [{ from, to: to < 0 ? undefined : to }];
  });
}

export interface AskedThreat {
  readonly truth: LiteralGame;
  readonly own: readonly LiteralGame[];
  readonly threat: Threat;
  readonly concepts: readonly JudgingConcept[];
}

/** What it is to carry it out in a game: whether it is credible, and under which concepts it is safe. */
export function look(
  { threat: { by, kind }, concepts }: AskedThreat,
  judged: LiteralGame,
  from: number,
  to: number | undefined,
) {
  if (to === undefined || !judged.moves(by, from).includes(to)) return undefined;
  if (kind === 'promise') return judged.prefers(by, from, to) ? undefined : { safeUnder: [] };
  if (!judged.prefers(by, to, from)) return undefined;
  return { safeUnder: concepts.filter((concept) => isSafe(judged, concept, by, from, to)) };
}

/** The game in which carrying it out is an improvement wherever it is at issue, and undoing that is none. */
export function believed(game: Hypergame, truth: LiteralGame, threat: Threat): LiteralGame {
  const pairs = new Set(issues(game, truth, threat).map(({ from, to }) => `${from} ${to}`));
  return playedBy(game, {
    ...truth,
    prefers: (mover, better, worse) => {
      if (mover !== threat.by) return truth.prefers(mover, better, worse);
      if (pairs.has(`${worse} ${better}`)) return true;
      return !pairs.has(`${better} ${worse}`) && truth.prefers(mover, better, worse);
    },
  });
}

/** The game in which its speaker never does it where it is at issue. */
export function ruledOut(game: Hypergame, truth: LiteralGame, threat: Threat): LiteralGame {
  const open = new Set(issues(game, truth, threat).map(({ from }) => from));
  const isDone = (state: number) =>
    threat.sets.every(({ option, level }) => truth.states[state]![option] === level);
  return playedBy(game, {
    ...truth,
    moves: (mover, from) =>
      truth
        .moves(mover, from)
        .filter((to) => !(mover === threat.by && open.has(from) && isDone(to))),
  });
}
