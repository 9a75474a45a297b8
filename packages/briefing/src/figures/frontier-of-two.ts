import type { NumbersJson } from '@standoff/report';
import { type DrawnPoint, drawFrontier } from '@standoff/report/charts';
import { type NumbersFound, tellFrontier } from '@standoff/study/numbers';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { drawWho, nameOf } from './drawing.ts';
import type { Ground } from './figure.ts';
import { drawProse, tellPlainly } from './prose.ts';

type Frontier = NonNullable<NumbersJson['frontier']>;
type Side = Frontier['of'][number];

/** What two can get at all: a point for each pair of amounts, a line where one gets more only if the other gets less. */
export function drawFrontierOfTwo(ground: Ground): Element[] {
  const [{ frontier }] = ground.answers as readonly [NumbersJson];
  const [{ analysis, frontier: found }] = ground.results as readonly [NumbersFound];
  if (frontier === undefined || found === undefined) return [];
  const { of, points, left } = frontier;
  const told = tellPlainly(analysis.casebook, tellFrontier(analysis.casebook, found));
  if (points.length < 2) return [];
  const [first, second] = of as readonly [Side, Side];
  const names = of.map(({ decisionMaker }) => nameOf(ground.conflict, decisionMaker));
  return [
    h('h4.frontier-title', `What ${names.join(' and ')} can get`),
    h('p.frontier-axis-name', ['↑ ', ...axisName(ground, second)]),
    drawPlot(frontier),
    h('p.frontier-axis-name.frontier-across', [...axisName(ground, first), ' →']),
    h('p.held', [
      ...told.flatMap(({ says }) => [...drawProse(says), ' ']),
      'The line joins these.',
      ...(left.states > 0
        ? [` ${left.states.toLocaleString('en')} outcomes below it are not drawn.`]
        : []),
    ]),
    drawNumbers(names, frontier),
  ];
}

function axisName(
  ground: Ground,
  { decisionMaker, name, unit, wants }: Side,
): (Element | string)[] {
  return [
    drawWho(ground, decisionMaker),
    `: ${name}`,
    ...(unit === undefined ? [] : [`, ${unit}`]),
    ...(wants === 'less' ? [' (less is better)'] : []),
  ];
}

function drawPlot(frontier: Frontier): Element {
  const { width, height, left, right, top, bottom, across, upwards, line, points, radii } =
    drawFrontier(frontier);
  const now = points.find(({ point }) => point.statusQuo);
  return s(
    'svg.frontier',
    { viewBox: `0 0 ${width} ${height}`, width, height, ariaHidden: 'true' },
    [
      s('path.frontier-axis', {
        d: `M${left - 12} ${top}V${bottom}M${left} ${bottom + 8}H${right}`,
      }),
      ...across.map(({ at, says }) =>
        s('text', { x: at, y: bottom + 24, textAnchor: 'middle' }, says),
      ),
      ...upwards.map(({ at, says }) =>
        s('text', { x: left - 17, y: at + 4, textAnchor: 'end' }, says),
      ),
      s('path.frontier-line', { d: line }),
      ...points.map(({ x, y, point }) =>
        s('circle', {
          className: [
            'frontier-dot',
            ...(point.best ? ['frontier-best'] : []),
            ...(point.holding > 0 ? ['frontier-holds'] : []),
          ],
          cx: x,
          cy: y,
          r: point.holding > 0 ? radii.holding : radii.other,
        }),
      ),
      ...(now ? drawNow(now, right) : []),
    ],
  );
}

/** Where things stand, told beside the point. */
function drawNow({ x, y }: DrawnPoint, right: number): Element[] {
  const isRight = x > right - 60;
  return [
    s('rect.frontier-now', { x: x - 7, y: y - 7, width: 14, height: 14 }),
    s(
      'text.frontier-now-says',
      { x: isRight ? x - 12 : x + 12, y: y - 8, textAnchor: isRight ? 'end' : 'start' },
      'today',
    ),
  ];
}

/** The same in numbers, for who sees no picture: what is on the line. */
function drawNumbers(names: readonly string[], { points, of }: Frontier): Element {
  const shown = points.filter(({ best, holding }) => best || holding > 0);
  return h('details.frontier-numbers', [
    h('summary', 'In numbers'),
    h('table', [
      h(
        'thead',
        h(
          'tr',
          [...of.map(({ name }, k) => `${names[k]}: ${name}`), 'Outcomes', 'That hold'].map(
            (head) => h('th', { scope: 'col' }, head),
          ),
        ),
      ),
      h(
        'tbody',
        shown.map(({ amounts, states, holding }) =>
          h(
            'tr',
            [...amounts, `${states}`, `${holding}`].map((cell) => h('td', cell)),
          ),
        ),
      ),
    ]),
  ]);
}
