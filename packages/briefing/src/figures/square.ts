import type { EvolutionJson, ExplanationJson, StateJson } from '@standoff/report';
import { capitalize, listOf, proseName } from '@standoff/wording';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import {
  changedPhrases,
  conceptsOf,
  drawWho,
  nameOf,
  sayIfAll,
  sayWho,
  titleOfState,
} from './drawing.ts';
import { defineFigure, type FigureQuestion, type Ground } from './figure.ts';
import { idsSaid } from './ids-said.ts';
import { drawProse, ifAll, prose } from './prose.ts';
import { conceptOfFile } from './state.ts';
import { verdictProperties } from './verdict.ts';

/** The places of the square, as steps of a tour name them. */
const PLACES = ['start', 'first', 'second', 'both'] as const;

/** Its sides: from where to where, each a move of one of the two. */
const SIDES = [
  [0, 1],
  [0, 2],
  [1, 3],
  [2, 3],
] as const;

/** What two could do, each by itself and both: four states, and who would move between them. */
export const square = defineFigure({
  name: 'square',
  shows:
    'four states, of which each of two could bring about half, and who would move between them',
  attributes: {
    states: {
      about:
        'four states, divided by semicolons: the start, what the first does, what the second does, both',
      required: true,
    },
  },
  group: 'Outcomes and map',
  // Which four states are of one kind nothing in a model says.
  offers: () => [],
  asks(said, { conflict }) {
    const states = idsSaid(said('states'));
    if (states.length !== PLACES.length) {
      return {
        attribute: 'states',
        problem: `a square has four states, and here are ${states.length}`,
        help: 'name the start, what the first does, what the second does, and both, divided by semicolons',
      };
    }
    const ways = SIDES.flatMap(([a, b]): FigureQuestion[] => [
      { ask: 'evolve', options: { from: states[a], to: states[b] } },
      { ask: 'evolve', options: { from: states[b], to: states[a] } },
    ]);
    const concepts = [conceptOfFile(conflict)];
    const each = states.map((state): FigureQuestion => {
      return { ask: 'explain', options: { state, concepts } };
    });
    return [...each, ...ways];
  },
  kicker: 'Single moves',
  title(ground) {
    const movers = sidesOf(ground).flatMap(({ by }) => (by === undefined ? [] : [by]));
    return `What ${sayWho(ground, [...new Set(movers)])} could do`;
  },
  data(ground) {
    const told = statesOf(ground);
    const title = (k: number) => titleOfState(ground, told[k]!.state, told[0]!.state);
    return {
      columns: ['what', 'outcome', 'holds', 'leads to', 'who can move', 'would rather be at'],
      rows: [
        ...told.map((_, k) => ['outcome', title(k), isHeld(told[k]!), null, null, null]),
        ...sidesOf(ground).map((side) => {
          const target = targetOf(side);
          return [
            'move',
            title(side.from),
            null,
            title(side.to),
            side.by === undefined ? null : nameOf(ground.conflict, side.by),
            target === undefined ? null : title(target),
          ];
        }),
      ],
    };
  },
  draw(ground) {
    const told = statesOf(ground);
    const [concept] = conceptsOf(told[0]!.concepts);
    const sides = sidesOf(ground);
    const corner = (k: number) => drawCorner(ground, told, k);
    const side = (k: number) => drawSide(ground, sides[k]!, told);
    return [
      h(
        'p.held',
        drawProse(
          prose`An arrow leads to where whoever can move would rather be, the other standing still. A full circle: the outcome holds ${ifAll(concept!)}.`,
        ),
      ),
      h('div.square', [
        corner(0),
        side(0),
        corner(1),
        side(1),
        side(2),
        corner(2),
        side(3),
        corner(3),
      ]),
    ];
  },
});

function statesOf({ answers }: Ground): readonly ExplanationJson[] {
  return answers.slice(0, PLACES.length) as ExplanationJson[];
}

interface Side {
  readonly from: number;
  readonly to: number;
  /** Who can move along it; absent where no single move leads from one end to the other. */
  readonly by: string | undefined;
  readonly gainsThere: boolean;
  readonly gainsBack: boolean;
}

