import type { ExplanationJson, InverseJson } from '@standoff/report';
import { capitalize, inWords } from '@standoff/study';
import { h } from 'hastscript';
import { conceptsOf, sayIfAll, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { NOW } from './state.ts';
import { drawTerms } from './terms.ts';
import { verdictProperties } from './verdict.ts';

/** So many ways are told in full. */
const MOST_TOLD = 4;

/** What would have to be otherwise in what some want, so that a state held. */
export const inverse = defineFigure({
  name: 'inverse',
  shows: 'the fewest changes of what some want after which a state would hold',
  attributes: {
    state: { about: 'the state that is to hold', required: true },
    concept: { about: 'how far everybody looks; credible replies (seq) when left out' },
  },
  asks: (said) => [
    {
      ask: 'inverse',
      options: { state: said('state'), ...(said('concept') && { concept: said('concept') }) },
    },
    { ask: 'explain', options: { state: said('state'), concepts: ['nash'] } },
    NOW,
  ],
  kicker: 'Conditions',
  title: (ground) => `What would have to change for “${nameOf(ground)}” to hold`,
  draw(ground) {
    const [found] = ground.answers as readonly [InverseJson];
    const { size, upTo, count, stories, concept: id } = found;
    const [concept] = conceptsOf([id]);
    const is =
      size === null
        ? `So many as ${inWords(upTo, 'change')} together are not enough; more were not tried.`
        : size === 0
          ? 'Nothing: it holds as it is.'
          : `${capitalize(inWords(size, 'change'))} ${size === 1 ? 'is' : 'are'} enough${size > 1 ? ', and fewer are not' : ''}.`;
    return [
      h(
        'p.held',
        drawTerms(
          `To hold ${sayIfAll(concept!)} (${concept!.symbol}). Tried: wishes that no longer count, or that rank elsewhere. All else stays.`,
        ),
      ),
      h(
        'p.verdict',
        verdictProperties({
          about: `inverse ${id}`,
          is: size === null ? 'not enough was tried' : inWords(size, 'change'),
          turned: sayTurned(nameOf(ground), size, upTo),
        }),
        is,
      ),
      ...(stories.length === 0 || size === 0
        ? []
        : [
            h('p', count === 1 ? 'Which:' : 'Any one of these:'),
            h(
              'ul.changes',
              stories
                .slice(0, MOST_TOLD)
                .map(({ says, sets }) =>
                  h(
                    'li',
                    `${says}${sets.length > 1 ? `, in any of ${inWords(sets.length, 'way')}` : ''}.`,
                  ),
                ),
            ),
            ...(stories.length > MOST_TOLD
              ? [h('p.key', `And ${inWords(stories.length - MOST_TOLD, 'other')}.`)]
              : []),
          ]),
    ];
  },
});

function sayTurned(name: string, size: number | null, upTo: number): string {
  if (size === 0) return `“${name}” holds as it is now.`;
  return size === null
    ? `So many as ${inWords(upTo, 'change')} would not make “${name}” hold now.`
    : `It would take ${inWords(size, 'change')} now for “${name}” to hold.`;
}

function nameOf(ground: Ground): string {
  const [, asked, now] = ground.answers as readonly [InverseJson, ExplanationJson, ExplanationJson];
  return titleOfState(ground, asked.state, now.state);
}
