import { moversOf } from '@standoff/language';
import type { DealsJson, ExplanationJson } from '@standoff/report';
import { type Deals, sayHeld, sayUnder } from '@standoff/study';
import {
  agreementOf,
  capitalize,
  type Fragment,
  openingName,
  proseName,
  textOf,
} from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { conceptsOf, drawWho, nameOf, sayWho, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { drawProse, tellPlainly } from './prose.ts';
import { NOW } from './state.ts';
import { verdictProperties } from './verdict.ts';

type DealJson = DealsJson['targets'][number];
type Opening = DealJson['steps'][number]['openings'][number];

/** What some parties could agree on, its steps in order, and who has to trust whom in between. */
export const deal = defineFigure({
  name: 'deal',
  shows: 'a deal, its steps, and who has to trust whom in between',
  attributes: {
    of: { about: 'a deal of the model', required: true },
  },
  group: 'Deals',
  offers: ({ conflict }) =>
    conflict.deals.map(({ id, name }) => ({ attributes: { of: id }, name: `The deal “${name}”` })),
  asks: (said) => [{ ask: 'deal', options: { deal: said('of') } }, NOW],
  title: (ground) => {
    const [{ targets }, now] = ground.answers as readonly [DealsJson, ExplanationJson];
    const name =
      targets[0] === undefined
        ? nameOfDeal(ground)
        : titleOfState(ground, { ...targets[0], id: targets[0].state }, now.state);
    return `${name}: the deal, step by step`;
  },
  draw(ground) {
    const [{ targets, parties, concepts }] = ground.answers as readonly [DealsJson];
    const held = `A deal of ${sayWho(ground, parties)}: nobody else moves, and losses on the way are reckoned against the status quo, after each step.`;
    if (targets.length === 0) {
      return [
        h('p.held', held),
        h(
          'p.verdict',
          verdictProperties({
            about: `deal ${ground.said('of')}`,
            is: 'no deal',
            turned: `“${nameOfDeal(ground)}” is no deal any more.`,
          }),
          'As the model stands this is no deal: the parties cannot bring it about, or not each of them would rather have it.',
        ),
      ];
    }
    return [
      h('p.held', held),
      ...targets.slice(0, 1).flatMap((one) => drawDeal(ground, one, concepts)),
    ];
  },
});

function nameOfDeal({ conflict, said }: Pick<Ground, 'conflict' | 'said'>): string {
  return conflict.deals.find(({ id }) => id === said('of'))?.name ?? 'The deal';
}

function drawDeal(ground: Ground, one: DealJson, concepts: readonly string[]): Element[] {
  const all = conceptsOf(concepts);
  const would = sayHeld(conceptsOf(one.holdsUnder), all, 'would');
  const held = sayOnceAgreed(ground, one, concepts);
  return [
    h(
      'p.verdict',
      verdictProperties({
        about: `deal ${ground.said('of')}`,
        is: would,
        turned: `“${nameOfDeal(ground)}”, once agreed, ${textOf(held)}.`,
      }),
      drawProse(['Once agreed, it ', ...held, '.']),
    ),
    ...drawTrust(ground, one),
    h(
      'ol.way.strip',
      one.steps.map(({ by, says, exposed, openings }) =>
        h(exposed.length > 0 ? 'li.move.loss' : 'li.move.gain', [
          h('p.mover', drawWho(ground, by)),
          h('p.moved', says),
          h(
            'p.worth',
            exposed.length > 0
              ? `Worse off than at the status quo until the next step: ${sayWho(ground, exposed)}.`
              : 'After this no party is worse off than at the status quo.',
          ),
          ...openings.map((opening) => h('p.worth', sayOpening(ground, opening))),
        ]),
      ),
    ),
    ...one.leavers.map(({ mover, under }) => {
      const who = moversOf(ground.conflict).find(({ id }) => id === mover)!;
      return h(
        'p.leaves',
        `${openingName(nameOf(ground.conflict, mover))} would leave it ${sayUnder(conceptsOf(under), all, { one: agreementOf([who]), mood: 'would' })}.`,
      );
    }),
    ...(one.losers.length > 0
      ? [h('p', `${capitalize(sayWho(ground, one.losers))} would rather have the status quo.`)]
      : []),
  ];
}

/** `would hold if everybody reckons with replies, but not if nobody looks beyond its own move` */
function sayOnceAgreed(
  { results }: Ground,
  { state, holdsUnder }: DealJson,
  among: readonly string[],
): readonly Fragment[] {
  const [{ casebook }] = results as readonly [Deals];
  const says = { kind: 'pattern', state, under: holdsUnder, among } as const;
  const [sentence] = tellPlainly(casebook, [{ says, mood: 'would' }]);
  return sentence!.predicate;
}

/** What somebody could do after a step instead of what is agreed on, as commands say it. */
function sayOpening(ground: Ground, { by, says, exposed }: Opening): string {
  const [{ parties }] = ground.answers as readonly [DealsJson];
  const who = openingName(nameOf(ground.conflict, by));
  const left =
    exposed.length === 0
      ? ''
      : `, which leaves ${sayWho(ground, exposed)} worse off than at the status quo`;
  if (!parties.includes(by)) return `${who} could gain by bringing about “${says}”${left}.`;
  return says === STOPS
    ? `${who} would rather stop there than see it through.`
    : `${who} would rather bring about “${says}” than see it through${left}.`;
}

/** What documents say of a party that would stop after a step. */
const STOPS = 'stops there';

function drawTrust(ground: Ground, { trust, steps, onTrust }: DealJson): Element[] {
  if (trust.length === 0) {
    return steps.every(({ exposed }) => exposed.length === 0)
      ? [
          h(
            'p.trust',
            'It can be carried out without trust: after no step is a party worse off than at the status quo.',
          ),
        ]
      : [];
  }
  return trust.map(({ who, in: others }) => {
    const one = moversOf(ground.conflict).find(({ id }) => id === who)!;
    const { verb, they } = agreementOf([one]);
    return h(
      'p.trust',
      `${onTrust ? 'It can be entered only on trust. In the order told here ' : 'In the order told here '}${proseName(one.name)} ${verb('has')} to trust ${sayWho(ground, others)}; until then ${they} ${verb('is')} worse off than at the status quo.`,
    );
  });
}
