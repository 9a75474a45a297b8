import { usualConcept } from '@standoff/engine';
import { moversOf } from '@standoff/language';
import type { NumbersJson } from '@standoff/report';
import { amountScales, drawnAmounts, inOrder, onScale, shortUnit } from '@standoff/report/charts';
import { amountsOf, firstTwo } from '@standoff/study/numbers';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { conceptsOf, drawWho, nameOf, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { amountCell, columnsOf } from './figure-data.ts';
import { drawFrontierOfTwo } from './frontier-of-two.ts';
import { idsSaid } from './ids-said.ts';
import { drawProse, ifAll, prose } from './prose.ts';
import { verdictProperties } from './verdict.ts';

type Amount = NumbersJson['amounts'][number];
type ShownState = NumbersJson['states'][number];

/** So many states are read at a glance. */
const MOST_STATES = 12;

/** So many are offered at once: more would be much to read. */
const MOST_OFFERED = 6;

/** Who gets what in some states, and what two can get at all. */
export const numbers = defineFigure({
  name: 'numbers',
  shows: 'who gets what, where amounts are numbers, and what two can get at all',
  attributes: {
    states: {
      about:
        'the states, divided by semicolons; the status quo, what holds and what has a name when left out',
    },
    between: {
      about: 'two decision makers, divided by a comma: what they can get at all is drawn as well',
    },
    concept: { about: 'how far everybody looks; credible replies (seq) when left out' },
  },
  wide: true,
  group: 'Outcomes and map',
  offers({ conflict, states }) {
    const amounts = amountsOf(conflict);
    if (amounts.length === 0) return [];
    const ids = states.slice(0, MOST_OFFERED).map(({ id }) => id);
    const two = firstTwo(conflict, amounts)?.map(({ decisionMaker }) => decisionMaker);
    return [
      { attributes: {}, name: 'Who gets what in the outcomes that matter' },
      ...(ids.length > 1
        ? [{ attributes: { states: ids.join('; ') }, name: 'Who gets what in named states' }]
        : []),
      ...(two
        ? [
            {
              attributes: { between: two.join(', ') },
              name: `Who gets what, and what ${two.map((id) => nameOf(conflict, id)).join(' and ')} can get`,
            },
          ]
        : []),
    ];
  },
  asks(said) {
    const states = listedIn(said('states'));
    const between = listedIn(said('between'), ',');
    if (states && (states.length === 0 || states.length > MOST_STATES)) {
      return {
        attribute: 'states',
        problem: `a table shows one to ${MOST_STATES} states, and here are ${states.length}`,
        help: 'name the states that matter, divided by semicolons',
      };
    }
    const concepts = [said('concept') ?? usualConcept.id];
    return [
      {
        ask: 'numbers',
        options: { concepts, ...(states && { states }), ...(between && { between }) },
      },
    ];
  },
  kicker: 'Amounts',
  title: () => 'Who gets what',
  data(ground) {
    const [{ amounts, states }] = ground.answers as readonly [NumbersJson];
    const now = states.find(({ statusQuo }) => statusQuo);
    const drawn = drawnAmounts(amounts);
    return {
      columns: columnsOf(['outcome', ...drawn.map((k) => columnOf(ground, amounts[k]!)), 'holds']),
      rows: inOrder(states).map((state) => [
        titleOfState(ground, state, now),
        ...drawn.map((k) => amountCell(state.amounts[k]!)),
        state.holds.length > 0,
      ]),
    };
  },
  draw(ground) {
    const [document] = ground.answers as readonly [NumbersJson];
    const [concept] = conceptsOf(document.concepts);
    const { frontier } = document;
    return [
      drawStates(ground, document),
      ...(ground.said('between') && frontier ? drawFrontierOfTwo(ground) : []),
      h('p.key', [
        h('span.pair', [h('span.dot.dot-full', { ariaHidden: 'true' }), ' nobody would leave']),
        ' ',
        h('span.pair', [h('span.dot', { ariaHidden: 'true' }), ' somebody would leave']),
      ]),
      h(
        'p.held',
        drawProse(
          prose`That an outcome holds means that nobody would leave it ${ifAll(concept!)}.`,
        ),
      ),
      ...(ground.said('states') === undefined && document.holdingLeft > 0
        ? [h('p.held', sayMoreHold(document.holdingLeft))]
        : []),
    ];
  },
});

function sayMoreHold(more: number): string {
  const many = more.toLocaleString('en');
  return more === 1 ? 'One more holds and is not shown.' : `${many} more hold and are not shown.`;
}

/** Nothing where nothing is said: all that is usual is meant then. */
function listedIn(said: string | undefined, sign?: string): string[] | undefined {
  return said === undefined ? undefined : idsSaid(said, sign);
}

/** A row for each state, a bar for each amount in the colour of who wants it. */
function drawStates(ground: Ground, document: NumbersJson): Element {
  const { amounts, states } = document;
  const scales = amountScales(amounts);
  const drawn = drawnAmounts(amounts);
  const now = states.find(({ statusQuo }) => statusQuo);
  const rows = inOrder(states).map((state) =>
    h('tr', [
      h('th', { scope: 'row' }, titleOfState(ground, state, now)),
      ...drawn.map((k) => drawCell(ground, amounts[k]!, scales[k]!, state.amounts[k]!)),
      drawHolds(ground, state, now),
    ]),
  );
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: 'Who gets what' }, [
    h('table.amounts', [
      h(
        'thead',
        h('tr', [
          h('th', { scope: 'col' }, h('span.unseen', 'Outcome')),
          ...drawn.map((k) => h('th', { scope: 'col' }, headOf(ground, amounts[k]!))),
          h('th.amounts-holds', { scope: 'col' }, 'Holds'),
        ]),
      ),
      h('tbody', rows),
    ]),
  ]);
}

