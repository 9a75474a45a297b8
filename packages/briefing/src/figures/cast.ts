import {
  type DecisionMaker,
  type Option,
  type PreferenceEntry,
  statementsOf,
} from '@standoff/language';
import { type Institution, readBodies, readEntry } from '@standoff/study';
import { capitalize, inWords, listOf, proseName } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawWho, nameOf, saidWish, sayWishes, withoutStop } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { withoutQuotes } from './figure-data.ts';
import { idsSaid } from './ids-said.ts';
import { drawSure } from './judgement.ts';

/** So many statements of each are told where the directive does not say how many. */
const USUAL_WISHES = 3;

/** Who is in the conflict, what each can do, and what it wants. */
export const cast = defineFigure({
  name: 'cast',
  shows: 'who is who: what each can do, and what weighs most with it',
  attributes: {
    of: { about: 'some of them, by their ids, divided by semicolons; all when left out' },
    wishes: {
      about: `how many statements of what each wants, the weightiest first; ${USUAL_WISHES} when left out`,
    },
  },
  group: 'Who is who',
  wide: true,
  offers: ({ conflict: { decisionMakers } }) =>
    decisionMakers.length === 0
      ? []
      : [{ attributes: {}, name: 'Who is who, what each can do and what it wants' }],
  asks(said, { conflict: { decisionMakers, bodies } }) {
    const known = [...decisionMakers, ...bodies].map(({ id }) => id);
    const unknown = idsSaid(said('of')).find((id) => !known.includes(id));
    if (unknown !== undefined) {
      return {
        attribute: 'of',
        problem: `nobody who decides is called ${unknown}`,
        help: `the ids are ${known.join(', ')}`,
      };
    }
    const wishes = said('wishes');
    return wishes === undefined || /^\d{1,3}$/.test(wishes)
      ? []
      : {
          attribute: 'wishes',
          problem: `"${wishes}" is no number of statements`,
          help: 'write a number such as 3, or 0 for none',
        };
  },
  title: () => 'Who is who',
  data(ground) {
    const { makers, institutions, most } = shownIn(ground);
    return {
      columns: ['who', 'what is told', 'place', 'in words', 'how sure its author is'],
      rows: [
        ...makers.flatMap((one) => [
          ...(one.about === undefined ? [] : [[one.name, 'about', null, one.about, null]]),
          ...one.options.map((option) => [one.name, 'can choose', null, sayChoice(option), null]),
          ...wishesOf(one)
            .slice(0, most)
            .flatMap((entry, k) =>
              statementsOf(entry).map((statement) => {
                return [one.name, 'wants', k + 1, saidWish(ground, statement), statement.sure];
              }),
            ),
        ]),
        ...institutions.flatMap(({ body, rule }) => [
          [body.name, 'rule', null, withoutQuotes(rule), null],
          ...body.options.map((option) => [body.name, 'decides', null, sayChoice(option), null]),
        ]),
      ],
    };
  },
  draw(ground) {
    const { makers, institutions, most } = shownIn(ground);
    return [
      ...(most > 0 && makers.length > 0
        ? [
            h(
              'p.held',
              'What weighs with each is told in the model’s wording, the weightiest first.',
            ),
          ]
        : []),
      h('dl.cast', [
        ...makers.map((one) =>
          drawOne(ground, one.id, [
            ...drawAbout(one.about),
            ...drawCan(ground, one),
            ...drawWants(ground, one, most),
          ]),
        ),
        ...institutions.map((one) => drawInstitution(ground, one)),
      ]),
    ];
  },
});

function drawOne(ground: Ground, id: string, says: readonly Element[]): Element {
  return h('div.cast-one', [h('dt', drawWho(ground, id)), h('dd', [...says])]);
}

function drawInstitution(ground: Ground, { body, rule, members, others }: Institution): Element {
  const deciding = members.map((k) => proseName(ground.conflict.decisionMakers[k]!.name));
  const verb = body.agreement === undefined ? 'Votes: ' : 'Parties: ';
  return drawOne(ground, body.id, [
    h('p', rule),
    h('p', `${verb}${sayMembers(deciding, others)}.`),
    ...drawChoices(body.options, 'Decides'),
  ]);
}

function drawAbout(about: string | undefined): Element[] {
  return about === undefined ? [] : [h('p.written', `${withoutStop(capitalize(about))}.`)];
}

/** Those that want something by name; of many others how many they are. */
function sayMembers(deciding: readonly string[], others: readonly string[]): string {
  const named = others.length > 3 ? [inWords(others.length, 'other')] : others;
  return listOf([...deciding, ...named]);
}

/** What it can do: the levels of its options, the present one first told as such. */
function drawCan(ground: Ground, { id, options, moves }: DecisionMaker): Element[] {
  if (options.length > 0) return drawChoices(options, 'Can choose');
  return [
    h(
      'p',
      moves.length > 0
        ? `Has ${inWords(moves.length, 'move')} of its own.`
        : `${capitalize(proseName(nameOf(ground.conflict, id)))} has no move of its own in this model.`,
    ),
  ];
}

function drawChoices(options: readonly Option[], verb: string): Element[] {
  return options.length === 0
    ? []
    : [
        h('p.cast-can', [
          h('span.cast-label', `${verb} `),
          `${options.map(sayChoice).join('; ')}.`,
        ]),
      ];
}

/** Its levels, or of amounts from what to what. */
function sayChoice({ name, amounts, levels }: Option): string {
  if (amounts === undefined)
    return listOf(
      levels.map(({ phrase }) => phrase),
      'or',
    );
  const [first, last] = [levels[0]!.phrase, levels.at(-1)!.phrase];
  return `${name}, from ${first} to ${last}`;
}

function drawWants(ground: Ground, { id, preference }: DecisionMaker, most: number): Element[] {
  if (most === 0) return [];
  if (preference.kind !== 'prioritized') {
    return [h('p', 'What it prefers is not given by statements.')];
  }
  const { phrasebook } = ground;
  const { statements } = preference;
  const more = statements.length - most;
  return [
    h('p.cast-label', 'What weighs most'),
    h(
      'ol.cast-wants',
      statements
        .slice(0, most)
        .map((entry) =>
          h('li', [
            h('em.worded', sayWishes(ground, entry)),
            ...drawSure(readEntry(phrasebook, id, entry).statements),
          ]),
        ),
    ),
    ...(more > 0
      ? [
          h(
            'p.cast-more',
            h('a', { href: `#wishes-${id}` }, `and ${inWords(more, 'more statement')}`),
          ),
        ]
      : []),
  ];
}

/** Whom it shows, and how many statements of each. */
function shownIn({ conflict, phrasebook, said }: Ground) {
  const asked = idsSaid(said('of'));
  const isShown = ({ id }: { readonly id: string }) => asked.length === 0 || asked.includes(id);
  return {
    makers: conflict.decisionMakers.filter(isShown),
    institutions: readBodies(phrasebook).filter(({ body }) => isShown(body)),
    most: Number(said('wishes') ?? USUAL_WISHES),
  };
}

function wishesOf({ preference }: DecisionMaker): readonly PreferenceEntry[] {
  return preference.kind === 'prioritized' ? preference.statements : [];
}
