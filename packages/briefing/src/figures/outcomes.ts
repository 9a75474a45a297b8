import type { Concept } from '@standoff/engine';
import { moversOf } from '@standoff/language';
import type { AnalysisJson, ExplanationJson, StateJson } from '@standoff/report';
import { sayForesight, sayHeldInWords } from '@standoff/study';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { conceptsOf, drawWho, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { columnsOf } from './figure-data.ts';
import { idsSaid } from './ids-said.ts';
import { NOW, stateAlone } from './state.ts';
import { drawTerm } from './terms.ts';
import { verdictProperties } from './verdict.ts';

type Mover = ReturnType<typeof moversOf>[number];

/** So many states fit beside one another on a page. */
const MOST_STATES = 8;

/** So many are offered at once: more would be much to read. */
const MOST_OFFERED = 6;

/** So many fit beside one another on a phone, where the name of a row stands above it. */
const FEW_STATES = 4;

/** Some states side by side: what is the case in each, and under which foresight it holds. */
export const outcomes = defineFigure({
  name: 'outcomes',
  shows: 'some states side by side, and under which foresight each holds',
  attributes: {
    states: { about: 'the states, divided by semicolons', required: true },
  },
  wide: true,
  group: 'Outcomes and map',
  offers({ states }) {
    const ids = states.slice(0, MOST_OFFERED).map(({ id }) => id);
    const name = 'Named states side by side';
    return ids.length > 1 ? [{ attributes: { states: ids.join('; ') }, name }] : [];
  },
  asks(said, { conflict }) {
    const states = idsSaid(said('states'));
    if (states.length === 0 || states.length > MOST_STATES) {
      return {
        attribute: 'states',
        problem: `a table shows one to ${MOST_STATES} states, and here are ${states.length}`,
        help: 'name the states that matter, divided by semicolons',
      };
    }
    return [
      { ask: 'analyze', options: { states: 'none' } },
      ...states.map(stateAlone),
      ...(conflict.statusQuo === undefined ? [] : [NOW]),
    ];
  },
  kicker: 'Comparison',
  title: () => 'Outcomes side by side',
  data(ground) {
    const { analysis, states, now } = told(ground);
    const concepts = conceptsOf(Object.keys(analysis.conceptNames));
    const options = moversOf(ground.conflict).flatMap((mover) =>
      mover.options.map((option) => ({ mover, option })),
    );
    return {
      columns: columnsOf([
        'outcome',
        ...options.map(({ mover, option }) => `${mover.name}: ${option.name}`),
        ...concepts.map(({ symbol }) => `holds under ${symbol}`),
      ]),
      rows: states.map((state) => [
        titleOfState(ground, state, now),
        ...options.map(({ mover, option }) => phraseIn(state, mover, option)),
        ...concepts.map((concept) => isHeld(analysis, concept, state)),
      ]),
    };
  },
  draw(ground) {
    const { analysis, states, now } = told(ground);
    const concepts = conceptsOf(Object.keys(analysis.conceptNames));
    const { rows, equal } = optionRows(ground, states);
    const few = states.length <= FEW_STATES ? ['few'] : [];
    return [
      ...(equal.length === 0 ? [] : [h('p.kept', `The same in all: ${equal.join(', ')}.`)]),
      h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: 'Outcomes side by side' }, [
        h('table.outcomes', { className: few }, [
          h('thead', drawHead(ground, states, now, concepts)),
          ...rows,
          h('tbody.verdicts', [
            h(
              'tr',
              h(
                'th.group',
                { colSpan: states.length + 1, scope: 'rowgroup' },
                h('span.group-name', ['Does it hold', h('span.looks', ' among those …')]),
              ),
            ),
            ...concepts.map((concept) => drawVerdicts(analysis, concept, states)),
          ]),
        ]),
      ]),
      h('p.key', [
        h('span.pair', [
          h('span.dot.dot-full', { ariaHidden: 'true' }),
          ' everybody who can move would stay',
        ]),
        ' ',
        h('span.pair', [h('span.dot', { ariaHidden: 'true' }), ' somebody would leave']),
      ]),
    ];
  },
});

