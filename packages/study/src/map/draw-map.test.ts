import { prefers, reachableFrom, runToEnd, type StateCode, shortestPaths } from '@standoff/engine';
import { proseName } from '@standoff/wording';
import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { movesFrom } from '../casebook/moves.ts';
import type { ConflictMap, Layering } from './conflict-map.ts';
import { drawMap } from './draw-map.ts';
import { partsOfGroup } from './groups.ts';
import { sayGroup, sayHolding, sayLayer, sayLiking, sayWay, sayWays } from './map-words.ts';

/** Four with two options each: 256 states, of which a map can show but a few. */
const many = `
standoff: 1
title: Four neighbours
decision-makers:
${['ann', 'bob', 'cat', 'dan']
  .map(
    (id, k, all) => `  ${id}:
    options: { fence: yes/no, hedge: yes/no }
    prefers: [ not ${all[(k + 1) % 4]}.fence, fence or hedge, not hedge ]`,
  )
  .join('\n')}
status-quo: { ann.fence: no, ann.hedge: no, bob.fence: no, bob.hedge: no, cat.fence: no, cat.hedge: no, dan.fence: no, dan.hedge: no }
states:
  all-fenced: { ann.fence: yes, bob.fence: yes, cat.fence: yes, dan.fence: yes }
`;

const conflicts: Record<string, Analysis> = {
  river: analyzeText(river),
  chicken: analyzeText(chicken),
  pennies: analyzeText(pennies),
  many: analyzeText(many),
};

function draw(
  analysis: Analysis,
  layering: Layering = 'moves',
  also: StateCode[] = [],
): ConflictMap {
  const { statusQuo, space } = analysis.casebook;
  const from = statusQuo ?? space.codeOf(space.cellAt(0));
  return runToEnd(drawMap(analysis, { from, layering, also }));
}

/** Lengths of the shortest legal sequences, by following every one of them. */
function distances({ casebook }: Analysis, from: StateCode): Map<StateCode, number> {
  const shortest = new Map([[from, 0]]);
  const seen = new Set<string>();
  let ends: { state: StateCode; last: StateCode }[] = [{ state: from, last: -1 }];
  for (let length = 1; ends.length > 0; length++) {
    ends = ends.flatMap(({ state, last }) =>
      casebook.decisionMakers.flatMap((_, dm) =>
        dm === last ? [] : movesFrom(casebook, dm, state).map((to) => ({ state: to, last: dm })),
      ),
    );
    ends = ends.filter(
      ({ state, last }) => !seen.has(`${state} ${last}`) && seen.add(`${state} ${last}`),
    );
    for (const { state } of ends) if (!shortest.has(state)) shortest.set(state, length);
  }
  return shortest;
}

