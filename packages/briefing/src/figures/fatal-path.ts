import { moversOf } from '@standoff/language';
import type { MisjudgementsJson } from '@standoff/report';
import type { Misjudgements } from '@standoff/study';
import {
  agreementOf,
  capitalize,
  type Fragment,
  inWords,
  numberWord,
  openingName,
  proseName,
} from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawDoubt } from './doubt.ts';
import { conceptsOf, drawWho, nameOf, withoutStop } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { drawProse, ifAll, prose, term } from './prose.ts';
import { verdictProperties } from './verdict.ts';

type Story = MisjudgementsJson['stories'][number];

/** The fewest errors of belief after which sensible steps lead to something, walked step by step. */
export const fatalPath = defineFigure({
  name: 'fatal-path',
  shows: 'the fewest errors of belief after which sensible steps lead to what must not happen',
  attributes: {
    avoid: { about: 'what must not happen, such as "war"', required: true },
    concept: { about: 'how far everybody looks; credible replies (seq) when left out' },
  },
  group: 'Mistakes',
  offers: ({ conflict: { statusQuo, facts } }) =>
    (statusQuo === undefined ? [] : facts).map(({ id, name }) => ({
      attributes: { avoid: id },
      name: `How mistakes could lead to “${name}”`,
    })),
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
  kicker: 'Errors of belief',
  title: titleOf,
  models: ({ answers }) => (answers as readonly [MisjudgementsJson])[0].inDoubt?.says,
  draw(ground) {
    const [found] = ground.answers as readonly [MisjudgementsJson];
    const { size, proof, stories, count } = found;
    const [concept] = conceptsOf([found.concept]);
    const held = drawProse(
      prose`Errors are looked for in what each takes the others to want, to be able to do and to do; what is the case is read aright. A step is sensible if it is an ${term('improvement', 'improvement')} that seems safe ${ifAll(concept!)}.`,
    );
    const verdict = (is: string, says: readonly Fragment[]) =>
      h(
        'p.verdict',
        verdictProperties({
          about: `errors ${ground.said('avoid')}`,
          is,
          turned: `${titleOf(ground)}: ${is} now.`,
        }),
        drawProse(says),
      );
    if (size === null) {
      return proof.kind === 'unreachable'
        ? [
            h('p.held', held),
            verdict(
              'no improvements lead there',
              prose`No ${term('improvement', 'improvements')} lead there from the status quo, whatever anybody believes of the others.`,
            ),
          ]
        : [
            h('p.held', held),
            verdict(
              `${inWords(proof.upTo, 'error')} do not lead there`,
              prose`So many as ${inWords(proof.upTo, 'error')} together do not lead there; more were not tried.`,
            ),
          ];
    }
    const errors = inWords(size, 'error');
    return [
      h('p.held', held),
      size === 0
        ? verdict(
            'it takes no error',
            prose`It takes no error: sensible steps lead there as things are.`,
          )
        : verdict(`it takes ${errors}`, [sayEnough(size, count)]),
      ...stories.slice(0, 1).map((story) => drawStory(ground, story)),
    ];
  },
});

/** What is counted are sets of errors, and not paths: several may lead along the same one. */
function sayEnough(size: number, count: number): string {
  if (size === 1) {
    return count === 1
      ? 'One wrong belief is enough, and no other one by itself.'
      : `One wrong belief is enough; any one of ${numberWord(count)} would do.`;
  }
  const sets = inWords(count, 'such set', 'such sets');
  return `${capitalize(inWords(size, 'wrong belief'))} together are enough, and fewer are not; there ${count === 1 ? 'is' : 'are'} ${sets}.`;
}

function titleOf({ said, conflict }: Ground): string {
  const fact = conflict.facts.find(({ id }) => id === said('avoid'));
  return `How it could come to ${fact === undefined ? `“${said('avoid')}”` : proseName(fact.name).toLowerCase()} by mistake`;
}

function drawStory(ground: Ground, story: Story): Element {
  const { path, overlooked, sets, closedBy } = story;
  const [first] = sets;
  return h('div.story', [
    ...(first === undefined || first.length === 0
      ? []
      : [
          h('p', [
            h('strong', 'The error. '),
            `${first.map((one) => withoutStop(String(one['says']))).join('; ')}.`,
          ]),
        ]),
    h(
      'ol.way.walk',
      path.map(({ mover, says }, k) => {
        const who = moversOf(ground.conflict).find(({ id }) => id === mover)!;
        const blind = overlooked.some(({ step }) => step === k + 1);
        return h(blind ? 'li.move.loss' : 'li.move.gain', [
          h('p.mover', drawWho(ground, mover)),
          h('p.moved', says),
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
            `${closedBy.knowledge.map((one) => withoutStop(one)).join('; ')}.`,
          ]),
        ]
      : []),
    ...drawDoubt(
      (ground.results as readonly [Misjudgements])[0].casebook,
      story.doubt && {
        ...story.doubt,
        models: (ground.answers as readonly [MisjudgementsJson])[0].inDoubt?.models,
      },
    ),
  ]);
}
