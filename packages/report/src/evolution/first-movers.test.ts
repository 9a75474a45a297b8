import { runToEnd, type StateCode } from '@standoff/engine';
import { type Casebook, drawMap, evolveFrom, sayWays, type Way } from '@standoff/study';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { draws } from '../../../../test/draws.ts';
import { plainStyle } from '../text/style.ts';
import { renderEvolution } from './render-evolution.ts';

/**
 * A conflict as this test sees it, without any of the program: switches with owners, of which each likes some
 * on and some off, what comes first being more important.
 */
interface Game {
  readonly owners: readonly number[];
  readonly oneAtATime: boolean;
  readonly oneWay: readonly boolean[];
  /** For each decision maker switches, from the most important, with how it wants them. */
  readonly wants: readonly (readonly (readonly [number, boolean])[])[];
}

type State = readonly boolean[];

const NAMES = ['Ann', 'Bob', 'Cat'];

const gameArbitrary: fc.Arbitrary<Game> = fc.integer({ min: 2, max: 3 }).chain((movers) =>
  fc.array(fc.nat(movers - 1), { minLength: movers, maxLength: 6 }).chain((owners) =>
    fc.record({
      owners: fc.constant(owners),
      oneAtATime: fc.boolean(),
      oneWay: fc.array(
        fc.nat(3).map((n) => n === 0),
        { minLength: owners.length, maxLength: owners.length },
      ),
      wants: fc.array(
        fc.array(fc.tuple(fc.nat(owners.length - 1), fc.boolean()), { maxLength: 4 }),
        { minLength: movers, maxLength: movers },
      ),
    }),
  ),
);

function textOf({ owners, oneAtATime, oneWay, wants }: Game): string {
  const name = (k: number) => `d${owners[k]}.x${k}`;
  const makers = wants.map((statements, dm) => {
    const options = owners.flatMap((owner, k) =>
      owner !== dm ? [] : [`x${k}: ${oneWay[k] ? '"yes/no, one-way"' : 'yes/no'}`],
    );
    const prefers = statements.map(([k, on]) => (on ? name(k) : `not ${name(k)}`));
    return `  d${dm}: { name: ${NAMES[dm]}, options: { ${options.join(', ')} }, prefers: [ ${prefers.join(', ')} ] }`;
  });
  const off = owners.map((_, k) => `${name(k)}: no`).join(', ');
  return `standoff: 1
title: Switches
${oneAtATime ? 'one-option-at-a-time: yes\n' : ''}decision-makers:
${makers.join('\n')}
status-quo: { ${off} }
`;
}

function movesOf({ owners, oneAtATime, oneWay }: Game, mover: number, state: State): State[] {
  const own = owners.flatMap((owner, k) => (owner === mover ? [k] : []));
  let found: State[] = [state];
  for (const k of own) {
    if (oneWay[k] && state[k]) continue;
    found = found.flatMap((one) => [one, one.with(k, !one[k])]);
  }
  const changes = (one: State) => one.filter((on, k) => on !== state[k]).length;
  return found.filter((one) => changes(one) > 0 && (!oneAtATime || changes(one) === 1));
}

function likes({ wants }: Game, mover: number, one: State, other: State): boolean {
  for (const [k, on] of wants[mover]!) {
    if (one[k] !== other[k]) return one[k] === on;
  }
  return false;
}

const WRITTEN_OUT = 4_000;

/** Who begins the shortest sequences to each state, with their length: all sequences are written out. */
function waysIn(game: Game, improving: boolean): Map<string, { length: number; first: string[] }> {
  const start: State = game.owners.map(() => false);
  const ways = new Map<string, { length: number; first: string[] }>();
  let sequences: { state: State; movers: number[] }[] = [{ state: start, movers: [] }];
  for (let length = 1; sequences.length > 0 && sequences.length < WRITTEN_OUT; length++) {
    if (length > 8) break;
    sequences = sequences.flatMap(({ state, movers }) =>
      game.wants.flatMap((_, mover) =>
        mover === movers.at(-1)
          ? []
          : movesOf(game, mover, state)
              .filter((next) => !improving || likes(game, mover, next, state))
              .map((next) => ({ state: next, movers: [...movers, mover] })),
      ),
    );
    for (const { state, movers } of sequences) {
      const known = ways.get(state.join()) ?? { length, first: [] };
      if (known.length < length || state.join() === start.join()) continue;
      ways.set(state.join(), known);
      const first = `d${movers[0]!}`;
      if (!known.first.includes(first)) known.first.push(first);
    }
  }
  for (const { first } of ways.values()) first.sort();
  return ways;
}

