import { type Conflict, judgementsBetween, moversOf, parseConflict } from '@standoff/language';
import { createPhrasebook, sayJudgement, statedOtherwise } from '@standoff/study';
import { sayStatedOtherwise } from '@standoff/wording';
import { readCase } from './read-case.ts';
import type { ShownDifferences } from './shown-differences.ts';

/** Says in words how a text differs from the original that it started from. */
export function readDifferences(original: string, text: string): ShownDifferences {
  const first = readCase(original, undefined).compiledCase;
  const second = parseConflict(text).conflict;
  if (first === undefined || second === undefined) {
    return { isRead: false, judgements: [], others: [], words: [] };
  }
  const phrasebook = createPhrasebook(first);
  const { steps, others } = judgementsBetween(first.conflict, second);
  const judgements = steps.map(({ judgement, conflict }) =>
    sayJudgement(phrasebook, judgement, conflict),
  );
  const party = (id: string) =>
    moversOf(first.conflict).find((one) => one.id === id) ?? { name: id };
  const otherwise = others.map((other) =>
    sayStatedOtherwise({ party }, statedOtherwise(first.conflict, other, second)),
  );
  // Statements that are added or left out bring their words along.
  const isReordered = steps.every(({ judgement: { kind } }) => reordering.includes(kind));
  const words = [
    ...differentWords(first.conflict, second),
    ...(isReordered && others.length === 0 ? differentCitations(first.conflict, second) : []),
  ];
  const isTold = judgements.length + otherwise.length + words.length > 0;
  const rest = !isTold && original !== text ? ['Comments or the layout of the file differ'] : [];
  return { isRead: true, judgements, others: otherwise, words: [...words, ...rest] };
}

/** Judgements that leave every statement in its place or move it. */
const reordering: readonly string[] = ['swap', 'move', 'degree', 'limit', 'lock', 'foresight'];

/** What differs and bears on no verdict, or only on what is asked beside them. */
function differentWords(first: Conflict, second: Conflict): string[] {
  return [
    ...differentHead(first, second),
    ...differentNames(first, second),
    ...listed.flatMap(({ of, one, many }) => sayList(one, many, of(first), of(second))),
  ];
}

function differentHead(first: Conflict, second: Conflict): string[] {
  const { title, asOf, about, authors } = second;
  return [
    ...(title === first.title ? [] : [`It is called “${title}” instead of “${first.title}”`]),
    ...(asOf === first.asOf
      ? []
      : [`It is as of ${asOf ?? 'no date'} instead of ${first.asOf ?? 'no date'}`]),
    ...(about === first.about ? [] : ['What it is about is told in other words']),
    ...(isSame(authors, first.authors) ? [] : ['Other authors are named']),
  ];
}

/** Names of those who are in both. */
function differentNames(first: Conflict, second: Conflict): string[] {
  return moversOf(first).flatMap((mover) => {
    const other = moversOf(second).find(({ id }) => id === mover.id);
    if (other === undefined) return [];
    const renamed = other.name === mover.name ? [] : [`${mover.name} is called “${other.name}”`];
    const options = mover.options.filter((option) => {
      const same = other.options.find(({ id }) => id === option.id);
      const words = ({ name, about, levels }: typeof option) => [name, about, levels];
      return same !== undefined && !isSame(words(option), words(same));
    });
    return [
      ...renamed,
      ...options.map(({ name }) => `The option “${name}” of ${mover.name} is told in other words`),
    ];
  });
}

/** Parts of a file that can be counted, and of which one may be added, left out or told otherwise. */
const listed: readonly {
  readonly of: (conflict: Conflict) => readonly object[];
  readonly one: string;
  readonly many: string;
}[] = [
  { of: ({ sources }) => sources, one: 'source', many: 'sources' },
  { of: ({ claims }) => claims, one: 'claim', many: 'claims' },
  { of: ({ namedStates }) => namedStates, one: 'named state', many: 'named states' },
  { of: ({ signals }) => signals, one: 'signal', many: 'signals' },
  { of: ({ threats }) => threats, one: 'threat', many: 'threats' },
  { of: ({ deals }) => deals, one: 'deal', many: 'deals' },
  { of: ({ doubts }) => doubts, one: 'doubt', many: 'doubts' },
  { of: ({ findings }) => findings, one: 'named finding', many: 'named findings' },
  { of: ({ variants }) => variants, one: 'variant', many: 'variants' },
  { of: ({ timeline }) => timeline, one: 'event', many: 'events' },
];

function sayList(
  one: string,
  many: string,
  before: readonly object[],
  after: readonly object[],
): string[] {
  const names = (list: readonly object[]) => new Map(list.map((item) => [nameOf(item), item]));
  const [old, now] = [names(before), names(after)];
  const added = [...now.keys()].filter((name) => !old.has(name)).length;
  const gone = [...old.keys()].filter((name) => !now.has(name)).length;
  const other = [...now].filter(([name, item]) => old.has(name) && !isSame(item, old.get(name)));
  const say = (count: number, does: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? `${one} is` : `${many} are`} ${does}`];
  return [...say(added, 'added'), ...say(gone, 'left out'), ...say(other.length, 'told otherwise')];
}

/** An item by its id, or by all that it says where it has none. */
function nameOf(item: object): string {
  return 'id' in item ? String(item.id) : plain(item);
}

function differentCitations(first: Conflict, second: Conflict): string[] {
  return isSame(spokenIn(first), spokenIn(second))
    ? []
    : ['Statements have other words, or cite other claims'];
}

/** What preferences, rules and facts say and cite beside what they judge. */
function spokenIn({ decisionMakers, facts, infeasible, bodies }: Conflict): string[] {
  const found: string[] = [];
  JSON.stringify([decisionMakers, facts, infeasible, bodies], (key, inner) => {
    if (key === 'says' || key === 'because') found.push(plain(inner));
    return inner;
  });
  return found.sort();
}

function isSame(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

/** Plain data without its places in the text. */
function plain(part: unknown): string {
  return JSON.stringify(part, (key, inner) => (key === 'span' ? undefined : inner)) ?? '';
}
