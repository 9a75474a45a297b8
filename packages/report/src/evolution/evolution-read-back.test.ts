import { runToEnd } from '@standoff/engine';
import { type Analysis, type Destination, type Evolution, evolveFrom } from '@standoff/study';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  DRAWN,
  graphArbitrary,
  optionsArbitrary,
  pairedArbitrary,
} from '../../../../test/conflicts/drawn.ts';
import {
  conceptsIn,
  type Literal,
  literalOf,
  numberOf,
} from '../../../../test/conflicts/drawn-verdicts.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderEvolution } from './render-evolution.ts';

/**
 * Reads every sentence of an evolution back into what it claims, and holds that against definitions that share
 * nothing with the program. What each could do now is read back with explanations.
 */
type Step = (mover: number, state: number) => readonly number[];

/** The lengths of the shortest legal sequences to each state, and who makes their first moves. */
function waysFrom({ game }: Literal, start: number, step: Step) {
  const found = new Map<number, { length: number; first: Set<number> }>();
  const seen = new Map<string, Set<number>>();
  let ends = [{ state: start, last: -1, first: -1 }];
  for (let length = 1; ends.length > 0; length++) {
    ends = ends.flatMap(({ state, last, first }) =>
      game.decisionMakers
        .filter((dm) => dm !== last)
        .flatMap((dm) =>
          step(dm, state).map((to) => ({ state: to, last: dm, first: first < 0 ? dm : first })),
        ),
    );
    ends = ends.filter(({ state, last, first }) => {
      const key = `${state} ${last}`;
      const firsts = seen.get(key) ?? new Set();
      seen.set(key, firsts);
      return firsts.size !== firsts.add(first).size;
    });
    for (const { state, first } of ends) {
      const way = found.get(state) ?? { length, first: new Set<number>() };
      if (way.length === length) found.set(state, { ...way, first: way.first.add(first) });
    }
  }
  found.delete(start);
  return found;
}

const movers = [...DRAWN, 'he panel'];
const namedIn = (text: string) => movers.flatMap((name, dm) => (text.includes(name) ? [dm] : []));

/** `… in two moves; Ann or Bob can move first.`, `… in one move, which only the panel can make.` */
function checkLength(text: string, way: { length: number; first: Set<number> }): void {
  const [, number, who] =
    /in (\w+) moves?(?:; (.*?) can move first|, which only (.*?) can (?:make|begin))\./
      .exec(text)!
      .filter((part) => part !== undefined);
  expect(numberOf(number!), text).toBe(way.length);
  expect(namedIn(who!), text).toEqual([...way.first].sort());
}

function gainersAt({ game }: Literal, start: number, state: number): number[] {
  const makers = DRAWN.flatMap((_, dm) => (dm < game.decisionMakers.length ? [dm] : []));
  if (makers.some((dm) => game.prefers(dm, start, state))) return [];
  return makers.filter((dm) => game.prefers(dm, state, start));
}

function checkGain(
  text: string,
  gainers: readonly number[],
  makers: number,
  isStart: boolean,
): void {
  const told =
    /(?:\. )((Everybody|[^.]*?) prefers? it to (the status quo|the start)(, and nobody likes it less)?)\./.exec(
      text,
    );
  if (gainers.length === 0) {
    expect(told, text).toBeNull();
    return;
  }
  const [, , who, start, harmless] = told!;
  expect(start).toBe(isStart ? 'the status quo' : 'the start');
  expect(who === 'Everybody' ? [...Array(makers).keys()] : namedIn(who!), text).toEqual(gainers);
  expect(harmless === undefined, text).toBe(gainers.length === makers);
}

/** `Bob would gain as much by the second move without “bob speaks”.` */
function checkSpare(
  { casebook }: Analysis,
  literal: Literal,
  { fewestLosses, spareChanges }: Destination,
  text: string,
): void {
  const { game } = literal;
  const { options, space, states } = casebook;
  const told = [
    ...text.matchAll(/(\w+) would gain (as much|more) by the (\w+)(?: move)? without (.*?)\./g),
  ];
  const expected = (fewestLosses?.path ?? []).flatMap(({ mover, from, to }) => {
    const [before, after] = [Number(space.codeOf(from)), Number(space.codeOf(to))];
    if (!game.prefers(mover, after, before) || options.length === 0) return [];
    const [was, is] = [states.levels(before), states.levels(after)];
    const changed = is.flatMap((level, k) => (level === was[k] ? [] : [k]));
    if (changed.length < 2) return [];
    return changed.flatMap((k) => {
      const without = game.moves(mover, before).find((state) => {
        const levels = states.levels(state);
        return levels.every((level, j) => level === (j === k ? was[j] : is[j]));
      });
      if (without === undefined || !game.prefers(mover, without, before)) return [];
      if (game.prefers(mover, after, without)) return [];
      const how = game.prefers(mover, without, after) ? 'more' : 'as much';
      return [`${DRAWN[mover]} ${how} ${casebook.phrases.get(options[k]!.option)![is[k]!]}`];
    });
  });
  const said = told.flatMap(([, who, how, , changes]) =>
    [...changes!.matchAll(/“(.*?)”/g)].map(([, change]) => `${who} ${how} ${change}`),
  );
  expect(said.sort(), text).toEqual(expected.sort());
  expect(said).toHaveLength(spareChanges.length);
  spared += said.length;
}