function isHeld({ equilibria }: AnalysisJson, concept: Concept, { id }: StateJson): boolean {
  return equilibria[concept.id]!.includes(id);
}

function drawHead(
  ground: Ground,
  states: readonly StateJson[],
  now: StateJson | undefined,
  concepts: readonly Concept[],
): Element {
  const [analysis] = ground.answers as readonly [AnalysisJson];
  return h('tr', [
    h('th.option-head', { scope: 'col' }, h('span.unseen', 'Option')),
    ...states.map((state) => {
      const title = titleOfState(ground, state, now);
      const held = concepts.filter((concept) => isHeld(analysis, concept, state));
      const words = sayHeldInWords(held, concepts);
      return h(
        'th',
        {
          scope: 'col',
          dataMark: state.id,
          ...verdictProperties({
            about: `outcome ${state.id}`,
            is: words,
            turned: `“${title}” now ${words}.`,
            brief: words,
            ...(state.id === now?.id && { same: 'status-quo' as const }),
          }),
        },
        title,
      );
    }),
  ]);
}

/** Whether each state holds for those who look so far ahead. */
function drawVerdicts(
  analysis: AnalysisJson,
  concept: Concept,
  states: readonly StateJson[],
): Element {
  return h('tr', [
    h('th', { scope: 'row' }, [
      h('span.looks', sayForesight(concept)),
      ' ',
      drawTerm(concept.id, concept.symbol),
    ]),
    ...states.map((state) => {
      const holds = isHeld(analysis, concept, state);
      const is = holds ? 'holds' : 'does not hold';
      return h(
        'td',
        { dataMark: state.id, ...verdictProperties({ about: `${concept.id} ${state.id}`, is }) },
        [h(holds ? 'span.dot.dot-full' : 'span.dot', { ariaHidden: 'true' }), h('span.unseen', is)],
      );
    }),
  ]);
}

/** What differs, by whose option it is; what is the same in all is told in words. */
function optionRows(
  ground: Ground,
  states: readonly StateJson[],
): { readonly rows: readonly Element[]; readonly equal: readonly string[] } {
  const equal: string[] = [];
  const rows = moversOf(ground.conflict).flatMap((mover) => {
    const differing = mover.options.flatMap((option) => {
      const phrases = states.map((state) => phraseIn(state, mover, option));
      if (states.length > 1 && phrases.every((phrase) => phrase === phrases[0])) {
        equal.push(phrases[0]!);
        return [];
      }
      return [
        h('tr', [
          h('th', { scope: 'row' }, option.name),
          ...phrases.map((phrase, k) =>
            h(
              'td',
              { dataMark: states[k]!.id, className: phrase === phrases[0] ? ['as-first'] : [] },
              phrase,
            ),
          ),
        ]),
      ];
    });
    if (differing.length === 0) return [];
    return [
      h('tbody', [
        h(
          'tr',
          h(
            'th.group',
            { colSpan: states.length + 1, scope: 'rowgroup' },
            h('span.group-name', drawWho(ground, mover.id)),
          ),
        ),
        ...differing,
      ]),
    ];
  });
  return { rows, equal };
}

/** What was found of all outcomes, and the outcomes that are shown. */
function told({ answers, conflict }: Ground) {
  const [analysis, ...asked] = answers as readonly [AnalysisJson, ...ExplanationJson[]];
  const now = conflict.statusQuo === undefined ? undefined : asked.at(-1);
  const states = asked.filter((one) => one !== now).map(({ state }) => state);
  return { analysis, states, now: now?.state };
}

/** What is the case of an option in a state. */
function phraseIn({ values }: StateJson, mover: Mover, { id, levels }: Mover['options'][number]) {
  return levels.find((level) => level.id === values[`${mover.id}.${id}`])?.phrase ?? '';
}
