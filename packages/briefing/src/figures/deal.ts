import type { DealsJson, ExplanationJson } from '@standoff/report';
import {
  type Deal,
  type Deals,
  type DealTelling,
  sayHeld,
  tellLeavers,
  tellNoDeal,
  tellOnTrust,
  tellOpening,
  tellOthersOfDeal,
  tellTrust,
  tellVerdictOfDeal,
} from '@standoff/study';
import { type Known, textOf } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { askedProperties } from './asked.ts';
import { conceptsOf, drawWho, nameOf, sayWho, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { wordsOf } from './figure-data.ts';
import { drawProse, tellPlainly } from './prose.ts';
import { NOW } from './state.ts';
import { verdictProperties } from './verdict.ts';

type DealJson = DealsJson['targets'][number];

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
  data(ground) {
    const [{ targets }] = ground.answers as readonly [DealsJson];
    const [found] = ground.results as readonly [Deals];
    const [one] = found.deals;
    const told = (part: string, tellings: readonly DealTelling[], known?: Known) =>
      tellPlainly(found.casebook, tellings, known).map(({ says }) => {
        return [part, null, null, wordsOf(drawProse(says)), null];
      });
    const verdict =
      one === undefined
        ? (found.refused ?? []).slice(0, 1).flatMap((refused) => tellNoDeal(found, refused))
        : tellVerdictOfDeal(found, one);
    return {
      columns: ['part', 'step', 'who', 'in words', 'worse off until later'],
      rows: [
        ...told('verdict', verdict),
        ...(one === undefined ? [] : told('trust', trustIn(found, one))),
        ...(targets[0]?.steps ?? []).map(({ by, says, exposed }, k) => [
          'step',
          k + 1,
          nameOf(ground.conflict, by),
          says,
          exposed.map((id) => nameOf(ground.conflict, id)).join(', '),
        ]),
        ...(one === undefined
          ? []
          : belowOf(found, one).flatMap((below) =>
              told('afterwards', [below], knownOf(found, one)),
            )),
      ],
    };
  },
  draw(ground) {
    const [{ targets, parties, concepts }] = ground.answers as readonly [DealsJson];
    const [found] = ground.results as readonly [Deals];
    const held = `A deal of ${sayWho(ground, parties)}: nobody else moves, and losses on the way are reckoned against the status quo, after each step.`;
    const [one] = found.deals;
    if (one === undefined) {
      return [
        h('p.held', held),
        h(
          'p.verdict',
          verdictProperties({
            about: `deal ${ground.said('of')}`,
            is: 'no deal',
            turned: `“${nameOfDeal(ground)}” is no deal any more.`,
          }),
          (found.refused ?? [])
            .slice(0, 1)
            .flatMap((refused) => say(found, tellNoDeal(found, refused))),
        ),
      ];
    }
    return [h('p.held', held), ...drawDeal(ground, { found, one, shown: targets[0]! }, concepts)];
  },
});

function nameOfDeal({ conflict, said }: Pick<Ground, 'conflict' | 'said'>): string {
  return conflict.deals.find(({ id }) => id === said('of'))?.name ?? 'The deal';
}

interface Drawn {
  readonly found: Deals;
  readonly one: Deal;
  /** The same as a document has it. */
  readonly shown: DealJson;
}

function drawDeal(
  ground: Ground,
  { found, one, shown }: Drawn,
  concepts: readonly string[],
): Element[] {
  const { casebook } = found;
  const known = knownOf(found, one);
  const verdict = tellPlainly(casebook, tellVerdictOfDeal(found, one));
  const [, holds] = verdict;
  const trust = trustIn(found, one);
  const below = belowOf(found, one);
  return [
    h(
      'p.verdict',
      {
        ...verdictProperties({
          about: `deal ${ground.said('of')}`,
          is: sayHeld(conceptsOf(shown.holdsUnder), conceptsOf(concepts), 'would'),
          turned: `“${nameOfDeal(ground)}”, once agreed, ${textOf(holds!.predicate)}.`,
        }),
        ...askedProperties(
          casebook,
          verdict.flatMap(({ means }) => means),
        ),
      },
      say(found, tellVerdictOfDeal(found, one)),
    ),
    ...(trust.length === 0 ? [] : [h('p.trust', say(found, trust))]),
    ...drawSteps(ground, { found, one, shown }),
    ...below.map((told) => h('p', say(found, [told], known))),
  ];
}

/** Each step with how the parties stand after it, and what others could make of it then. */
function drawSteps(ground: Ground, { found, one, shown }: Drawn): Element[] {
  const { stateId, space } = found.casebook;
  const steps = shown.steps.map(({ by, says, exposed }, k) => {
    const step = one.steps[k]!;
    const known: Known = { about: [], state: stateId(space.codeOf(step.to)) };
    return h(exposed.length > 0 ? 'li.move.loss' : 'li.move.gain', [
      h('p.mover', drawWho(ground, by)),
      h('p.moved', says),
      h(
        'p.worth',
        exposed.length > 0
          ? `Worse off than at the status quo for now: ${sayWho(ground, exposed)}.`
          : 'After this no party is worse off than at the status quo.',
      ),
      ...step.openings.map((opening) =>
        h('p.worth', say(found, [tellOpening(found, one.steps, step, opening)], known)),
      ),
    ]);
  });
  return [h('ol.way.strip', steps)];
}

/** Tellings as they follow one another in a paragraph. */
function say(
  { casebook }: Deals,
  tellings: readonly DealTelling[],
  known?: Partial<Known>,
): (Element | string)[] {
  const sentences = tellPlainly(casebook, tellings, known);
  return drawProse(sentences.flatMap(({ says }, k) => [k === 0 ? '' : ' ', ...says]));
}

/** Whether it is entered on trust, and who has to trust whom. */
function trustIn(found: Deals, one: Deal): DealTelling[] {
  return [...tellOnTrust(found, one), ...tellTrust(found, one)];
}

/** Who would leave it, and how the others take it. */
function belowOf(found: Deals, one: Deal): DealTelling[] {
  return [...tellLeavers(found, one), ...tellOthersOfDeal(found, one)];
}

/** Below its verdict the deal is what is spoken of. */
function knownOf({ casebook }: Deals, { state }: Deal): Known {
  return { about: [], state: casebook.stateId(state), isOfState: true };
}
