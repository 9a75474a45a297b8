/**
 * Programs that pass an address on may cut it, put a sign after it or change a letter of it. So before all else
 * it says how long it is and what sum its letters make. Letters are counted as they are meant, whatever escapes
 * a program writes them with.
 */

/** What of an address the check is about. */
export interface Checked {
  readonly origin: string;
  readonly view: string;
  readonly words: readonly (readonly [string, string])[];
}

export interface LinkDamage {
  /** Whether its end is missing, or some letter of it is another. */
  readonly kind: 'incomplete' | 'altered';
  /** Whether changes of the text were in what is missing; undefined where that cannot be told. */
  readonly lostEdit: boolean | undefined;
}

export interface Reading {
  /** What can be relied upon; of an address without a check all of it. */
  readonly words: Checked['words'];
  readonly damage?: LinkDamage;
}

/** `1x.8f3k2q1`: the number of letters and their sum; `e.` before it where there is an edit among them. */
export function writeCheck(checked: Checked): string {
  const letters = lettersOf(checked);
  const edit = checked.words.some(([word]) => word === 'edit') ? 'e.' : '';
  return `${edit}${letters.length.toString(36)}.${sumOf(letters)}`;
}

const CHECK = /^(e\.)?([0-9a-z]+)\.([0-9a-z]{7})$/;

/** What an address says, and what is wrong with it as far as it tells; one without a check is taken as it is. */
export function inspect({ words, ...place }: Checked): Reading {
  const [first, ...others] = words;
  if (first === undefined) return { words };
  if (first[0] !== 'check') {
    // Nothing but the beginning of that word is left.
    const isRest = others.length === 0 && first[1] === '' && 'check'.startsWith(first[0]);
    if (isRest) return incomplete([], undefined);
    const isCheck = CHECK.test(first[1]);
    return { words, ...(isCheck && { damage: { kind: 'altered', lostEdit: undefined } }) };
  }
  const rest = others.filter(([word]) => word !== 'size');
  const [, edit, length, sum] = CHECK.exec(first[1]) ?? [];
  if (length === undefined) {
    if (others.length === 0) return incomplete([], undefined);
    return { words: rest, damage: { kind: 'altered', lostEdit: undefined } };
  }
  const surplus = lettersOf({ ...place, words: rest }).length - Number.parseInt(length, 36);
  // The last word may have lost letters.
  if (surplus < 0) return incomplete(rest.slice(0, -1), edit !== undefined);
  const meant = shortened(rest, surplus);
  const lostEdit = edit !== undefined && !meant.some(([word]) => word === 'edit');
  const isWhole = sumOf(lettersOf({ ...place, words: meant })) === sum && !lostEdit;
  return { words: meant, ...(!isWhole && { damage: { kind: 'altered', lostEdit } }) };
}

function incomplete(words: Checked['words'], lostEdit: boolean | undefined): Reading {
  return { words, damage: { kind: 'incomplete', lostEdit } };
}

const BETWEEN = '\n';

function lettersOf({ origin, view, words }: Checked): string {
  return [origin, view, ...words.flat()].join(BETWEEN);
}

/** Without so many letters at the end. */
function shortened(words: Checked['words'], surplus: number): Checked['words'] {
  const last = words.at(-1);
  if (surplus === 0 || last === undefined) return words;
  const [word, value] = last;
  if (surplus <= value.length) return words.with(-1, [word, value.slice(0, -surplus)]);
  const letters = word.length + value.length + 2 * BETWEEN.length;
  return shortened(words.slice(0, -1), Math.max(0, surplus - letters));
}

/** Fowler-Noll-Vo, 32 bits, as seven digits and letters: no letter can become another without changing it. */
function sumOf(letters: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < letters.length; at += 1) {
    sum = Math.imul(sum ^ letters.charCodeAt(at), 0x01000193);
  }
  return (sum >>> 0).toString(36).padStart(7, '0');
}
