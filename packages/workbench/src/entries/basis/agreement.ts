import type { Sketch } from '@standoff/language';
import { conditionParts } from './condition.ts';
import {
  areTexts,
  type Content,
  entriesOf,
  isEntries,
  isList,
  oneOrMore,
  textOf,
  textsOf,
  valuesOf,
} from './content.ts';
import { toId } from './to-id.ts';

/** Something that an agreement can stand at, with what is the case then. */
export interface Stage {
  readonly id: string;
  readonly phrase: string;
}

/** What an agreement can stand at, as it is written; undefined where it is written as no list of that. */
export function stagesOf(content: Content | undefined): Stage[] | undefined {
  if (isList(content) && areTexts(content)) {
    return textsOf(content).map((id) => ({ id, phrase: id }));
  }
  if (!isEntries(content)) return content === undefined ? [] : undefined;
  const stages = content.entries.map(([id, phrase]) => ({ id, phrase: textOf(phrase) }));
  return content.entries.every(([, phrase]) => typeof phrase === 'string') ? stages : undefined;
}

/** A list of ids stays one while no phrase says more. */
export function writtenStages(stages: readonly Stage[], before: Content | undefined): Content {
  const isPlain = isList(before) && stages.every(({ id, phrase }) => id === phrase);
  return isPlain
    ? stages.map(({ id }) => id)
    : { entries: stages.map(({ id, phrase }) => [id, phrase] as const) };
}

export function newStage(phrase: string, stages: readonly Stage[]): Stage {
  return {
    phrase,
    id: toId(
      phrase,
      stages.map(({ id }) => id),
      'level',
    ),
  };
}

const movePattern = /^\s*(\S+)\s+to\s+(\S+)\s*$/;

/** A change of what an agreement stands at, and by whom. */
export interface Transition {
  readonly from: Stage;
  readonly to: Stage;
  /** As it is written: `all`, `each`, `nobody`, `2 of`, or a rule over votes. */
  readonly by: string;
}

/** Every change that there can be, in the order of the stages; without a word all are by all, and what is not listed is by nobody. */
export function transitionsOf(
  content: Content | undefined,
  stages: readonly Stage[],
): Transition[] {
  const said = saidMoves(content);
  return stages.flatMap((from) =>
    stages.flatMap((to) =>
      from === to
        ? []
        : [{ from, to, by: said?.get(keyOf(from, to)) ?? (said ? 'nobody' : 'all') }],
    ),
  );
}

function keyOf(from: Stage, to: Stage): string {
  return `${from.id} to ${to.id}`;
}

/** By change, whatever blanks it is written with; `2 of 3` is `2 of`. */
function saidMoves(content: Content | undefined): Map<string, string> | undefined {
  if (content === undefined) return undefined;
  return new Map(
    Object.entries(valuesOf(content)).map(([key, by]) => [
      key.replace(movePattern, '$1 to $2'),
      textOf(by).replace(/^(\d+ of) \d+$/, '$1'),
    ]),
  );
}

export function showsTransitions(content: Content): boolean {
  return (
    isEntries(content) &&
    content.entries.every(([key, by]) => movePattern.test(key) && typeof by === 'string')
  );
}

/** What is written of the changes once one is by others: what nobody can do is not listed, unless nothing is. */
export function withTransition(
  content: Content | undefined,
  stages: readonly Stage[],
  { from, to, by }: Transition,
): Content {
  const key = keyOf(from, to);
  const before =
    content === undefined
      ? transitionsOf(content, stages).map((each) => [keyOf(each.from, each.to), each.by] as const)
      : Object.entries(valuesOf(content));
  const isKey = (written: string) => written.replace(movePattern, '$1 to $2') === key;
  const others = before.filter(([written]) => !isKey(written));
  const at = before.findIndex(([written]) => isKey(written));
  const isSaid = by !== 'nobody' || others.length === 0;
  const [written = key] = before[at] ?? [];
  const entries = isSaid ? others.toSpliced(at < 0 ? others.length : at, 0, [written, by]) : others;
  return entriesOf(Object.fromEntries(entries));
}

/** What is written of changes and bonds when one stage is gone. */
export function withoutStage(content: Content | undefined, id: string): Content | undefined {
  if (!isEntries(content)) return content;
  const entries = content.entries.filter(([key]) => {
    const [, from = key, to = key] = movePattern.exec(key) ?? [];
    return from !== id && to !== id;
  });
  return entries.length === 0 ? undefined : { entries };
}

/** Something that has to stay so, or that must not come about. */
export interface Bond {
  readonly isNot: boolean;
  readonly formula: string;
}

/** A formula as the form shows it; undefined where only the text can. */
export function bondOf(sketch: Sketch, formula: string): Bond | undefined {
  if (conditionParts(sketch, formula)) return { isNot: false, formula };
  const [, inner] = /^not \((.*)\)$/.exec(formula) ?? /^not (\S+ = \S+)$/.exec(formula) ?? [];
  const isKnown = inner !== undefined && conditionParts(sketch, inner) !== undefined;
  return isKnown ? { isNot: true, formula: inner } : undefined;
}

export function writtenBond({ isNot, formula }: Bond): string {
  if (!isNot) return formula;
  return /^\S+ = \S+$/.test(formula) ? `not ${formula}` : `not (${formula})`;
}

/** What an agreement binds to at each stage. */
export function bondsOf(content: Content | undefined): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(valuesOf(content)).map(([id, bonds]) => [id, textsOf(bonds)]));
}

export function showsBonds(content: Content): boolean {
  return isEntries(content) && content.entries.every(([, bonds]) => areTexts(bonds));
}

/** What is written of all bonds once those of a stage are others. */
export function withBonds(
  content: Content | undefined,
  id: string,
  bonds: readonly string[],
): Content | undefined {
  const entries = entriesOf({ ...valuesOf(content), [id]: oneOrMore(bonds) });
  return entries.entries.length === 0 ? undefined : entries;
}
