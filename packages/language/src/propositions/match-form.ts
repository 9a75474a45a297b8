import { findConcept } from '@standoff/engine';
import type { MemberType } from '@standoff/propositions';
import { type ScalarText, sliceOf } from '../source/scalar-text.ts';
import { type Form, type FormItem, NONE, type Slot, saidAs } from './forms.ts';
import type { MemberSyntax, Word } from './proposition-syntax.ts';
import { type Stretch, wordOf } from './words.ts';

/**
 * What a form says of the words that follow its opening; undefined where they do not fit. Strictly, each word is of the kind
 * that its place asks for, as far as that is known without the file: so a state of several words ends before a concept.
 */
export function matchForm(
  { items }: Form,
  text: ScalarText,
  words: readonly Stretch[],
  isStrict: boolean,
): MemberSyntax[] | undefined {
  const variants = isStrict ? variantsOf(items) : variantsOf(items).reverse();
  for (const variant of variants) {
    const members = match({ text, words, isStrict }, variant, 0);
    if (members !== undefined) return members;
  }
  return undefined;
}

type Written = Exclude<FormItem, { readonly item: 'maybe' }>;

/** All that a form may be with or without what may be left out, the shortest first. */
function variantsOf(items: readonly FormItem[]): Written[][] {
  let variants: Written[][] = [[]];
  for (const item of items) {
    if (item.item === 'word' || item.item === 'slot') {
      variants = variants.map((one) => [...one, item]);
      continue;
    }
    const own = item.item === 'flag' ? [[item]] : variantsOf(item.items);
    variants.push(...variants.flatMap((one) => own.map((more) => [...one, ...more])));
  }
  return variants.sort((a, b) => a.length - b.length);
}

interface Matching {
  readonly text: ScalarText;
  readonly words: readonly Stretch[];
  readonly isStrict: boolean;
}

/** What the items say of all words from one on. */
function match(
  matching: Matching,
  [item, ...rest]: readonly Written[],
  at: number,
): MemberSyntax[] | undefined {
  const { text, words } = matching;
  if (item === undefined) return at === words.length ? [] : undefined;
  switch (item.item) {
    case 'word':
      return isWord(matching, at, item.word) ? match(matching, rest, at + 1) : undefined;
    case 'flag': {
      const { member } = item;
      const found = isWord(matching, at, member) ? match(matching, rest, at + 1) : undefined;
      const word = found && wordOf(text, [words[at]!]);
      return word && [{ member, type: { is: 'flag' }, isDeal: false, word }, ...found];
    }
    case 'slot':
      return matchSlot(matching, item, rest, at);
  }
}

function isWord({ text, words }: Matching, at: number, expected: string): boolean {
  const stretch = words[at];
  if (stretch === undefined) return false;
  const { text: said, isQuoted } = wordOf(text, [stretch]);
  return said === expected && isQuoted !== true;
}

function matchSlot(
  matching: Matching,
  slot: Slot,
  rest: readonly Written[],
  at: number,
): MemberSyntax[] | undefined {
  const { text, words, isStrict } = matching;
  const most = slot.isLong ? words.length - at : 1;
  for (let number = most; number >= 1; number--) {
    const own = words.slice(at, at + number);
    if (own.length < number) continue;
    const word = wordOf(text, own);
    const parts = partsOf(slot, word);
    if (word.text.trim() === '' || (parts !== undefined && !areParts(parts, slot))) continue;
    const { member, or, type, isDeal } = slot;
    const fits = (parts ?? [word]).every((one) => isOf(elementOf(type), one));
    if (isStrict && !fits) continue;
    const found = match(matching, rest, at + number);
    if (found === undefined) continue;
    // What is said of all who can move says nobody.
    if (isEverybody(slot, word)) return found;
    return [
      { member, ...(or !== undefined && { or }), type, isDeal, word, ...(parts && { parts }) },
      ...found,
    ];
  }
  return undefined;
}

function isEverybody({ type, isOptional }: Slot, { text, isQuoted }: Word): boolean {
  return type.is === 'mover' && isOptional && text === 'all' && isQuoted !== true;
}

function elementOf(type: MemberType): MemberType {
  return type.is === 'list' ? type.of : type;
}

/** A list with plus signs is of two at least: one is somebody, and no coalition. */
function areParts(parts: readonly Word[], { joint }: Slot): boolean {
  return parts.every(({ text }) => text !== '') && (joint === ',' || parts.length > 1);
}

/** The parts of a list; undefined of what is none. Of somebody that a word stands for there are none. */
function partsOf({ type, joint }: Slot, word: Word): Word[] | undefined {
  const list = type.is === 'either' && !isOneOf(type.words, word) ? type.of : type;
  if (list.is !== 'list') return undefined;
  if (word.isQuoted === true) return [word];
  if (joint === ',' && word.text === NONE) return [];
  let at = 0;
  return word.text.split(joint).map(({ length }) => {
    const part = sliceOf(word, at, at + length);
    at += length + 1;
    return part;
  });
}

/** Whether a word is one of those that stand for somebody or something by themselves. */
export function isOneOf(words: readonly string[], { text, isQuoted }: Word): boolean {
  return isQuoted !== true && words.some((word) => saidAs(word) === text);
}

/** Whether a word may be of a type, as far as that can be known without the file. */
function isOf(type: MemberType, word: Word): boolean {
  const { text } = word;
  switch (type.is) {
    case 'concept':
      return findConcept(text) !== undefined;
    case 'number':
      return /^\d{1,9}$/.test(text);
    case 'amount':
      return /^-?\d{1,9}(\.\d{1,9})?$/.test(text);
    case 'word':
      return isOneOf(type.words, word);
    case 'mover':
    case 'decision-maker':
    case 'body':
    case 'fact':
      return /^[\w-]+$/.test(text);
    case 'either':
      return isOneOf(type.words, word) || isOf(elementOf(type.of), word);
    case 'list':
      return isOf(type.of, word);
    default:
      return true;
  }
}
