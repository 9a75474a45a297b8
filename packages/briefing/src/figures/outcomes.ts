import { moversOf } from '@standoff/language';
import type { AnalysisJson, ExplanationJson } from '@standoff/report';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { conceptsOf, drawWho, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { NOW } from './state.ts';

/** So many states fit beside one another on a page. */
const MOST_STATES = 8;

/** Some states side by side: what is the case in each, and under which foresight it holds. */
export const outcomes = defineFigure({
  name: 'outcomes',
  shows: 'some states side by side, and under which foresight each holds',
  attributes: {
    states: { about: 'the states, divided by semicolons', required: true },
  },
  asks(said, { conflict }) {
    const states = said('states')!
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (states.length === 0 || states.length > MOST_STATES) {
      return {
        attribute: 'states',
        problem: `a table shows one to ${MOST_STATES} states, and here are ${states.length}`,
        help: 'name the states that matter, divided by semicolons',
      };
    }
    return [
      { ask: 'analyze', options: { states: 'none' } },
      ...states.map((state) => ({ ask: 'explain', options: { state, concepts: ['nash'] } })),
      ...(conflict.statusQuo === undefined ? [] : [NOW]),
    ];
  },
  title: () => 'Outcomes side by side',
  draw(ground) {
    const [analysis, ...told] = ground.answers as readonly [AnalysisJson, ...ExplanationJson[]];
    const now = ground.conflict.statusQuo === undefined ? undefined : told.at(-1);
    const states = told.filter((one) => one !== now).map(({ state }) => state);
    const head = h('tr', [
      h('th', { scope: 'col' }, h('span.unseen', 'Option')),
      ...states.map((one) => h('th', { scope: 'col' }, titleOfState(ground, one, now?.state))),
    ]);
    const concepts = Object.keys(analysis.conceptNames);
    const held = concepts.map((id) =>
      h('tr', [
        h('th', { scope: 'row' }, [
          h(
            'abbr',
            { title: conceptsOf([id])[0]?.definition ?? '' },
            analysis.conceptNames[id]!.symbol,
          ),
        ]),
        ...states.map(({ id: state }) =>
          analysis.equilibria[id]!.includes(state)
            ? h('td', [h('span', { ariaHidden: 'true' }, '●'), h('span.unseen', 'holds')])
            : h('td', [h('span', { ariaHidden: 'true' }, '○'), h('span.unseen', 'does not hold')]),
        ),
      ]),
    );
    const columns = states.length + 1;
    return [
      h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: 'Outcomes side by side' }, [
        h('table.outcomes', [
          h('thead', head),
          ...optionRows(ground, states, columns),
          h('tbody', [
            h('tr', h('th.group', { colSpan: columns, scope: 'rowgroup' }, 'Does it hold?')),
            ...held,
          ]),
        ]),
      ]),
      h('p.key', 'A full circle: nobody who can move would leave. An empty one: somebody would.'),
    ];
  },
});

function optionRows(
  ground: Ground,
  states: readonly ExplanationJson['state'][],
  columns: number,
): Element[] {
  return moversOf(ground.conflict).flatMap((mover) => {
    if (mover.options.length === 0) return [];
    return [
      h('tbody', [
        h('tr', h('th.group', { colSpan: columns, scope: 'rowgroup' }, drawWho(ground, mover.id))),
        ...mover.options.map((option) =>
          h('tr', [
            h('th', { scope: 'row' }, option.name),
            ...states.map(({ values }) => {
              const level = option.levels.find(
                ({ id }) => id === values[`${mover.id}.${option.id}`],
              );
              return h('td', level?.phrase ?? '');
            }),
          ]),
        ),
      ]),
    ];
  });
}
