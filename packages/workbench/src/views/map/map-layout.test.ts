import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShownMap, ShownMapArc, ShownMapState } from '../../desk/shown-conflict.ts';
import type { ShownJointArc } from '../../desk/shown-joint-map.ts';
import { abbreviate } from './abbreviate.ts';
import { countCrossings, type Link, orderColumns } from './column-order.ts';
import { placeColumns } from './column-places.ts';
import { linesOf, orderOf } from './drawn-arcs.ts';
import { holdingOf, sayUpset } from './holding.ts';
import { jointLabel } from './joint-label.ts';
import { jointLinesOf } from './joint-lines.ts';
import { layOut, moverLabels, onPaper } from './map-layout.ts';
import { neighbourOf } from './neighbour.ts';

/** Every letter as wide as ten pixels. */
const measure = (text: string) => [...text].length * 10;

const state = (key: string): ShownMapState => ({
  key,
  id: key,
  words: `words of ${key}`,
  phrases: [`what is the case in ${key}`],
  heldUnder: [],
  holding: '',
  likers: '',
  liking: ['better', 'worse'],
});

const arc = (mover: number, from: string, to: string, order: ShownMapArc['order'] = 'better') => ({
  id: `${mover} ${from} ${to}`,
  mover,
  from,
  to,
  words: '',
  order,
  greatly: false,
  claims: [],
  onWay: order === 'better',
  reversible: false,
});

const conflict = { decisionMakers: ['Ann', 'Bob', 'Cid', 'Dee'].map((short) => ({ short })) };

function reading(columns: readonly (readonly string[])[], arcs: readonly ShownMapArc[]): ShownMap {
  return {
    map: 1,
    from: columns[0]![0]!,
    coalitions: [],
    layers: columns.map((keys, k) => ({
      heading: `Layer ${k}`,
      states: keys.map(state),
      groups: [{ id: String(k), heldUnder: [], count: 3, words: 'Three more states' }],
    })),
    arcs,
  };
}

function layoutOf(columns: readonly (readonly string[])[], arcs: readonly ShownMapArc[]) {
  const map = reading(columns, arcs);
  const lines = linesOf(arcs, 'all');
  return layOut({ map, conflict, lines, sayHeld: () => 'three', measure });
}

const someMap = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 })
  .chain((sizes) => {
    const columns = sizes.map((size, c) => Array.from({ length: size }, (_, k) => `${c}.${k}`));
    const key = fc.constantFrom(...columns.flat());
    const arcs = fc
      .array(fc.tuple(fc.nat(1), key, key), { maxLength: 20 })
      .map((all) =>
        all.filter(([, from, to]) => from !== to).map(([dm, from, to]) => arc(dm, from, to)),
      );
    return fc.tuple(fc.constant(columns), arcs);
  });

