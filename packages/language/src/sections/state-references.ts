import type { StatePair, StateReference } from '../conflict/conflict.ts';
import { shorten, type TextNode } from '../document/node.ts';
import { suggestion } from '../formula/resolution.ts';
import { list } from '../shapes/list.ts';
import type { Word } from '../shapes/shape.ts';
import { formed } from '../shapes/text.ts';
import type { Span } from '../source/span.ts';
import { type Checking, lookUp } from './checking.ts';

/** Two states and a sign between them, such as `s1 > s2`. */
export interface WrittenPair {
  readonly first: Word;
  readonly second: Word;
  readonly sign: '>' | '>>' | '~' | '?';
  readonly span: Span;
}

const signs: Readonly<Record<string, WrittenPair['sign']>> = {
  '>': '>',
  '>>': '>>',
  '~': '~',
  '?': '?',
};

export const statePair = formed(
  'a pair of states with a sign between them',
  '"s1 > s2", "s1 >> s2", "s1 ~ s2" or "s1 ? s2"',
  readPair,
  '^\\s*[A-Za-z0-9_-]+\\s*(>>?|~|\\?)\\s*[A-Za-z0-9_-]+\\s*$',
);

const unknownPair = formed(
  'a pair of states with "?" between them',
  '"s1 ? s2"',
  (value, node) => {
    const pair = readPair(value, node);
    return pair?.sign === '?' ? pair : undefined;
  },
  '^\\s*[A-Za-z0-9_-]+\\s*\\?\\s*[A-Za-z0-9_-]+\\s*$',
);

/** Pairs of which it is not known how they compare. */
export const unknownPairs = list(unknownPair, { of: 'pairs of states' });

function readPair(value: string, node: TextNode): WrittenPair | undefined {
  const match = /^([\w-]+)\s*(>>|>|~|\?)\s*([\w-]+)$/.exec(value);
  const sign = signs[match?.[2] ?? ''];
  if (!match?.[1] || !match[3] || !sign) return undefined;
  const content = node.content();
  const wordAt = (text: string, at: number): Word => ({
    text,
    span: content.toSourceSpan(at, at + text.length),
  });
  const first = wordAt(match[1], node.text.indexOf(match[1]));
  return {
    first,
    second: wordAt(match[3], node.text.lastIndexOf(match[3])),
    sign,
    span: node.span,
  };
}

/** Numbered states of option models; which of them exist depends on what is feasible. */
export const numberedState = /^s[1-9][0-9]*$/;

/** A state that exists, as far as the names of the file can tell. */
export function checkState(word: Word, checking: Checking): StateReference | undefined {
  const { names, report } = checking;
  if (names.form === 'open') return undefined;
  if (names.form === 'options' && numberedState.test(word.text)) {
    return { state: word.text, span: word.span };
  }
  if (names.form === 'graph') {
    const found = lookUp(names.states, word, 'unknown-state', 'state', checking);
    return found && { state: word.text, span: word.span };
  }
  if (names.states.known.has(word.text)) return { state: word.text, span: word.span };
  if (!names.states.broken.has(word.text) && names.states.complete) {
    const message = `no state is called "${shorten(word.text)}"`;
    report('unknown-state', word.span, message, {
      ...(suggestion(word.span, word.text, names.states.known.keys()) ?? {
        help: 'write s1, s2 and so on, or give the state a name under "states"',
      }),
    });
  }
  return undefined;
}

/** Reports states that are named a second time. */
export function checkStatesUnique(
  states: readonly StateReference[],
  code: 'state-named-twice' | 'repeated-entry',
  { report }: Checking,
): void {
  const first = new Map<string, Span>();
  for (const { state, span } of states) {
    const before = first.get(state);
    if (before === undefined) first.set(state, span);
    else {
      report(code, span, `the state ${state} is already named`, {
        related: [{ span: before, message: 'first here' }],
      });
    }
  }
}

/** Pairs of different states that exist, each pair once. */
export function checkPairs<T extends WrittenPair>(
  pairs: readonly T[],
  checking: Checking,
): (Omit<StatePair, 'span'> & Pick<WrittenPair, 'sign' | 'span'>)[] {
  const seen = new Map<string, Span>();
  return pairs.flatMap(({ first, second, sign, span }) => {
    const states = [first, second].flatMap((word) => checkState(word, checking) ?? []);
    const [one, other] = states;
    if (!one || !other) return [];
    const key = [one.state, other.state].sort().join(' ');
    const before = seen.get(key);
    if (one.state === other.state) {
      checking.report('repeated-entry', other.span, 'a state is not compared with itself');
    } else if (before) {
      checking.report('repeated-entry', span, 'these two states are already compared', {
        related: [{ span: before, message: 'first here' }],
      });
    }
    seen.set(key, span);
    return [{ first: one, second: other, sign, span }];
  });
}

/** Reports the id of a state or a deal that nobody could ask for, since it means another state already. */
export function reportReservedId(word: Word, { names, report }: Checking): void {
  if (word.text === 'status-quo') {
    const message = '"status-quo" is where the conflict stands, not a free name';
    report('reserved-word', word.span, message, { help: 'choose another id' });
  }
  if (names.form !== 'options' || !/^s[0-9]+$/.test(word.text)) return;
  report('reserved-word', word.span, `"${word.text}" is the number of a state, not a free name`, {
    help: 'in a model with options s1, s2 and so on count the feasible states; choose another id',
  });
}
