import type { MemberType } from '@standoff/propositions';
import { nearestNames } from '../diagnostics/nearest-name.ts';
import { type ScalarText, sliceOf } from '../source/scalar-text.ts';
import { around, type Form, formsWith, openings, sayForm } from './forms.ts';
import { matchForm } from './match-form.ts';
import { parseWorld } from './parse-world.ts';
import type { NoProposition, PropositionSyntax, Word } from './proposition-syntax.ts';
import { isInBrackets, type Stretch, stretchesOf, wordOf } from './words.ts';

/** A proposition has at most so many characters. */
const LONGEST = 4000;

/** Propositions stand at most so deep within one another. */
const DEEPEST = 12;

/** Reads a proposition, such as `stable status-quo seq`; or says where it is none, why, and what to do. */
export function parseProposition(text: ScalarText): PropositionSyntax | NoProposition {
  if (text.text.length > LONGEST) {
    return {
      problem: `this is ${text.text.length} characters long, and a proposition has at most ${LONGEST}`,
      help: 'ask for its parts one by one',
      span: text.span,
    };
  }
  return read(text, 0);
}

/** Whether a text was no proposition. */
export function isNone(read: PropositionSyntax | NoProposition): read is NoProposition {
  return 'problem' in read;
}

function read(text: ScalarText, depth: number): PropositionSyntax | NoProposition {
  const [first, ...rest] = stretchesOf(text.text);
  if (first === undefined) {
    return { problem: 'nothing is said', help: FORMS, span: text.span };
  }
  const opening = wordOf(text, [first]);
  if (depth > DEEPEST) {
    return {
      problem: `propositions stand more than ${DEEPEST} deep within one another here`,
      help: 'ask for its parts one by one',
      span: opening.span,
    };
  }
  switch (opening.text) {
    case around.not: {
      const of = read(after(text, first), depth + 1);
      return isNone(of) ? of : { kind: 'not', of };
    }
    case around.all:
      return readAll(text, opening, rest, depth);
    case around.in:
      return readIn(text, opening, rest, depth);
    default:
      return readClaim(text, opening, rest);
  }
}

function after(text: ScalarText, { end }: Stretch): ScalarText {
  return sliceOf(text, end, text.text.length);
}

/** `all (stable s1 seq) (prefers us s1 s2)` */
function readAll(
  text: ScalarText,
  opening: Word,
  rest: readonly Stretch[],
  depth: number,
): PropositionSyntax | NoProposition {
  const outside = rest.find((stretch) => !isInBrackets(text, stretch));
  if (rest.length === 0 || outside !== undefined) {
    const { span } = outside === undefined ? opening : wordOf(text, [outside]);
    return {
      problem: 'each of several propositions stands in brackets of its own',
      help: WRITTEN_AROUND.all,
      span,
    };
  }
  const of: PropositionSyntax[] = [];
  for (const stretch of rest) {
    const one = read(wordOf(text, [stretch]), depth + 1);
    if (isNone(one)) return one;
    of.push(one);
  }
  return { kind: 'all', of };
}

/** `in (variant hawks reading strong) stable s1 seq` */
function readIn(
  text: ScalarText,
  opening: Word,
  [first]: readonly Stretch[],
  depth: number,
): PropositionSyntax | NoProposition {
  if (first === undefined || !isInBrackets(text, first)) {
    return {
      problem: 'in brackets behind "in" stands where something is so',
      help: WRITTEN_AROUND.in,
      span: opening.span,
    };
  }
  const world = parseWorld(wordOf(text, [first]));
  if ('problem' in world) return world;
  const of = read(after(text, first), depth + 1);
  return isNone(of) ? of : { kind: 'in', world, of };
}

function readClaim(
  text: ScalarText,
  opening: Word,
  rest: readonly Stretch[],
): PropositionSyntax | NoProposition {
  const possible = formsWith(opening.text);
  if (possible.length === 0) {
    return { problem: `nothing is claimed by "${opening.text}"`, ...sayNear(opening) };
  }
  for (const isStrict of [true, false]) {
    for (const form of possible) {
      const members = matchForm(form, text, rest, isStrict);
      if (members !== undefined) return { kind: 'claim', form, opening, members };
    }
  }
  return { problem: 'words are missing or too many', help: sayForms(possible), span: text.span };
}

function sayNear(opening: Word): Pick<NoProposition, 'help' | 'span'> {
  const begun = openings.filter((one) => one.startsWith(opening.text));
  const [near, ...others] = begun.length > 0 ? begun : nearestNames(opening.text, openings);
  const help =
    near === undefined || others.length > 0 ? FORMS : `did you mean "${near}"? ${sayWritten(near)}`;
  return { help, span: opening.span };
}

/** How what stands around propositions is written. */
const WRITTEN_AROUND = {
  not: 'write "not PROPOSITION"',
  all: 'write "all (PROPOSITION) (PROPOSITION)"',
  in: 'write "in (variant NAME) PROPOSITION"',
} as const satisfies Record<keyof typeof around, string>;

function isAround(opening: string): opening is keyof typeof around {
  return Object.hasOwn(WRITTEN_AROUND, opening);
}

function sayWritten(opening: string): string {
  return isAround(opening) ? WRITTEN_AROUND[opening] : sayForms(formsWith(opening));
}

/** How something is written; of states that are one word it is said that several go into quotes. */
function sayForms(possible: readonly Form[]): string {
  const shown = possible.filter(({ isReadOnly }) => !isReadOnly || possible.length === 1);
  const texts = shown.map((form) => `"${sayForm(form)}"`);
  const [last, ...before] = texts.toReversed();
  const written =
    before.length === 0 ? `write ${last}` : `write ${before.toReversed().join(', ')} or ${last}`;
  const short = shown.some(({ items }) =>
    items.some((item) => item.item === 'slot' && isState(item.type) && !item.isLong),
  );
  return short ? `${written}; a state of several words stands in quotation marks` : written;
}

function isState(type: MemberType): boolean {
  return type.is === 'state' || type.is === 'formula';
}

/** How propositions are written, for whoever wrote one otherwise. */
const FORMS = `begin with ${openings.slice(0, -1).join(', ')} or ${openings.at(-1)}, such as "stable status-quo seq"`;