function sidesOf({ answers }: Ground): Side[] {
  return SIDES.map(([from, to], k) => {
    const [there, back] = [0, 1].map(
      (way) => (answers[PLACES.length + 2 * k + way] as EvolutionJson).destinations[0]!,
    ) as [EvolutionJson['destinations'][number], EvolutionJson['destinations'][number]];
    const single = [there, back].find(({ byAnyMoves }) => byAnyMoves?.length === 1);
    return {
      from,
      to,
      by: single?.byAnyMoves?.firstMovers[0],
      gainsThere: there.byImprovements?.length === 1,
      gainsBack: back.byImprovements?.length === 1,
    };
  });
}

function drawCorner(ground: Ground, told: readonly ExplanationJson[], k: number): Element {
  const { state, concepts } = told[k]!;
  const start = told[0]!.state;
  const title = titleOfState(ground, state, start);
  const holds = isHeld(told[k]!);
  const [concept] = conceptsOf(concepts);
  const is = holds ? 'holds' : 'does not hold';
  return h(`div.corner.corner-${PLACES[k]}`, { dataMark: PLACES[k] }, [
    h('p.corner-name', [
      h(holds ? 'span.dot.dot-full' : 'span.dot', { ariaHidden: 'true' }),
      ` ${title}`,
    ]),
    h(
      'p.corner-says',
      k === 0
        ? sayStart(ground, told)
        : capitalize(listOf(changedPhrases(ground.conflict, start, state))),
    ),
    h(
      'p.corner-holds',
      verdictProperties({
        about: `square ${state.id}`,
        is,
        turned: `“${title}” ${holds ? 'now holds' : 'no longer holds'} ${sayIfAll(concept!)}.`,
      }),
      is,
    ),
  ]);
}

/** What is the case at the start of what the others change. */
function sayStart({ conflict }: Ground, told: readonly ExplanationJson[]): string {
  const [start, , , both] = told.map(({ state }) => state) as [
    StateJson,
    StateJson,
    StateJson,
    StateJson,
  ];
  return capitalize(listOf(changedPhrases(conflict, both, start)));
}

function drawSide(ground: Ground, side: Side, told: readonly ExplanationJson[]): Element {
  const { from, to, by } = side;
  const place = `${PLACES[from]}-${PLACES[to]}`;
  const runs = from === 0 ? to === 1 : from === 2;
  const kind = runs ? 'side-across' : 'side-down';
  if (by === undefined) return h(`div.side.${kind}.side-${place}`);
  const target = targetOf(side);
  const name =
    target === undefined ? undefined : titleOfState(ground, told[target]!.state, told[0]!.state);
  const who = proseName(nameOf(ground.conflict, by));
  const is =
    name === undefined ? `${who} gains neither way` : `${who} would rather be at “${name}”`;
  return h(`div.side.${kind}.side-${place}`, { dataMark: place }, [
    drawArrow(target === undefined ? undefined : target === to, runs),
    h('p.side-who', [
      drawWho(ground, by, { isShort: true }),
      h(
        'span.unseen',
        verdictProperties({ about: `side ${place}`, is, turned: `${capitalize(is)} now.` }),
        `: ${is}.`,
      ),
    ]),
  ]);
}

/** Onwards to the right or down, or back. */
function drawArrow(onwards: boolean | undefined, across: boolean): Element {
  const glyph =
    onwards === undefined
      ? 'none'
      : across
        ? onwards
          ? 'right'
          : 'left'
        : onwards
          ? 'down'
          : 'up';
  const shape = {
    right: 'M2 10 H36 M29 4 L36 10 L29 16',
    left: 'M38 10 H4 M11 4 L4 10 L11 16',
    down: 'M10 2 V38 M4 31 L10 38 L16 31',
    up: 'M10 38 V2 M4 9 L10 2 L16 9',
    none: 'M4 10 H36',
  }[glyph];
  const stands = glyph === 'down' || glyph === 'up';
  const [width, height] = stands ? [20, 40] : [40, 20];
  return s('svg.arrow', { viewBox: `0 0 ${width} ${height}`, width, height, ariaHidden: 'true' }, [
    s('path', { d: shape }),
  ]);
}

function isHeld({ arguments: standings }: ExplanationJson): boolean {
  return standings.every(({ verdict }) => verdict === 'stable');
}

/** The end at which whoever can move would rather be; absent where neither is. */
function targetOf({ from, to, gainsThere, gainsBack }: Side): number | undefined {
  return gainsThere ? to : gainsBack ? from : undefined;
}