for (const [name, analysis] of Object.entries(conflicts)) {
  const { casebook, situation } = analysis;
  const { space } = casebook;

  describe(`the map of ${name}`, () => {
    it.each(['moves', 'liking'] as const)('puts every state in one place, by %s', (layering) => {
      const { states, groups } = draw(analysis, layering);
      const shown = states.map(({ state }) => space.cellOf(state));
      const placed = [...shown, ...groups.flatMap(({ cells }) => cells)];
      const all = Array.from({ length: space.stateCount }, (_, ordinal) => space.cellAt(ordinal));
      expect(placed.sort((a, b) => a - b)).toEqual(all.sort((a, b) => a - b));
    });

    it('gathers states of one layer that hold under the same concepts', () => {
      const map = draw(analysis);
      const distance = distances(analysis, map.from);
      // Of few states each has a place of its own.
      expect(map.groups.length > 0).toBe(name === 'many');
      for (const { layer, heldUnder: held, cells } of map.groups) {
        for (const cell of cells) {
          expect(heldUnder(analysis, cell)).toEqual(held);
          expect(distance.get(space.codeOf(cell))).toBe(layer);
        }
      }
    });

    it('draws every move between the states shown, and nothing else', () => {
      const { states, arcs } = draw(analysis);
      const shown = new Set(states.map(({ state }) => state));
      const moves = [...shown].flatMap((from) =>
        casebook.decisionMakers.flatMap((_, dm) =>
          movesFrom(casebook, dm, from)
            .filter((to) => shown.has(to))
            .map((to) => `${dm} ${from} ${to}`),
        ),
      );
      expect(arcs.map(({ mover, from, to }) => `${mover} ${from} ${to}`).sort()).toEqual(
        moves.sort(),
      );
      for (const { mover, from, to, reason, reversible } of arcs) {
        const better = prefers(situation.orders[mover]!, space.cellOf(to), space.cellOf(from));
        expect(reason.order === 'better').toBe(better);
        expect(reversible).toBe(movesFrom(casebook, mover, to).includes(from));
      }
    });

    it('layers states by the moves it takes to come there', () => {
      const map = draw(analysis);
      const distance = distances(analysis, map.from);
      for (const { state, layer } of map.states) expect(layer).toBe(distance.get(state));
    });

    it('layers states by how many like them better', () => {
      const map = draw(analysis, 'liking');
      const start = space.cellOf(map.from);
      for (const { state, layer, liking } of map.states) {
        const likers = situation.orders.filter((order) =>
          prefers(order, space.cellOf(state), start),
        ).length;
        expect(layer).toBe(state === map.from ? 0 : 1 + likers);
        expect(liking.filter((order) => order === 'better')).toHaveLength(likers);
      }
    });

    it('says everybody or nobody of just the states of which that is so', () => {
      const map = draw(analysis);
      for (const shown of map.states.filter(({ state }) => state !== map.from)) {
        const orders = casebook.decisionMakers.map(
          (_, dm) => casebook.compare(dm, shown.state, map.from).order,
        );
        const text = sayLiking(map, shown);
        const are = (...those: string[]) => orders.every((order) => those.includes(order));
        expect(text.startsWith('Everybody likes it better')).toBe(are('better'));
        expect(text.startsWith('Everybody likes it less')).toBe(are('worse'));
        expect(text.startsWith('Nobody')).toBe(are('equal'));
        for (const [dm, { name }] of casebook.decisionMakers.entries()) {
          const isNamed = text.toLowerCase().includes(proseName(name).toLowerCase());
          const all = are('better') || are('worse');
          expect(isNamed).toBe(orders[dm] !== 'equal' && !all);
        }
      }
    });

    it('marks the moves on all shortest ways that pass through states shown, and on those of fewest losses', () => {
      const map = draw(analysis);
      const shown = new Set(map.states.map(({ state }) => space.cellOf(state)));
      const start = space.cellOf(map.from);
      const expected = new Set<string>();
      for (const policy of ['any', 'improving'] as const) {
        const reach = runToEnd(reachableFrom(situation, start, policy));
        for (const cell of shown) {
          const paths = shortestPaths(situation, reach, cell, 100_000);
          for (const path of paths.filter((steps) => steps.every(({ to }) => shown.has(to)))) {
            for (const { mover, from, to } of path) {
              expected.add(`${mover} ${space.codeOf(from)} ${space.codeOf(to)}`);
            }
          }
        }
      }
      for (const { fewestLosses } of map.states) {
        for (const { mover, from, to } of fewestLosses?.path ?? []) {
          if (!shown.has(from) || !shown.has(to)) continue;
          expected.add(`${mover} ${space.codeOf(from)} ${space.codeOf(to)}`);
        }
      }
      const marked = map.arcs.filter(({ onWay }) => onWay);
      expect(marked.map(({ mover, from, to }) => `${mover} ${from} ${to}`).sort()).toEqual(
        [...expected].sort(),
      );
    });

    it('knows ways that are sequences of moves, fewest losses first', () => {
      for (const { state, byAnyMoves, byImprovements } of draw(analysis).states) {
        for (const ways of [byAnyMoves, byImprovements]) {
          const losses = (ways?.paths ?? []).map((path) => {
            expect(path).toHaveLength(ways!.length);
            expect(space.codeOf(path.at(-1)!.to)).toBe(state);
            expect(ways!.firstMovers).toContain(path[0]!.mover);
            path.forEach(({ mover, from, to }, k) => {
              expect(movesFrom(casebook, mover, space.codeOf(from))).toContain(space.codeOf(to));
              if (k > 0) {
                expect(path[k - 1]!.to).toBe(from);
                expect(path[k - 1]!.mover).not.toBe(mover);
              }
            });
            return path.filter(
              ({ mover, from, to }) => !prefers(situation.orders[mover]!, to, from),
            ).length;
          });
          expect(losses).toEqual([...losses].sort((a, b) => a - b));
        }
        for (const path of byImprovements?.paths ?? []) {
          for (const { mover, from, to } of path) {
            expect(prefers(situation.orders[mover]!, to, from)).toBe(true);
          }
        }
      }
    });
  });
}

