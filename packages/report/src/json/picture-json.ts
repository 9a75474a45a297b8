import { findConcept } from '@standoff/engine';
import {
  gatherLinks,
  type OrderSeen,
  ordersSeen,
  type Perceptions,
  type PlacedEntry,
  type SaidEntry,
  type SaidPreference,
  sayAsked,
  sayForesight,
  sayFormula,
  sayPicture,
} from '@standoff/study';
import { joiners } from '@standoff/wording';
import type { PerceptionsJson } from '../shapes/perceptions.ts';
import { citationsToJson } from './citations-json.ts';

type ViewerJson = PerceptionsJson['viewers'][number];
type PictureJson = Omit<ViewerJson, 'id' | 'differs' | 'stability'>;
type LineJson = ViewerJson['orders'][number]['lines'][number];
type EntryJson = NonNullable<LineJson['seen']>;

/** What a decision maker, by its position, sees otherwise than it is: in sentences, and beside what is so. */
export function pictureToJson({ games }: Perceptions, viewer: number): PictureJson {
  const { casebook } = games.truth;
  const { conflict, decisionMakers } = casebook;
  const { picture } = games.own[viewer]!;
  const says = sayPicture(games, viewer);
  return {
    says: says.map(({ text }) => text),
    thoughts: says.map(({ text, claims }) => ({ text, ...citationsToJson(claims) })),
    orders: ordersSeen(games, viewer).map((order) => ({
      of: decisionMakers[order.of]!.id,
      lines: linesOf(order),
    })),
    unknown: picture.hidden.map(({ owner, option: id }) => {
      const known = casebook.options.find(
        ({ option }) => option.owner === owner && option.id === id,
      )!;
      return { of: owner, option: id, says: known.option.name ?? id };
    }),
    misread: [...picture.misread].map(([fact, as]) => {
      const { name, when } = conflict.facts.find(({ id }) => id === fact)!;
      return { fact, says: name ?? fact, as, real: sayFormula(casebook, when) };
    }),
    foresight: [...picture.foresight].map(([of, concept]) => {
      const real = conflict.foresight.find(({ decisionMaker }) => decisionMaker === of);
      return {
        of,
        seen: sayConcept(concept),
        ...(real && { real: sayConcept(real.concept) }),
      };
    }),
  };
}

/** `expecting credible replies (SEQ)` */
function sayConcept(id: string): string {
  const concept = findConcept(id);
  return concept === undefined ? id : `${sayForesight(concept)} (${concept.symbol})`;
}

function linesOf(order: OrderSeen): LineJson[] {
  if (order.kind === 'statements') {
    return order.lines.map(({ seen, real }) => ({
      ...(seen && { seen: placedToJson(seen) }),
      ...(real && { real: placedToJson(real) }),
    }));
  }
  return [
    ...entriesOf(order.seen).map((seen) => ({ seen })),
    ...entriesOf(order.real).map((real) => ({ real })),
  ];
}

function placedToJson({ place, entry, standing }: PlacedEntry): EntryJson {
  return { place, ...entryToJson(entry), standing };
}

function entryToJson({ kind, statements, claims }: SaidEntry): Omit<EntryJson, 'standing'> {
  const joiner = joiners[kind === 'or-else' ? kind : 'equally'];
  const says = statements.flatMap((one) => one.says ?? []);
  const links = gatherLinks([...claims, ...statements.flatMap((one) => one.claims)]);
  return {
    asks: statements.map(sayAsked).join(joiner),
    ...(says.length === statements.length && { says: says.join(joiner) }),
    ...citationsToJson(links),
  };
}

/** The entries of an order that is not one of statements, or of none. */
function entriesOf(preference: SaidPreference): EntryJson[] {
  switch (preference.kind) {
    case 'none':
      return [];
    case 'statements':
      return preference.entries.map((entry) => ({ ...entryToJson(entry), standing: 'alone' }));
    default:
      return preference.lines.map(({ words, measure }) => ({
        asks: [measure, ...words].join(' · '),
        standing: 'alone',
        claims: [],
      }));
  }
}
