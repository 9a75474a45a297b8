import type { Concept } from '@standoff/engine';
import type { Proposition, Telling } from '@standoff/propositions';
import { type Casebook, lexiconOf, sayIfAllThink } from '@standoff/study';
import {
  english,
  type Fragment,
  joinWords,
  type Known,
  type Sentence,
  textOf,
} from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawTerm } from './terms.ts';

type Piece = string | number | Fragment | readonly Fragment[];

/** Words of a figure, and among them what they speak of: prose`an ${term('improvement')} for ${who}`. */
export function prose(words: TemplateStringsArray, ...pieces: readonly Piece[]): Fragment[] {
  return joinWords(
    words.flatMap((word, k) => [word, ...(k < pieces.length ? fragmentsOf(pieces[k]!) : [])]),
  );
}

function fragmentsOf(piece: Piece): readonly Fragment[] {
  if (typeof piece === 'number') return [String(piece)];
  return typeof piece === 'string' || 'ref' in piece ? [piece] : piece;
}

/** A word of the method, which can be asked what it means. */
export function term(id: string, text: string): Fragment {
  return { ref: 'concept', id, text };
}

/** A concept by its symbol. */
function symbol({ id, symbol: text }: Concept): Fragment {
  return term(id, text);
}

/** `if everybody expects credible replies (SEQ)` */
export function ifAll(concept: Concept): Fragment[] {
  return prose`${textOf(sayIfAllThink(concept))} (${symbol(concept)})`;
}

/** Sentences that follow one another, for readers who have not met the method. */
export function tellPlainly(
  casebook: Casebook,
  tellings: readonly Telling[],
  known?: Partial<Known>,
): Sentence[] {
  return english.tell(lexiconOf(casebook), [tellings], 'plain', known)[0]!;
}

/** What a document claims in one sentence, where that is something and what settles it. */
export function tellingOf([says, settled]: readonly Proposition[]): Telling {
  return {
    says: says!,
    ...(settled && { joined: [{ by: 'because', told: { says: settled } }] }),
  };
}

/** What is said, drawn: words of the method can be asked what they mean, each where it stands first. */
export function drawProse(fragments: readonly Fragment[]): (Element | string)[] {
  const seen = new Set<string>();
  const parts = fragments.map((one): Element | string => {
    if (typeof one === 'string') return one;
    if (one.ref !== 'concept' || seen.has(one.id)) return one.text;
    seen.add(one.id);
    return drawTerm(one.id, one.text);
  });
  return parts.reduce<(Element | string)[]>(glue, []).filter((part) => part !== '');
}

/** Whether it is a button of several words. */
function isPhrase(part: Element | string | undefined): boolean {
  if (part === undefined || typeof part === 'string') return false;
  return part.children.some((child) => child.type === 'text' && /\s/.test(child.value));
}

/** A browser may break a line beside a button: what touches one is held to it, unless it is a phrase, which has to break itself. */
function glue(before: (Element | string)[], part: Element | string): (Element | string)[] {
  const last = before.at(-1);
  if ([part, last].some(isPhrase)) return [...before, part];
  if (typeof part !== 'string' && typeof last === 'string') {
    const [touching = ''] = /[^\s]*$/.exec(last) ?? [];
    const held = touching === '' ? part : h('span.glued', [touching, part]);
    return [...before.slice(0, -1), last.slice(0, last.length - touching.length), held];
  }
  if (typeof part === 'string' && last !== undefined && typeof last !== 'string') {
    const [touching = ''] = /^[^\s]*/.exec(part) ?? [];
    if (touching === '') return [...before, part];
    return [...before.slice(0, -1), h('span.glued', [last, touching]), part.slice(touching.length)];
  }
  return typeof part === 'string' && typeof last === 'string'
    ? [...before.slice(0, -1), last + part]
    : [...before, part];
}