describe('the ways of a map', () => {
  it('tell who begins, and which moves are on them, of more ways than are traced', () => {
    const analysis = analyzeText(`
standoff: 1
title: Two with four switches each
one-option-at-a-time: yes
decision-makers:
  a: { options: { p: yes/no, q: yes/no, r: yes/no, s: yes/no } }
  b: { options: { p: yes/no, q: yes/no, r: yes/no, s: yes/no } }
status-quo: { a.p: no, a.q: no, a.r: no, a.s: no, b.p: no, b.q: no, b.r: no, b.s: no }
`);
    const { space } = analysis.casebook;
    const all = Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
    const map = draw(analysis, 'moves', all);
    const last = map.states.find(({ layer }) => layer === 8)!;
    expect(last.byAnyMoves).toMatchObject({ length: 8, firstMovers: [0, 1], complete: false });
    // Every move by which the two take turns to throw one switch more is on a way to all eight.
    const switchesOn = (state: StateCode, by: number) =>
      analysis.casebook.states
        .levels(state)
        .slice(4 * by, 4 * by + 4)
        .reduce((sum, level) => sum + level, 0);
    for (const { mover, from, to, onWay } of map.arcs) {
      const [own, others] = [switchesOn(from, mover), switchesOn(from, 1 - mover)];
      const turns = own === others || own + 1 === others;
      if (turns && switchesOn(to, mover) > own) expect(onWay).toBe(true);
    }
  });
});

describe('the map of a large conflict', () => {
  const analysis = conflicts['many']!;
  const { casebook } = analysis;
  const map = draw(analysis);

  it('shows few states: the start, what has a name, and the most telling equilibria', () => {
    expect(map.states.length).toBeLessThanOrEqual(18);
    const shown = map.states.map(({ state }) => state);
    expect(shown[0]).toBe(map.from);
    for (const state of casebook.stateNames.keys()) expect(shown).toContain(state);
  });

  it('shows a state that is asked for, and how one gets there', () => {
    const hidden = casebook.space.codeOf(map.groups.at(-1)!.cells.at(-1)!);
    const with_ = draw(analysis, 'moves', [hidden]);
    expect(with_.states.map(({ state }) => state)).toContain(hidden);
    expect(with_.arcs.some(({ to, onWay }) => to === hidden && onWay)).toBe(true);
  });

  it('opens a group into parts by who stands elsewhere than at the start', () => {
    const group = map.groups.find(({ cells }) => cells.length > 10)!;
    const parts = partsOfGroup(analysis, map.from, group, 3);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(group.cells.length);
    const before = casebook.states.levels(map.from);
    for (const { states, count, decisionMakers } of parts) {
      expect(states).toHaveLength(Math.min(3, count));
      for (const state of states) {
        const levels = casebook.states.levels(state);
        const owners = casebook.options.filter((_, k) => levels[k] !== before[k]);
        expect([...new Set(owners.map((option) => option.decisionMaker))]).toEqual(decisionMakers);
      }
    }
  });
});

describe('the words of a map', () => {
  const analysis = conflicts['river']!;
  const map = draw(analysis);
  const at = (id: string) =>
    map.states.find(({ state }) => analysis.casebook.stateId(state) === id)!;

  it('head the layers', () => {
    expect([0, 1, 2, undefined].map((layer) => sayLayer(map, layer))).toEqual([
      'Where things stand',
      'One move away',
      'Two moves away',
      'No moves lead here',
    ]);
    const liking = draw(analysis, 'liking');
    expect([1, 2, 3, 4].map((layer) => sayLayer(liking, layer))).toEqual([
      'Nobody likes it better',
      'One of three likes it better',
      'Two of three like it better',
      'Everybody likes it better',
    ]);
    expect(sayLayer({ ...map, from: -1 }, 0)).toBe('The start');
  });

  it('say who likes a state, under what it holds, and which way leads there', () => {
    expect(sayLiking(map, at('s2'))).toBe('');
    expect(sayLiking(map, at('s3'))).toMatch(/^Upstream and .* like it better than the status quo/);
    expect(sayHolding(analysis, at('s3'))).toMatch(/^Holds .*\.$/);
    expect(sayHolding(analysis, { heldUnder: [] })).toBe(
      'Holds under none of the five concepts analysed.',
    );
    const { byAnyMoves } = at('s3');
    expect(sayWays(map, byAnyMoves!)).toBe(
      'The shortest way takes two moves; Upstream or the United Downstream can move first.',
    );
    expect(sayWay(analysis, byAnyMoves!.paths[0]!)).toContain(', a step down for it');
  });

  it('say of whom it is not known whether a state is better', () => {
    const likes = { ...at('s3'), liking: ['incomparable', 'equal', 'equal'] as const };
    expect(sayLiking(map, likes)).toBe('Upstream is not known to like it better or less.');
  });

  it('say what a group is', () => {
    const group = { layer: 1, heldUnder: [], holdsAsGiven: false, cells: [1, 2] };
    expect(sayGroup(analysis, group)).toBe(
      'Two more states hold under none of the five concepts analysed',
    );
    expect(sayGroup(analysis, { ...group, cells: [1] })).toBe(
      'One more state holds under none of the five concepts analysed',
    );
  });
});