let spared = 0;

function checkDestination(
  analysis: Analysis,
  literal: Literal,
  { from }: Evolution,
  destination: Destination,
  text: string,
): void {
  const { casebook, concepts } = analysis;
  const [start, state] = [Number(from), Number(destination.state)];
  const symbols = concepts.map(({ symbol }) => symbol);
  const held = concepts.filter(({ id }) => literal.holds(id, state)).map(({ symbol }) => symbol);
  expect(conceptsIn(/Holds .*?\./.exec(text)![0], symbols), text).toEqual(held);
  const gainers = gainersAt(literal, start, state);
  const makers = casebook.decisionMakers.length;
  checkGain(text, gainers, makers, from === casebook.statusQuo);
  const { game } = literal;
  const any = waysFrom(literal, start, game.moves).get(state);
  const improving = waysFrom(literal, start, game.improvements).get(state);
  expect(text.includes('Yet no improvements lead there.'), text).toBe(
    any !== undefined && improving === undefined && gainers.length === makers,
  );
  expect(text.includes('No moves lead there.'), text).toBe(any === undefined);
  const opening = /Improvements lead there|By any moves it can be reached/.exec(text)?.[0];
  expect(opening === 'Improvements lead there', text).toBe(improving !== undefined);
  if (opening !== undefined) {
    checkLength(text.slice(text.indexOf(opening)), improving ?? any!);
  }
  checkSpare(analysis, literal, destination, text);
}

it.each([
  ['states and moves', graphArbitrary(), 20],
  ['options and a body', optionsArbitrary(), 8],
  ['two options each', pairedArbitrary, 20],
] as const)('every sentence of an evolution claims what is so: %s', (_, conflicts, numRuns) => {
  fc.assert(
    fc.property(conflicts, fc.nat(3), (file, position) => {
      const analysis = analyzeText(file);
      const { space } = analysis.casebook;
      const literal = literalOf(analysis);
      const from = space.codeOf(space.cellAt(position));
      const evolution = runToEnd(evolveFrom(analysis, { from, limit: 100 }));
      const text = renderEvolution(evolution, plainStyle, 100_000);
      const [head = '', ...parts] = text.split('What each could do now')[0]!.split('\n\n');
      const { game } = literal;
      const [, all = '0', improving = 'none of them'] =
        /to ([\w,]+) other states?, (\w+ of them|also|but not) by improvements alone\./.exec(
          head,
        ) ?? [];
      if (all === '0') expect(head).toContain('No move leads away from here.');
      expect(numberOf(all)).toBe(waysFrom(literal, Number(from), game.moves).size);
      const some = /^(none of them|but not)$/.test(improving)
        ? 0
        : improving === 'also'
          ? 1
          : numberOf(improving.replace(' of them', ''));
      expect(some).toBe(waysFrom(literal, Number(from), game.improvements).size);

      const { destinations } = evolution;
      const makers = analysis.casebook.decisionMakers.length;
      const gains = game.states.map((state) => gainersAt(literal, Number(from), state).length);
      const most = Math.max(...gains);
      const expected = game.states.filter(
        (state, k) =>
          state !== Number(from) &&
          (analysis.concepts.some(({ id }) => literal.holds(id, state)) ||
            (most > 0 && gains[k] === most)),
      );
      expect(destinations.map(({ state }) => Number(state)).sort()).toEqual(expected.sort());
      expect(makers).toBeGreaterThan(1);
      if (destinations.length === 0) {
        expect(parts[0]).toBe(
          'No other state is an equilibrium under a concept analysed, and none is better for somebody and worse for nobody.',
        );
      }
      for (const [k, destination] of destinations.entries()) {
        checkDestination(analysis, literal, evolution, destination, parts[k]!);
      }
    }),
    { numRuns },
  );
});

it('changes that are not needed came up', () => {
  expect(spared).toBeGreaterThan(3);
});
