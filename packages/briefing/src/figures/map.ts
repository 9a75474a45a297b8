import type { EvolutionJson } from '@standoff/report';
import { inWords, numberWord } from '@standoff/study';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { drawWho, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';

type Destination = EvolutionJson['destinations'][number];

/** So many outcomes can be told apart in one drawing. */
const MOST = 6;

/** Where the conflict could go: the outcomes that matter, and a way to each. */
export const map = defineFigure({
  name: 'map',
  shows: 'the outcomes that matter, and the way to each with the fewest losses',
  attributes: {
    outcomes: { about: `how many outcomes, 1 to ${MOST}; 4 when left out` },
  },
  asks(said) {
    const number = Number(said('outcomes') ?? 4);
    if (!Number.isInteger(number) || number < 1 || number > MOST) {
      return {
        attribute: 'outcomes',
        problem: `"${said('outcomes')}" is no number from 1 to ${MOST}`,
        help: `write a whole number from 1 to ${MOST}`,
      };
    }
    return [{ ask: 'evolve', options: { limit: 4 * number } }];
  },
  title: () => 'Where it could go from here',
  draw(ground) {
    const [{ from, destinations, more }] = ground.answers as readonly [EvolutionJson];
    const shown = destinations
      .filter(({ state, fewestLosses }) => state.id !== from.id && fewestLosses !== null)
      .slice(0, Number(ground.said('outcomes') ?? 4));
    const title = ({ state }: Destination) => titleOfState(ground, state, from);
    const drawn = layOut(from.id, shown, title);
    const left = destinations.length + more - shown.length;
    const movers = [...new Set(drawn.arcs.map(({ by }) => by))];
    return [
      h(
        'p.held',
        `Of the equilibria and of what everybody prefers to the status quo ${inWords(shown.length, 'is', 'are')} drawn to which moves lead${left > 0 ? `, and ${inWords(left, 'other')} ${left === 1 ? 'is' : 'are'} not` : ''}; to each the way with the fewest moves that are no improvement for whoever makes them.`,
      ),
      h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: 'Map' }, [
        drawMap(ground, drawn, shown),
      ]),
      h('p.key', [
        'Who moves: ',
        ...movers.flatMap((id, k) => [...(k > 0 ? [', '] : []), drawWho(ground, id)]),
        '. A broken line is a move that is no improvement for whoever makes it.',
      ]),
      h(
        'ol.map-list',
        shown.map((one) => h('li', sayDestination(title(one), one))),
      ),
    ];
  },
});

interface Node {
  readonly id: string;
  readonly layer: number;
  readonly row: number;
  readonly label: string;
}

interface Arc {
  readonly by: string;
  readonly from: string;
  readonly to: string;
  readonly loss: boolean;
}

interface LaidOut {
  readonly nodes: readonly Node[];
  readonly arcs: readonly Arc[];
}

/** States stand in the column of the number of moves that lead there on the ways that are drawn. */
function layOut(
  start: string,
  shown: readonly Destination[],
  title: (one: Destination) => string,
): LaidOut {
  const nodes = new Map<string, Node>([
    [start, { id: start, layer: 0, row: 0, label: 'The status quo' }],
  ]);
  const arcs = new Map<string, Arc>();
  const rows: number[] = [1];
  const add = (id: string, layer: number, label: string): void => {
    if (nodes.has(id)) return;
    const row = rows[layer] ?? 0;
    rows[layer] = row + 1;
    nodes.set(id, { id, layer, row, label });
  };
  const names = new Map(shown.map((one) => [one.state.id, title(one)]));
  for (const { fewestLosses } of shown) {
    let before = start;
    for (const [k, { by, to, says }] of (fewestLosses?.path ?? []).entries()) {
      add(to, k + 1, names.get(to) ?? says);
      const loss = fewestLosses!.losses.some(({ move }) => move === k + 1);
      arcs.set(`${before} ${by} ${to}`, { by, from: before, to, loss });
      before = to;
    }
  }
  return { nodes: [...nodes.values()], arcs: [...arcs.values()] };
}

const COLUMN = 230;
const ROW = 96;
const WIDTH = 170;
const HEIGHT = 66;
const LETTERS = 24;

function drawMap(
  { conflict }: Ground,
  { nodes, arcs }: LaidOut,
  shown: readonly Destination[],
): Element {
  const columns = Math.max(...nodes.map(({ layer }) => layer)) + 1;
  const rows = Math.max(...nodes.map(({ row }) => row)) + 1;
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const x = ({ layer }: Node) => layer * COLUMN + 8;
  const y = ({ row }: Node) => row * ROW + 8;
  const colour = (id: string) =>
    [...conflict.decisionMakers, ...conflict.bodies].findIndex((one) => one.id === id) % 8;
  const width = (columns - 1) * COLUMN + WIDTH + 16;
  const height = rows * ROW;
  return s('svg.map', { viewBox: `0 0 ${width} ${height}`, width, height, ariaHidden: 'true' }, [
    ...arcs.map((arc) => {
      const [a, b] = [placed.get(arc.from)!, placed.get(arc.to)!];
      const [x1, y1, x2, y2] = [x(a) + WIDTH, y(a) + HEIGHT / 2, x(b), y(b) + HEIGHT / 2];
      const middle = (x1 + x2) / 2;
      return s('path.arc', {
        className: [`who-${colour(arc.by)}`, ...(arc.loss ? ['loss'] : [])],
        d: `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`,
      });
    }),
    ...nodes.map((node) => {
      const isEnd = node.layer === 0 || shown.some(({ state }) => state.id === node.id);
      return s(
        'g.node',
        { className: isEnd ? ['end'] : [], transform: `translate(${x(node)} ${y(node)})` },
        [
          s('rect', { width: WIDTH, height: HEIGHT, rx: 3 }),
          s(
            'text',
            linesOf(node.label).map((line, k) => s('tspan', { x: 10, y: 20 + k * 17 }, line)),
          ),
        ],
      );
    }),
  ]);
}

/** Three lines at most, the last of them cut where there is more. */
function linesOf(label: string): string[] {
  const lines: string[] = [''];
  for (const word of label.split(' ')) {
    const last = lines.at(-1)!;
    if (last === '' || last.length + word.length < LETTERS) {
      lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    } else lines.push(word);
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]} …`];
}

/** The same as the drawing, in words. */
function sayDestination(name: string, { fewestLosses }: Destination): string {
  if (fewestLosses === null) return `${name}: no moves lead there.`;
  const { path, losses } = fewestLosses;
  const moves = inWords(path.length, 'move', 'moves');
  const them = path.length === 1 ? 'it' : 'them';
  const kind =
    losses.length === 0
      ? `an improvement for whoever makes ${them}`
      : `${path.length === 1 ? '' : `${numberWord(losses.length)} of them `}no improvement for whoever makes ${them}`;
  return `${name}: ${moves}, ${path.length > 1 && losses.length === 0 ? 'each ' : ''}${kind}.`;
}
