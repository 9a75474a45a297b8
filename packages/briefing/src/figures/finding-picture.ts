import type { Concept } from '@standoff/engine';
import type { AnalysisJson, EvolutionJson, StateJson } from '@standoff/report';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { conceptsOf, titleOfState } from './drawing.ts';
import type { FigureQuestion, Ground } from './figure.ts';
import { LOOKS } from './map.ts';
import { sayLookShortly } from './say-look.ts';
import { drawTerm } from './terms.ts';
import { verdictProperties } from './verdict.ts';

type Destination = EvolutionJson['destinations'][number];

/** Asked as the map asks it, which most pages have as well. */
export const WHERE_TO: FigureQuestion = {
  ask: 'evolve',
  options: { limit: 16, concepts: LOOKS },
};

/** So many columns and so many moves are read at a glance. */
const MOST_LOOKS = 6;
const MOST_MOVES = 4;

/** The status quo beside what some would rather have, and how one gets there. */
export interface Picture {
  readonly from: StateJson;
  readonly gain: StateJson;
  readonly concepts: readonly Concept[];
  readonly way: NonNullable<Destination['fewestLosses']> | undefined;
}

/** Absent where there is nothing to compare, or too much. */
export function pictureOf({ answers }: Ground): Picture | undefined {
  const [analysis, evolution] = answers as readonly [AnalysisJson, EvolutionJson?];
  const told = analysis.finding.find(
    ({ about, states }) => about === 'common-gains' && states.length === 1,
  );
  const concepts = conceptsOf(Object.keys(analysis.conceptNames));
  const end = evolution?.destinations.find(({ state }) => state.id === told?.states[0]);
  if (evolution === undefined || end === undefined) return undefined;
  if (concepts.length < 2 || concepts.length > MOST_LOOKS) return undefined;
  const { fewestLosses } = end;
  const isShort = fewestLosses !== null && fewestLosses.path.length <= MOST_MOVES;
  return {
    from: evolution.from,
    gain: end.state,
    concepts,
    way: isShort ? fewestLosses : undefined,
  };
}

/** Two rows of circles: how far one looks ahead, and whether everybody would stay. */
export function drawLooks(ground: Ground, { from, gain, concepts }: Picture): Element[] {
  const [{ equilibria }] = ground.answers as readonly [AnalysisJson];
  return [
    h('table.looks-ahead', [
      h('caption', 'Does it hold if everybody looks ahead to …'),
      h(
        'thead',
        h('tr', [
          h('th', { scope: 'col' }, h('span.unseen', 'Outcome')),
          ...concepts.map((concept) =>
            h('th', { scope: 'col' }, [
              h('span', sayLookShortly(concept)),
              ' ',
              drawTerm(concept.id, concept.symbol),
            ]),
          ),
        ]),
      ),
      h(
        'tbody',
        [from, gain].map((state) =>
          h('tr', [
            h('th', { scope: 'row' }, titleOfState(ground, state, from)),
            ...concepts.map(({ id }) => {
              const is = equilibria[id]!.includes(state.id) ? 'yes' : 'no';
              return h('td', verdictProperties({ about: `look ${id} ${state.id}`, is }), [
                h(is === 'yes' ? 'span.dot.dot-full' : 'span.dot', { ariaHidden: 'true' }),
                h('span.unseen', is),
              ]);
            }),
          ]),
        ),
      ),
    ]),
    h('p.key', [
      h('span.pair', [h('span.dot.dot-full', { ariaHidden: 'true' }), ' everybody would stay']),
      ' ',
      h('span.pair', [h('span.dot', { ariaHidden: 'true' }), ' somebody would leave']),
    ]),
  ];
}