describe('the layout of a map', () => {
  it('has the words on a line between the cards, where there is room', () => {
    const arcs = [1, 2, 3].map((k) => arc(0, '0.0', `1.${k}`, 'worse'));
    const map = reading([['0.0'], ['1.1', '1.2', '1.3']], arcs);
    const lines = linesOf(arcs, 'all');
    const narrow = (text: string) => [...text].length * 8;
    const drawn = layOut({ map, conflict, lines, sayHeld: () => '', measure: narrow });
    const half = narrow('a step down') / 2;
    const [left, right] = drawn.columns;
    for (const { label } of drawn.lines) {
      expect(label.x - half).toBeGreaterThan(left!.x + drawn.cards[0]!.width);
      expect(label.x + half).toBeLessThan(right!.x);
    }
  });

  it('is narrower on paper, and most so where no line leads from one column to the next', () => {
    const columns = [['0.0'], ['1.0'], ['2.0']];
    const arcs = [arc(0, '0.0', '1.0')];
    const map = reading(columns, arcs);
    const lines = linesOf(arcs, 'all');
    const drawn = layOut({
      ...{ map, conflict, lines, sayHeld: () => '', measure },
      spacing: onPaper,
    });
    const [first, second, third] = drawn.columns.map(({ x }) => x);
    expect(second! - first!).toBe(onPaper.card + onPaper.gap);
    expect(third! - second!).toBe(onPaper.card + onPaper.bareGap);
    expect(drawn.width).toBeLessThan(layoutOf(columns, arcs).width);
  });

  it('never lays one card, chip or lane over another', () => {
    fc.assert(
      fc.property(someMap, ([columns, arcs]) => {
        const { cards, chips } = layoutOf(columns, arcs);
        const boxes = [...cards, ...chips];
        for (const [k, a] of boxes.entries()) {
          for (const b of boxes.slice(k + 1)) {
            const apart =
              a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('draws each line to the side of the card where it ends, and keeps labels apart', () => {
    fc.assert(
      fc.property(someMap, ([columns, arcs]) => {
        const { cards, lines } = layoutOf(columns, arcs);
        for (const { arc: move, head } of lines) {
          const target = cards.find((card) => card.state.key === move.to)!;
          expect([target.x, target.x + target.width]).toContain(head.x);
          expect(head.y).toBeGreaterThan(target.y);
          expect(head.y).toBeLessThan(target.y + target.height);
        }
        for (const [k, { label }] of lines.entries()) {
          for (const { label: other } of lines.slice(k + 1)) {
            const near = Math.abs(label.x - other.x) < 72 && Math.abs(label.y - other.y) < 29.9;
            expect(near).toBe(false);
          }
        }
      }),
    );
  });

  it('has room for every line and its words, also for those within the last column', () => {
    const within = layoutOf([['a'], ['b', 'c']], [arc(0, 'a', 'b'), arc(0, 'b', 'c', 'worse')]);
    const last = within.columns.at(-1)!.x + within.cards[0]!.width;
    expect(within.width).toBeGreaterThan(last + 80);
    fc.assert(
      fc.property(someMap, ([columns, arcs]) => {
        const { lines, width, height } = layoutOf(columns, arcs);
        for (const { course, label, arc: move } of lines) {
          const words = orderOf(move) === 'worse' ? 'a step down' : 'Ann';
          for (const { x, y } of course) {
            expect(x).toBeLessThan(width);
            expect(y).toBeLessThan(height);
          }
          expect(label.x + measure(words) / 2).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('has no words on an arrowhead, nor on a line of another move that they could leave free', () => {
    const long = { decisionMakers: [{ short: 'Wasserstraßenverwaltung' }, { short: 'Amt' }] };
    const narrow = (text: string) => [...text].length * 7;
    const arcs = [arc(0, 'a', 'd'), arc(1, 'b', 'c'), arc(0, 'b', 'd'), arc(1, 'c', 'd')];
    const map = reading(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [],
    );
    const question = { map, conflict: long, lines: linesOf(arcs, 'all'), sayHeld: () => '' };
    const { lines } = layOut({ ...question, measure: narrow });
    for (const { words, label } of lines) {
      const half = narrow(words[0]![0]!.text) / 2;
      const isUnder = ({ x, y }: { x: number; y: number }, room = 0) =>
        Math.abs(x - label.x) < half + room && Math.abs(y - label.y) < 6 + room;
      for (const other of lines) {
        expect(isUnder({ ...other.head, x: other.head.x - other.head.direction * 5 }, 5)).toBe(
          false,
        );
        if (other.label !== label) expect(other.course.some((point) => isUnder(point))).toBe(false);
      }
    }
  });

  it('takes a line past the cards of the columns between its ends', () => {
    const { cards, lines } = layoutOf(
      [['a'], ['b'], ['c']],
      [arc(0, 'a', 'b'), arc(0, 'b', 'c'), arc(1, 'a', 'c')],
    );
    const passed = cards.find((card) => card.state.key === 'b')!;
    const long = lines.find((line) => line.arc.to === 'c' && line.arc.from === 'a')!;
    const points = [...long.strands[0]!.matchAll(/([\d.]+) ([\d.]+)(?=C|$)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const beside = points.filter(([x]) => x! >= passed.x && x! <= passed.x + passed.width);
    expect(beside).toHaveLength(2);
    for (const [, y] of beside) {
      expect(y! < passed.y || y! > passed.y + passed.height).toBe(true);
    }
  });

  it('leads along moves by arrow keys, and within a column', () => {
    const layout = layoutOf([['a'], ['b', 'c']], [arc(0, 'a', 'c')]);
    expect(neighbourOf(layout, 'a', 'ArrowRight')?.id).toBe('map-c');
    expect(neighbourOf(layout, 'c', 'ArrowLeft')?.id).toBe('map-a');
    expect(neighbourOf(layout, 'a', 'ArrowDown')?.id).toBe('map-group-0');
    expect(neighbourOf(layout, 'a', 'ArrowUp')).toBeUndefined();
    expect(neighbourOf(layout, 'a', 'Tab')).toBeUndefined();
  });
});

describe('the order of columns', () => {
  it('has no more crossings than before, and loses nothing', () => {
    fc.assert(
      fc.property(someMap, ([columns, arcs]) => {
        const column = new Map(columns.flatMap((keys, c) => keys.map((key) => [key, c] as const)));
        const links: Link[] = arcs
          .filter(({ from, to }) => column.get(to) === column.get(from)! + 1)
          .map(({ from, to }) => [from, to]);
        const ordered = orderColumns(columns, links);
        expect(countCrossings(ordered, links)).toBeLessThanOrEqual(countCrossings(columns, links));
        expect(ordered.map((keys) => [...keys].sort())).toEqual(
          columns.map((keys) => [...keys].sort()),
        );
      }),
    );
  });

  it('uncrosses two lines', () => {
    const links: Link[] = [
      ['a', 'd'],
      ['b', 'c'],
    ];
    const columns = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(countCrossings(columns, links)).toBe(1);
    expect(countCrossings(orderColumns(columns, links), links)).toBe(0);
  });
});

it('a card stands at the height of the only one that it is connected with', () => {
  const slot = (id: string) => ({ id, height: 40 });
  const tops = placeColumns([[slot('a'), slot('b')], [slot('c')]], [['b', 'c']], 10);
  expect(tops.get('c')).toBe(tops.get('b'));
  expect(tops.get('b')! - tops.get('a')!).toBeGreaterThanOrEqual(50);
});

describe('the lines of a map', () => {
  it('are one for a move there and back, which points to where its maker likes it better', () => {
    const there = arc(0, 'a', 'b', 'worse');
    const back = arc(0, 'b', 'a');
    expect(linesOf([there, back], 'all')).toEqual([{ arc: back, back: there }]);
    expect(linesOf([there, back], 'improvements')).toEqual([{ arc: back }]);
    expect(linesOf([there, { ...back, onWay: false }], 'ways')).toEqual([]);
  });
});

const jointArc = (
  members: number[],
  from: string,
  to: string,
  alone: number[] = [],
): ShownJointArc => ({
  id: `${members.join('.')} ${from} ${to}`,
  members,
  from,
  to,
  words: '',
  stakes: [],
  undeterred: ['seq'],
  alone,
});

describe('the lines of joint moves', () => {
  const single = linesOf([arc(0, 'a', 'b')], 'all');
  const map = reading([['a'], ['b', 'c']], []);
  const drawn = (joint: readonly ShownJointArc[], moves: 'ways' | 'all') => {
    const { lines, ...rest } = jointLinesOf(joint, single, { map, moves, concept: 'seq' });
    return { ...rest, ids: lines.map(({ arc: { id } }) => id) };
  };

  it('are those from the start with the shortest ways, and all of them else', () => {
    const joint = [jointArc([0, 1], 'a', 'c'), jointArc([0, 1], 'b', 'c')];
    expect(drawn(joint, 'ways')).toEqual({ ids: ['0.1 a c'], byFewer: false });
    expect(drawn(joint, 'all')).toEqual({ ids: ['0.1 a c', '0.1 b c'], byFewer: false });
  });

  it('leave out what fewer of those who take part have a line for', () => {
    const joint = [
      jointArc([0, 1, 2], 'a', 'c'),
      jointArc([0, 1, 3], 'b', 'c'),
      jointArc([0, 1], 'a', 'b', [0]),
      jointArc([1, 2], 'a', 'b'),
      jointArc([1, 2], 'a', 'c', [1]),
    ];
    const ids = ['1.2 a b', '1.2 a c', '0.1.3 b c'];
    expect(drawn(joint, 'all')).toEqual({ ids, byFewer: true });
  });

  it('are of many those from the start, and those that leave undeterred where each alone stays', () => {
    const others = Array.from({ length: 20 }, (_, k) => jointArc([5, 6 + k], 'b', 'c'));
    const joint = [jointArc([0, 1], 'a', 'c'), ...others];
    expect(drawn(joint, 'all')).toEqual({ ids: ['0.1 a c'], byFewer: false, of: 21 });
    const held = { ...state('b'), heldUnder: ['seq'] };
    const layers = map.layers.map((layer) => ({
      ...layer,
      states: layer.states.map((each) => (each.key === 'b' ? held : each)),
    }));
    const question = { map: { ...map, layers }, moves: 'all', concept: 'seq' } as const;
    expect(jointLinesOf(joint, single, question).lines).toHaveLength(21);
  });

  it('have a strand for each who moves, at the same distance all along', () => {
    const columns = [['a'], ['b', 'c']];
    const map = reading(columns, []);
    const lines = [jointArc([0, 1, 2], 'a', 'c'), jointArc([0, 1], 'b', 'c')].map((each) => ({
      arc: each,
    }));
    const layout = layOut({ map, conflict, lines, sayHeld: () => 'three', measure });
    expect(layout.lines.map(({ strands }) => strands.length)).toEqual([3, 2]);
    for (const { strands } of layout.lines) {
      const [first, second] = strands.map((path) =>
        [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
      ) as [[number, number][], [number, number][]];
      for (const [k, [x, y]] of first.entries()) {
        const apart = Math.hypot(x - second[k]![0], y - second[k]![1]);
        expect(apart).toBeGreaterThan(3.2);
        expect(apart).toBeLessThan(3.6);
      }
    }
  });

  it('bear the names of all, in two lines at most, or else initials', () => {
    const names = ['North', 'US', 'China', 'Russia'].map((short) => ({ short }));
    const space = { room: 100, font: '', measure };
    const says = (members: number[]) =>
      jointLabel(members, names, space).map((line) => line.map(({ text }) => text).join(''));
    expect(says([0, 1])).toEqual(['North + US']);
    expect(says([0, 3])).toEqual(['North + ', 'Russia']);
    expect(says([0, 1, 2, 3])).toEqual(['N + US + ', 'C + R']);
  });
});

it('a state that each alone would stay in, and a coalition would leave, holds only alone', () => {
  const words = 'Each alone would stay; Ann and Bob would leave together.';
  const leaving = { states: [], upset: [{ key: 'a', concept: 'seq', words }] };
  const held = { ...state('a'), heldUnder: ['seq', 'nash'] };
  expect(holdingOf(held, 'seq', leaving)).toBe('alone');
  expect(sayUpset('a', 'seq', leaving)).toBe(words);
  expect(holdingOf(held, 'nash', leaving)).toBe('holds');
  expect(holdingOf(held, 'seq', undefined)).toBe('holds');
  expect(holdingOf(held, 'gmr', leaving)).toBe('not');
});

it('names are abbreviated to letters that differ', () => {
  expect(abbreviate(['N. Korea', 'US', 'China', 'S. Korea', 'Russia'])).toEqual([
    'N',
    'US',
    'C',
    'S',
    'R',
  ]);
  expect(abbreviate(['Syria', 'Sudan', '!!!'])).toEqual(['Sy', 'Su', '3']);
  expect(abbreviate(['Ann', 'Anna'])).toEqual(['A1', 'A2']);
  expect(abbreviate(['The Council', 'The families', 'A', 'an ally'])).toEqual(['C', 'f', 'A', 'a']);
});

it('the name on a line does not reach over the states at its ends', () => {
  expect(moverLabels([{ short: 'China' }, { short: 'A very long name' }], measure)).toEqual([
    'China',
    'A very…',
  ]);
});
