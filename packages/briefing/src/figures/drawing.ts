import { type Concept, findConcept } from '@standoff/engine';
import { moversOf, type PreferenceEntry, statementsOf } from '@standoff/language';
import type { StateJson } from '@standoff/report';
import { sayIfAllThink, sayStatement } from '@standoff/study';
import { capitalize, listOf, proseName, textOf } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ModelAsked } from './figure.ts';

/** So many decision makers have a colour of their own; the others share them, each with its name. */
const COLOURS = 8;

/** A decision maker or body by its name, with its colour. */
export function drawWho(
  { conflict }: Pick<ModelAsked, 'conflict'>,
  id: string,
  { isShort } = { isShort: false },
): Element {
  const position = moversOf(conflict).findIndex((mover) => mover.id === id);
  const mover = moversOf(conflict)[position];
  const name = (isShort ? mover?.short : mover?.name) ?? id;
  return h('span.who', { className: [`who-${Math.max(0, position) % COLOURS}`] }, name);
}

/** `North Korea and the United States`, as it stands in a sentence. */
export function sayWho({ conflict }: Pick<ModelAsked, 'conflict'>, ids: readonly string[]): string {
  return listOf(ids.map((id) => proseName(nameOf(conflict, id))));
}

export function nameOf(conflict: ModelAsked['conflict'], id: string): string {
  return moversOf(conflict).find((mover) => mover.id === id)?.name ?? id;
}

export function conceptsOf(ids: readonly string[]): Concept[] {
  return ids.flatMap((id) => findConcept(id) ?? []);
}

/** A state by its name, or by how it differs from another one, which is most often the status quo. */
export function titleOfState(
  { conflict }: Pick<ModelAsked, 'conflict'>,
  state: StateJson,
  from: StateJson | undefined,
): string {
  if (state.name !== undefined) return state.name;
  if (from === undefined) return capitalize(listOf(tellingPhrases(conflict, state)));
  return state.id === from.id
    ? 'The status quo'
    : capitalize(listOf(changedPhrases(conflict, from, state)));
}

/** What is the case in a state, without the options that are simply not taken, unless no option is. */
function tellingPhrases(conflict: ModelAsked['conflict'], state: StateJson): string[] {
  const telling = moversOf(conflict).flatMap((mover) =>
    mover.options.flatMap((option) => {
      const level = option.levels.findIndex(
        ({ id }) => id === state.values[`${mover.id}.${option.id}`],
      );
      return option.yesNo && level <= 0 ? [] : (option.levels[level]?.phrase ?? []);
    }),
  );
  return telling.length > 0 ? telling : [state.says];
}

/** What is the case in the second state and is not in the first. */
export function changedPhrases(
  conflict: ModelAsked['conflict'],
  from: StateJson,
  to: StateJson,
): string[] {
  const changed = moversOf(conflict).flatMap((mover) =>
    mover.options.flatMap((option) => {
      const key = `${mover.id}.${option.id}`;
      if (from.values[key] === to.values[key]) return [];
      return option.levels.filter(({ id }) => id === to.values[key]).map(({ phrase }) => phrase);
    }),
  );
  return changed.length > 0 ? changed : [to.says];
}

/** Links to the claims that something rests on; with scripts they open where they stand. */
export function drawClaims(
  { conflict }: Pick<ModelAsked, 'conflict'>,
  ids: readonly string[],
): (Element | string)[] {
  return ids.flatMap((id) => [' ', drawClaimMark(conflict, id)]);
}

/** The same as words of a sentence: ` claim 3`, ` claims 3, 4 and 7`. */
export function drawClaimNumbers(
  { conflict }: Pick<ModelAsked, 'conflict'>,
  ids: readonly string[],
): (Element | string)[] {
  const between = (k: number) => (k === ids.length - 1 ? ' and ' : ', ');
  return [
    ids.length === 1 ? ' claim ' : ' claims ',
    ...ids.flatMap((id, k) => [
      ...(k === 0 ? [] : [between(k)]),
      h('a.claim-link', linkTo(id), markOfClaim(conflict, id)),
    ]),
  ];
}

/** The same within a sentence, where there is room for a mark alone. */
export function drawClaimMarks(
  { conflict }: Pick<ModelAsked, 'conflict'>,
  ids: readonly string[],
): (Element | string)[] {
  return ids.flatMap((id, k) => [...(k === 0 ? [] : [' ']), drawClaimMark(conflict, id)]);
}

function drawClaimMark(conflict: ModelAsked['conflict'], id: string): Element {
  const mark = markOfClaim(conflict, id);
  return h('a.claim-link.claim-mark', { ...linkTo(id), ariaLabel: `Claim ${mark}` }, mark);
}

function linkTo(id: string) {
  return { href: `#claim-${id}` };
}

/** What stands for a claim until its page numbers its claims: its id where that is a mark such as `c10`, otherwise its number in the model. */
export function markOfClaim({ claims }: ModelAsked['conflict'], id: string): string {
  return isMark(id) ? id : String(claims.findIndex((claim) => claim.id === id) + 1);
}

function isMark(id: string): boolean {
  return /^[a-z]{0,2}\d{1,4}$/i.test(id);
}

/** Words of a file that may be a sentence, to be ended as the page ends them. */
export function withoutStop(words: string): string {
  return words.trim().replace(/\.$/, '');
}

/** The wishes that stand at one place of an order, in words, with what joins them. */
export function sayWishes(asked: Pick<ModelAsked, 'phrasebook'>, entry: PreferenceEntry): string {
  const joint = entry.kind === 'equally' ? ' and, as much, ' : ' or ';
  return statementsOf(entry)
    .map((one) => saidWish(asked, one))
    .join(joint);
}

/** One wish in words. */
export function saidWish(
  { phrasebook }: Pick<ModelAsked, 'phrasebook'>,
  statement: ReturnType<typeof statementsOf>[number],
): string {
  return withoutStop(statement.says ?? capitalize(sayStatement(phrasebook, statement)));
}

/** How all look ahead, as a condition: `if everybody expects credible replies`. */
export function sayIfAll(concept: Concept): string {
  return textOf(sayIfAllThink(concept));
}
