import {
  isTaken,
  type Judgement,
  judgementId,
  type PreferenceEntry,
  statementsOf,
} from '@standoff/language';
import { type Phrasebook, readEntry, type SaidEntry } from '@standoff/study';
import { agreementOf, proseName } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { nameOf, saidWish, sayWishes } from './drawing.ts';
import { defineFigure, type Fault, type Ground, type ModelAsked, type Said } from './figure.ts';
import { CLAIMS, idsCell } from './figure-data.ts';
import { drawGrounds } from './grounds.ts';

/** A judgement of the model that a reader may change, and watch what becomes of the rest. */
export const judgement = defineFigure({
  name: 'judgement',
  shows: 'a judgement that a reader may change',
  attributes: {
    of: { about: 'whose preference it is: the id of a decision maker', required: true },
    place: { about: 'its place in the order of statements, from 1', required: true },
    change: {
      about:
        'what a reader may try: drop (it does not matter) or swap (the next one comes first); drop when left out',
    },
  },
  group: 'Judgements that a reader may change',
  offers: ({ conflict, wishesOf }) =>
    conflict.decisionMakers.flatMap(({ id, name }) =>
      wishesOf(id).map((wish, k) => ({
        attributes: { of: id, place: `${k + 1}` },
        name: `${name}, ${k + 1}: ${wish}`,
      })),
    ),
  asks(said, asked) {
    const found = judgementSaid(said, asked);
    return 'problem' in found ? found : [];
  },
  kicker: 'In the model’s wording',
  // That it can be doubted is said by its button, which is there where scripts run.
  title: ({ said, conflict }) => `A judgement on ${proseName(nameOf(conflict, said('of')!))}`,
  data(ground) {
    const found = judgementSaid(ground.said, ground);
    const entry =
      'problem' in found ? undefined : entryAt(ground.phrasebook, found.of, found.place);
    if ('problem' in found || entry === undefined) return { columns: [], rows: [] };
    return {
      columns: ['who', 'place', 'wants, in the model’s wording', 'how sure its author is', CLAIMS],
      rows: statementsOf(entry).map((one) => [
        nameOf(ground.conflict, found.of),
        found.place,
        saidWish(ground, one),
        one.sure,
        idsCell(one.because.map(({ claim }) => claim)),
      ]),
    };
  },
  draw(ground) {
    const found = judgementSaid(ground.said, ground);
    return 'problem' in found ? [] : drawJudgement(ground, found);
  },
});

export type Offered = Judgement & { readonly kind: 'drop' | 'swap'; readonly place: number };

/** What the directive is about, or what is wrong with it. */
export function judgementSaid(said: Said, { conflict }: ModelAsked): Offered | Fault {
  const of = said('of')!;
  const owner = conflict.decisionMakers.find(({ id }) => id === of);
  if (owner === undefined) {
    return {
      attribute: 'of',
      problem: `nobody who decides is called ${of}`,
      help: `the ids are ${conflict.decisionMakers.map(({ id }) => id).join(', ')}`,
    };
  }
  if (owner.preference.kind !== 'prioritized') {
    return {
      attribute: 'of',
      problem: `the preference of ${of} is not given by statements`,
      help: 'a reader can change statements',
    };
  }
  const change = said('change') ?? 'drop';
  const { length } = owner.preference.statements;
  const last = change === 'swap' ? length - 1 : length;
  const place = Number(said('place'));
  if (change !== 'drop' && change !== 'swap') {
    return {
      attribute: 'change',
      problem: `"${change}" is nothing to try`,
      help: 'write drop or swap',
    };
  }
  if (!Number.isInteger(place) || place < 1 || place > last) {
    return {
      attribute: 'place',
      problem: `the order of ${of} has no place ${said('place')} that can be tried`,
      help: `its places are 1 to ${last}`,
    };
  }
  return { kind: change, of, place };
}

/** A statement with what it rests on, and what a reader may try. */
function drawJudgement(ground: Ground, tried: Offered): Element[] {
  const { phrasebook } = ground;
  const entry = entryAt(phrasebook, tried.of, tried.place);
  if (entry === undefined) return [];
  const { statements } = readEntry(phrasebook, tried.of, entry);
  const links = statementsOf(entry).flatMap(({ because }) => because);
  return [
    h('p.statement', [h('em.worded', sayWishes(ground, entry)), ...drawSure(statements)]),
    drawGrounds(ground, links),
    drawTry(phrasebook, tried),
  ];
}

export function entryAt(
  { conflict }: Phrasebook,
  of: string,
  place: number,
): PreferenceEntry | undefined {
  const preference = conflict.decisionMakers.find(({ id }) => id === of)?.preference;
  return preference?.kind === 'prioritized' ? preference.statements[place - 1] : undefined;
}

export function drawSure(statements: SaidEntry['statements']): Element[] {
  return statements.flatMap(({ sure }) =>
    sure < 1 ? [h('span.sure', ` ${sayAuthorSure(sure)}`)] : [],
  );
}

function sayAuthorSure(sure: number): string {
  const not = isTaken({ sure }) ? '' : ', so that it does not count here';
  return `The model’s author is ${Math.round(sure * 100)} % sure${not}.`;
}

/** What a reader says who tries it, without a full stop. */
export function sayTried(phrasebook: Phrasebook, tried: Offered): string {
  const name = proseName(nameOf(phrasebook.conflict, tried.of));
  const own = quoteAt(phrasebook, tried.of, tried.place);
  if (tried.kind === 'drop') return `${own} does not matter to ${name}`;
  const owner = phrasebook.conflict.decisionMakers.find(({ id }) => id === tried.of)!;
  const cares = agreementOf([owner]).verb('cares');
  return `${name} ${cares} more about ${quoteAt(phrasebook, tried.of, tried.place + 1)} than about ${own}`;
}

function quoteAt(phrasebook: Phrasebook, of: string, place: number): string {
  const entry = entryAt(phrasebook, of, place);
  return entry === undefined ? '' : `“${sayWishes({ phrasebook }, entry)}”`;
}

/** The control by which a reader doubts a judgement; it is shown once scripts run. */
function drawTry(phrasebook: Phrasebook, tried: Offered): Element {
  const suppose =
    tried.kind === 'drop'
      ? 'Suppose this does not matter'
      : `Suppose ${quoteAt(phrasebook, tried.of, tried.place + 1)} weighs more`;
  return h('p.try', { hidden: true }, [
    h(
      'button.try-button',
      {
        type: 'button',
        ariaPressed: 'false',
        dataTry: judgementId(tried),
        dataSays: sayTried(phrasebook, tried),
      },
      suppose,
    ),
  ]);
}
