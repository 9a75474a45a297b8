import { shorten } from '../document/node.ts';
import { listing, suggestion } from '../formula/resolution.ts';
import { readable } from '../shapes/list.ts';
import type { Path } from '../shapes/path.ts';
import type { Word } from '../shapes/shape.ts';
import { type Checking, lookUp } from './checking.ts';
import type { WrittenDecisionMaker, WrittenDecisionMakers } from './decision-makers.ts';
import { warnOfNumber } from './item-id.ts';

/** A judgement in the file that a doubt is about. */
export interface DoubtTarget {
  readonly kind:
    | 'statements'
    | 'statement'
    | 'ranking'
    | 'weights'
    | 'weight'
    | 'fact'
    | 'foresight'
    | 'option';
  /** In words, in the singular. */
  readonly what: string;
  /** Without a leading `decision-makers`. */
  readonly path: readonly string[];
  /** The id of a statement or a weight that the path names. */
  readonly named?: string;
}

/** What the path leads to; a path that leads nowhere is reported. */
export function findTarget(
  { words }: Path,
  decisionMakers: WrittenDecisionMakers | undefined,
  checking: Checking,
): DoubtTarget | undefined {
  const [head, ...rest] = words;
  if (!head) return undefined;
  if (head.text === 'facts') return findFact(head, rest, checking);
  const [owner, ...keys] = head.text === 'decision-makers' ? rest : words;
  if (!owner) return reportPath(head, ['decision-makers.ID.prefers'], checking);
  const what = 'decision maker';
  const { names } = checking;
  if (!lookUp(names.decisionMakers, owner, 'unknown-decision-maker', what, checking)) {
    return undefined;
  }
  const entry = decisionMakers?.entries.find(({ id }) => id.text === owner.text);
  return entry?.value && findIn(owner, keys, entry.value, checking);
}

function findFact(
  head: Word,
  [id, ...more]: readonly Word[],
  checking: Checking,
): DoubtTarget | undefined {
  if (!id || more.length > 1) return reportPath(more[1] ?? head, ['facts.ID'], checking);
  if (more[0] && more[0].text !== 'chance') return reportPath(more[0], ['chance'], checking);
  const known = lookUp(checking.names.facts, id, 'unknown-fact', 'fact', checking);
  return known && { kind: 'fact', what: 'a fact', path: ['facts', id.text] };
}

function findIn(
  owner: Word,
  keys: readonly Word[],
  value: WrittenDecisionMaker,
  checking: Checking,
): DoubtTarget | undefined {
  const [first, ...more] = keys[0]?.text === 'options' ? keys.slice(1) : keys;
  const path = [owner.text, first?.text ?? ''];
  const options = (value.fields.options?.entries ?? []).map(({ id }) => id.text);
  const written = ['prefers', ...Object.keys(orders)].filter((key) => value.keys.has(key));
  const known = [...written, 'foresight', ...options];
  if (!first || !known.includes(first.text)) return reportPath(first ?? owner, known, checking);
  if (first.text === 'prefers') return findStatement(path, more, value, checking);
  if (first.text === 'weights' && more[0]) return findWeight(path, more, value, checking);
  if (more[0]) return reportPath(more[0], [], checking);
  const what = orders[first.text];
  if (first.text === 'weights') return { kind: 'weights', what: 'an order by weights', path };
  if (what !== undefined) return { kind: 'ranking', what, path };
  return first.text === 'foresight'
    ? { kind: 'foresight', what: 'a foresight', path }
    : { kind: 'option', what: 'the moves of an option', path };
}

/** Preferences that put states in places. */
const orders: Readonly<Partial<Record<string, string>>> = {
  ranking: 'a ranking',
  weights: 'an order by weights',
  utility: 'a utility',
  relation: 'a relation',
};

function findStatement(
  path: readonly string[],
  words: readonly Word[],
  { fields: { prefers } }: WrittenDecisionMaker,
  checking: Checking,
): DoubtTarget | undefined {
  return words.length === 0
    ? { kind: 'statements', what: 'an order of statements', path }
    : findItem(path, words, prefers, { kind: 'statement', what: 'a statement' }, checking);
}

function findWeight(
  path: readonly string[],
  words: readonly Word[],
  { fields: { weights } }: WrittenDecisionMaker,
  checking: Checking,
): DoubtTarget | undefined {
  return findItem(path, words, weights, { kind: 'weight', what: 'a weight' }, checking);
}

/** One of a list, by its number or its id. */
function findItem(
  path: readonly string[],
  [place, ...more]: readonly Word[],
  items: readonly ({ readonly id?: Word } | undefined)[] | undefined,
  target: Pick<DoubtTarget, 'kind' | 'what'>,
  checking: Checking,
): DoubtTarget | undefined {
  if (!place) return undefined;
  const count = items?.length ?? Number.POSITIVE_INFINITY;
  const ids = items?.map((one) => one?.id?.text) ?? [];
  const isNumber = /^[1-9]\d*$/.test(place.text);
  const number = isNumber ? Number(place.text) : ids.indexOf(place.text) + 1;
  const exists = number >= 1 && number <= count;
  if (!exists || more[0]) {
    return reportPath(more[0] ?? place, [`1 to ${count}`, ...readable(ids)], checking);
  }
  if (isNumber) warnOfNumber(place, number, ids, checking.report);
  return {
    ...target,
    path: [...path, `${number}`],
    ...(!isNumber && { named: place.text }),
  };
}

function reportPath(word: Word, known: readonly string[], { report }: Checking): undefined {
  const help = known.length > 0 ? { help: `possible here: ${listing(known)}` } : {};
  report(
    'unknown-path',
    word.span,
    `"${shorten(word.text)}" leads to nothing that can be doubted`,
    {
      ...(suggestion(word.span, word.text, known) ?? help),
    },
  );
  return undefined;
}
