import { usualConcept } from '@standoff/engine';
import type { ExplanationJson, InverseJson } from '@standoff/report';
import { type Inverse, tellChangeSets } from '@standoff/study';
import { inWords } from '@standoff/wording';
import { h } from 'hastscript';
import { conceptsOf, sayIfAll, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { withoutQuotes, wordsOf } from './figure-data.ts';
import { drawProse, ifAll, prose, tellPlainly } from './prose.ts';
import { NOW, stateAlone } from './state.ts';
import { verdictProperties } from './verdict.ts';

/** So many ways are told in full. */
const MOST_TOLD = 4;

/** What would have to be otherwise in what some want, so that a state held. */
export const inverse = defineFigure({
  name: 'inverse',
  shows: 'the fewest changes of what some want after which a state would hold',
  attributes: {
    state: { about: 'the state that is to hold', required: true },
    concept: {
      about: `how far everybody looks; credible replies (${usualConcept.id}) when left out`,
    },
  },
  group: 'What would have to change',
  offers: ({ conflict: { statusQuo }, states }) =>
    (statusQuo === undefined ? [] : states).map(({ id, name }) => ({
      attributes: { state: id },
      name: `What would have to be wanted for ${name} to hold`,
    })),
  asks: (said) => [
    {
      ask: 'inverse',
      options: { state: said('state'), ...(said('concept') && { concept: said('concept') }) },
    },
    stateAlone(said('state')),
    NOW,
  ],
  kicker: 'Conditions',
  title: (ground) => `What would have to change for “${nameOf(ground)}” to hold`,
  data(ground) {
    const [{ size, stories }] = ground.answers as readonly [InverseJson];
    const [result] = ground.results as readonly [Inverse];
    const [verdict] = tellPlainly(result.casebook, [tellChangeSets(result)]);
    return {
      columns: ['part', 'in words', 'ways'],
      rows: [
        ['answer', wordsOf(drawProse(verdict!.says)), null],
        ...(size === 0 ? [] : stories).map(({ says, sets }) => {
          return ['any one of these', withoutQuotes(says), sets.length];
        }),
      ],
    };
  },
  draw(ground) {
    const [found] = ground.answers as readonly [InverseJson];
    const { size, upTo, stories, concept: id } = found;
    const [concept] = conceptsOf([id]);
    const [result] = ground.results as readonly [Inverse];
    const [only] = stories.length === 1 && size !== 0 ? stories : [];
    const [verdict] = tellPlainly(result.casebook, [tellChangeSets(result)]);
    return [
      h(
        'p.held',
        drawProse(
          prose`To hold ${ifAll(concept!)}. Tried: wishes that no longer count, or that rank elsewhere. All else stays.`,
        ),
      ),
      h(
        'p.verdict',
        verdictProperties({
          about: `inverse ${id}`,
          is: size === null ? 'not enough was tried' : inWords(size, 'change'),
          turned: sayTurned(`“${nameOf(ground)}” to hold ${sayIfAll(concept!)}`, size, upTo),
        }),
        drawProse(prose`${verdict!.says}${only === undefined ? '' : ` ${sayStory(only)}.`}`),
      ),
      ...(stories.length < 2 || size === 0
        ? []
        : [
            h('p', 'Any one of these:'),
            h(
              'ul.changes',
              stories.slice(0, MOST_TOLD).map((one) => h('li', `${sayStory(one)}.`)),
            ),
            ...(stories.length > MOST_TOLD
              ? [h('p.key', `And ${inWords(stories.length - MOST_TOLD, 'other')}.`)]
              : []),
          ]),
    ];
  },
});

function sayStory({ says, sets }: InverseJson['stories'][number]): string {
  return `${says}${sets.length > 1 ? `, in any of ${inWords(sets.length, 'way')}` : ''}`;
}

/** What is to be brought about is said with how all think, since it may hold in another way as it is. */
function sayTurned(toHold: string, size: number | null, upTo: number): string {
  if (size === 0) return `Now nothing has to change for ${toHold}.`;
  return size === null
    ? `As many as ${inWords(upTo, 'change')} would not be enough now for ${toHold}.`
    : `It would take ${inWords(size, 'change')} now for ${toHold}.`;
}

function nameOf(ground: Ground): string {
  const [, asked, now] = ground.answers as readonly [InverseJson, ExplanationJson, ExplanationJson];
  return titleOfState(ground, asked.state, now.state);
}