const nameOf = (id: string) => NAMES[Number(id.slice(1))]!;

/** What must be said of who moves first; nothing else may be. */
function sentenceFor({ first }: { first: readonly string[] }): RegExp {
  const names = first.map(nameOf);
  const list =
    names.length < 3 ? names.join(' or ') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  const only = names.length === 1 ? 'only ' : '';
  return new RegExp(
    `The shortest way[a-z ]* takes \\w+ moves?, and ${only}${list} can begin it\\.`,
  );
}

/** The code of a state of the game. Options are listed by decision makers. */
function codeOf({ space, states }: Casebook, { owners }: Game, key: string): StateCode {
  const on = key.split(',');
  const order = owners
    .map((owner, k) => [owner, k] as const)
    .sort(([a, i], [b, j]) => a - b || i - j);
  const levels = order.map(([, k]) => (on[k] === 'true' ? 1 : 0)).join();
  for (let ordinal = 0; ordinal < space.stateCount; ordinal++) {
    const code = space.codeOf(space.cellAt(ordinal));
    if (states.levels(code).join() === levels) return code;
  }
  throw new RangeError('there is no such state');
}

describe('who moves first', () => {
  it('is, in data and in words, who begins a shortest sequence when all are written out', () => {
    let compared = 0;
    fc.assert(
      fc.property(gameArbitrary, fc.nat(), (game, pick) => {
        const analysis = analyzeText(textOf(game), { concepts: ['nash'] });
        const { casebook } = analysis;
        const ways = { any: waysIn(game, false), improving: waysIn(game, true) };
        const reached = [...ways.any.keys()];
        fc.pre(reached.length > 0);
        const key = reached[pick % reached.length]!;
        const to = codeOf(casebook, game, key);
        const from = casebook.statusQuo!;
        const evolution = runToEnd(evolveFrom(analysis, { from, to, limit: 1 }));
        const { byAnyMoves, byImprovements } = evolution.destinations[0]!;
        const idsOf = (way: Way) => way.firstMovers.map((dm) => casebook.movers[dm]!.id).sort();
        const any = ways.any.get(key)!;
        expect({ length: byAnyMoves!.length, first: idsOf(byAnyMoves!) }).toEqual(any);
        const improving = ways.improving.get(key);
        if (improving !== undefined) {
          const { length } = byImprovements!;
          expect({ length, first: idsOf(byImprovements!) }).toEqual(improving);
        }
        if ((improving === undefined) === (byImprovements === undefined)) {
          const text = renderEvolution(evolution, plainStyle, 10_000, 'full');
          expect(text).toMatch(sentenceFor(improving ?? any));
        }
        const query = { from, layering: 'moves' as const, also: [to] };
        const map = runToEnd(drawMap(analysis, query));
        const shown = map.states.find(({ state }) => state === to)!.byAnyMoves!;
        expect(shown.firstMovers.map((dm) => casebook.movers[dm]!.id).sort()).toEqual(any.first);
        expect(sayWays(map, shown)).toContain(
          any.first.length === 1 ? `only ${nameOf(any.first[0]!)} can begin it` : 'can move first',
        );
        compared++;
      }),
      { numRuns: draws(150) },
    );
    expect(compared).toBeGreaterThan(draws(150) / 1.5);
  });

  it('is said of both where 200 paths would show one: two with four switches each', () => {
    const game: Game = {
      owners: [0, 0, 0, 0, 1, 1, 1, 1],
      oneAtATime: true,
      oneWay: Array.from({ length: 8 }, () => false),
      wants: [[], []],
    };
    const analysis = analyzeText(textOf(game), { concepts: ['nash'] });
    const { casebook } = analysis;
    const to = codeOf(casebook, game, game.owners.map(() => true).join());
    const query = { from: casebook.statusQuo!, to, limit: 1 };
    const text = renderEvolution(runToEnd(evolveFrom(analysis, query)), plainStyle, 10_000, 'full');
    expect(text).toContain('takes eight moves, and Ann or Bob can begin it.');
  });
});