/** Who wants it, and what it is counted in. */
function headOf(ground: Ground, { name, unit, wishes }: Amount): (Element | string)[] {
  const who = [...new Set(wishes.map(({ decisionMaker }) => decisionMaker))];
  const less = wishes.some(({ wants }) => wants === 'less');
  return [
    ...who.flatMap((id) => [drawWho(ground, id, { isShort: true }), ' ']),
    h('span.amounts-name', [name, ...(unit === undefined ? [] : [`, ${unit}`])]),
    ...(less ? [h('span.amounts-less', ' less is better')] : []),
  ];
}

function drawCell(
  { conflict }: Ground,
  { wishes, unit }: Amount,
  scale: ReturnType<typeof amountScales>[number],
  number: string,
): Element {
  const [wish] = wishes;
  const position = moversOf(conflict).findIndex(({ id }) => id === wish?.decisionMaker);
  const { start, length, zero } = onScale(scale, number);
  const end = start === zero ? start + length : start;
  return h('td', { className: position < 0 ? [] : [`who-${position % 8}`] }, [
    h('span.amounts-cell', [
      h('span.amounts-number', [number.replace('-', '−'), h('span.amounts-unit', shortUnit(unit))]),
      s('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', ariaHidden: 'true' }, [
        s('line.amounts-zero', { x1: zero, x2: zero, y1: 0, y2: 8 }),
        ...(scale.isBar
          ? [s('rect.amounts-bar', { x: start, y: 1, width: length, height: 6 })]
          : [
              s('line.amounts-zero', { x1: 0, x2: 100, y1: 4, y2: 4 }),
              s('rect.amounts-bar', { x: Math.min(97, end), y: 0, width: 3, height: 8 }),
            ]),
      ]),
    ]),
  ]);
}

function drawHolds(ground: Ground, state: ShownState, now: ShownState | undefined): Element {
  const holds = state.holds.length > 0;
  const is = holds ? 'holds' : 'does not hold';
  const turned = `“${titleOfState(ground, state, now)}” ${holds ? 'holds now' : 'holds no longer'}.`;
  return h(
    'td.amounts-holds',
    { dataMark: state.id, ...verdictProperties({ about: `amounts ${state.id}`, is, turned }) },
    [h(holds ? 'span.dot.dot-full' : 'span.dot', { ariaHidden: 'true' }), h('span.unseen', is)],
  );
}

/** An amount, what it is counted in, and who wants more or less of it. */
function columnOf({ conflict }: Ground, { name, unit, wishes }: Amount): string {
  const wanted = wishes.map(({ decisionMaker, wants }) => {
    return `${nameOf(conflict, decisionMaker)} wants ${wants}`;
  });
  return [
    unit === undefined ? name : `${name}, ${unit}`,
    ...(wanted.length === 0 ? [] : [`(${[...new Set(wanted)].join('; ')})`]),
  ].join(' ');
}
