import { moversOf } from '@standoff/language';
import type { MisjudgementsJson } from '@standoff/report';
import { agreementOf, capitalize, inWords, openingName, proseName } from '@standoff/study';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawWho, nameOf } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';

type Story = MisjudgementsJson['stories'][number];

/** The fewest errors of belief after which sensible steps lead to something, walked step by step. */
export const fatalPath = defineFigure({
  name: 'fatal-path',
  shows: 'the fewest errors of belief after which sensible steps lead to what must not happen',
  attributes: {
    avoid: { about: 'what must not happen, such as "war"', required: true },
    concept: { about: 'how far everybody looks; credible replies (seq) when left out' },
  },
  asks: (said) => [
    {
      ask: 'misjudge',
      options: {
        avoid: said('avoid'),
        doubt: true,
        ...(said('concept') && { concept: said('concept') }),
      },
    },
  ],
  title: ({ said, conflict }) => {
    const fact = conflict.facts.find(({ id }) => id === said('avoid'));
    return `How it could come to ${fact === undefined ? `“${said('avoid')}”` : proseName(fact.name).toLowerCase()} by mistake`;
  },
  draw(ground) {
    const [found] = ground.answers as readonly [MisjudgementsJson];
    const { size, proof, stories, count } = found;
    const held =
      'Errors are looked for in what each takes the others to want, to be able to do and to do; what is the case is read aright.';
    if (size === null) {
      const why =
        proof.kind === 'unreachable'
          ? 'No improvements lead there from the status quo, whatever anybody believes of the others.'
          : `So many as ${inWords(proof.upTo, 'error')} together do not lead there; more were not tried.`;
      return [h('p.held', held), h('p.verdict', why)];
    }
    return [
      h('p.held', held),
      h(
        'p.verdict',
        size === 0
          ? 'It takes no error: sensible steps lead there as things are.'
          : `${capitalize(inWords(size, 'error'))} of belief ${size === 1 ? 'is' : 'are'} enough, in ${inWords(count, 'way')}.`,
      ),
      ...stories.slice(0, 1).map((story) => drawStory(ground, story)),
    ];
  },
});

function drawStory(ground: Ground, story: Story): Element {
  const { path, overlooked, sets, closedBy } = story;
  const [first] = sets;
  return h('div.story', [
    ...(first === undefined || first.length === 0
      ? []
      : [
          h('p', [
            h('strong', 'The error. '),
            `${first.map((one) => String(one['says']).replace(/\.$/, '')).join('; ')}.`,
          ]),
        ]),
    h(
      'ol.way.walk',
      path.map(({ mover, says }, k) => {
        const who = moversOf(ground.conflict).find(({ id }) => id === mover)!;
        const blind = overlooked.some(({ step }) => step === k + 1);
        return h(blind ? 'li.move.loss' : 'li.move.gain', [
          h('p', [drawWho(ground, mover), ': ', h('strong', says)]),
          h(
            'p.worth',
            blind
              ? `${openingName(nameOf(ground.conflict, mover))} ${agreementOf([who]).verb('overlooks')} what would deter ${agreementOf([who]).them}.`
              : 'No error in this step: it is sensible as things are.',
          ),
        ]);
      }),
    ),
    ...(closedBy.knowledge.length > 0
      ? [
          h('p', [
            h('strong', 'What would close the path. '),
            `${closedBy.knowledge.map((one) => one.replace(/\.$/, '')).join('; ')}.`,
          ]),
        ]
      : []),
    ...(story.doubt === undefined
      ? []
      : [h('p.doubt', [h('span.doubt-label', 'How sure'), ` ${capitalize(story.doubt.says)}.`])]),
  ]);
}
