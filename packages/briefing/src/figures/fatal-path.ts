import type { Telling } from '@standoff/propositions';
import type { MisjudgementsJson } from '@standoff/report';
import { type Misjudgements, tellErrorSets, tellStory } from '@standoff/study';
import { capitalize, inWords } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawDoubt } from './doubt.ts';
import { conceptsOf, drawWho, nameOf, withoutStop } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { withoutQuotes, wordsOf } from './figure-data.ts';
import { drawProse, ifAll, prose, tellPlainly, term } from './prose.ts';
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
  data(ground) {
    const [{ stories }] = ground.answers as readonly [MisjudgementsJson];
    const [found] = ground.results as readonly [Misjudgements];
    const alone = (telling: Telling) => tellPlainly(found.casebook, [telling])[0]!;
    const [answer] = tellPlainly(found.casebook, tellErrorSets(found));
    const [story] = stories;
    const told = story && tellStory(found, found.stories[0]!);
    return {
      columns: ['part', 'step', 'who', 'in words', 'what it sees otherwise'],
      rows: [
        ['answer', null, null, wordsOf(drawProse(answer!.says)), null],
        ...(story?.sets[0] ?? []).map((one) => {
          return ['error', null, null, withoutQuotes(String(one['says'])), null];
        }),
        ...(story?.path ?? []).map(({ mover, error }, k) => [
          'step',
          k + 1,
          nameOf(ground.conflict, mover),
          wordsOf(drawProse(alone(told!.steps[k]!).predicate)),
          error,
        ]),
        ...(told?.unseen ?? []).map((one) => {
          return ['would close the path', null, null, wordsOf(drawProse(alone(one).says)), null];
        }),
      ],
    };
  },
  draw(ground) {
    const [found] = ground.answers as readonly [MisjudgementsJson];
    const [misjudgements] = ground.results as readonly [Misjudgements];
    const [concept] = conceptsOf([found.concept]);
    const is = sayErrorsTaken(found);
    const [sentence] = tellPlainly(misjudgements.casebook, tellErrorSets(misjudgements));
    return [
      h(
        'p.held',
        drawProse(
          prose`Errors are looked for in what each takes the others to want and to be able to do. A step is sensible if it is an ${term('improvement', 'improvement')} that seems safe ${ifAll(concept!)}.`,
        ),
      ),
      h(
        'p.verdict',
        verdictProperties({
          about: `errors ${ground.said('avoid')}`,
          is,
          turned: sayTurned(ground, is),
        }),
        drawProse(sentence!.says),
      ),
      ...found.stories.slice(0, 1).map((story) => drawStory(ground, story)),
    ];
  },
});

/** How few errors it takes, in a word or two. */
function sayErrorsTaken({ size, proof }: MisjudgementsJson): string {
  if (size === null) {
    return proof.kind === 'unreachable'
      ? 'no improvements lead there'
      : `${inWords(proof.upTo, 'error')} do not lead there`;
  }
  return `it takes ${size === 0 ? 'no error' : inWords(size, 'error')}`;
}

/** Where nothing leads there it is a question, and where no error is needed it is no mistake. */
function titleOf({ said, conflict, answers }: Ground): string {
  const [{ size }] = answers as readonly [MisjudgementsJson];
  const fact = conflict.facts.find(({ id }) => id === said('avoid'));
  const what = `“${fact?.name ?? said('avoid')}”`;
  if (size === null) return `Could it come to ${what} by mistake?`;
  return `How it could come to ${what}${size === 0 ? '' : ' by mistake'}`;
}

function sayTurned(ground: Ground, is: string): string {
  const title = titleOf(ground);
  return title.endsWith('?') ? `${title} ${capitalize(is)} now.` : `${title}: ${is} now.`;
}

function drawStory(ground: Ground, { path, sets, doubt }: Story): Element {
  const [misjudgements] = ground.results as readonly [Misjudgements];
  const { casebook } = misjudgements;
  const { steps, unseen } = tellStory(misjudgements, misjudgements.stories[0]!);
  const [first = []] = sets;
  const alone = (telling: Telling) => tellPlainly(casebook, [telling])[0]!;
  return h('div.story', [
    ...(first.length === 0
      ? []
      : [
          h('p', [
            h('strong', 'The error. '),
            first.map((one) => `${withoutStop(String(one['says']))}.`).join(' '),
          ]),
        ]),
    h(
      'ol.way.walk',
      path.map(({ mover, error }, k) =>
        h(error === 'none' ? 'li.move.gain' : 'li.move.loss', [
          h('p.mover', drawWho(ground, mover)),
          h('p.moved', drawProse(prose`${alone(steps[k]!).predicate}.`)),
        ]),
      ),
    ),
    ...(unseen.length > 0
      ? [
          h('p', [
            h('strong', 'What would close the path. '),
            ...unseen.flatMap((one) => [...drawProse(alone(one).says), ' ']),
          ]),
        ]
      : []),
    ...drawDoubt(
      casebook,
      doubt && {
        ...doubt,
        models: (ground.answers as readonly [MisjudgementsJson])[0].inDoubt?.models,
      },
    ),
  ]);
}
