import type { Statement } from '../conflict/conflict.ts';
import { faultyFormula, faultyFormulas } from './core/checked-formula.ts';
import { type Content, entriesOf, nodeAt, type Path } from './core/content.ts';
import { andThen, type Draft, inTurn, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { renameKey, replaceValue } from './core/replace-value.ts';
import { addToList, keyOrder } from './core/section-entry.ts';
import { setField, writeOut } from './core/set-field.ts';
import { insertCounted, removeCounted } from './counted-places.ts';
import {
  groupKey,
  isPath,
  prefersPath,
  type StatementPlace,
  statementPath,
} from './statement-place.ts';

/**
 * How a statement is meant: `never` and `must` are a `not` and a `want` whose breach is greatly worse; of `more` and `less` the formula is
 * an amount.
 */
export type StatementMode = Statement['mode'];

const modes: readonly StatementMode[] = ['want', 'not', 'never', 'must', 'more', 'less'];

export interface NewStatement {
  /** By which other parts of the file may speak of it. */
  readonly id?: string;
  readonly mode: StatementMode;
  readonly formula: string;
  readonly if?: string;
  readonly unless?: string;
  readonly sure?: number;
  readonly because?: readonly string[];
  readonly says?: string;
}

/** What may be changed of a statement; `null` takes a part out. */
export interface StatementChange {
  readonly mode?: StatementMode;
  readonly formula?: string;
  readonly if?: string | null;
  readonly unless?: string | null;
  readonly sure?: number | null;
  readonly says?: string | null;
}

/** Whether what such a statement is about is an amount. */
function isAmountMode(mode: StatementMode): boolean {
  return mode === 'more' || mode === 'less';
}

/** Adds a statement at a place of the order, from 1; last of its degree when none is given. */
export function addStatement(
  text: string,
  what: { readonly decisionMaker: string; readonly at?: number; readonly statement: NewStatement },
): EditOutcome {
  const { at, statement } = what;
  const problem =
    faultyFormula(statement.formula, isAmountMode(statement.mode) ? 'amount' : 'formula') ??
    faultyFormulas([statement.if, statement.unless]);
  if (problem) return problem;
  return edit(text, (draft) => {
    const prefers = prefersPath(draft, what);
    if ('status' in prefers) return prefers;
    const { path, list } = prefers;
    const count = list?.items.length ?? 0;
    const place = (at ?? lastPlace(draft, path, count, statement.mode)) - 1;
    if (!Number.isInteger(place) || place < 0 || place > count) {
      return refused('no-such-place', `there is no place ${at} among ${count} statements`);
    }
    const value = statementContent(statement);
    return list ? insertCounted(draft, path, place, value) : addToList(draft, path, value);
  });
}

export function statementContent({
  mode,
  formula,
  sure,
  because = [],
  ...rest
}: NewStatement): Content {
  return entriesOf({
    id: rest.id,
    [mode]: formula,
    if: rest.if,
    unless: rest.unless,
    sure: sure === undefined ? undefined : `${sure}`,
    because: because.length > 1 ? because : because[0],
    says: rest.says,
  });
}

/** Whether a breach of what stands at the path is greatly worse. */
export function isGreat(draft: Draft, path: Path): boolean {
  const group = groupKey(draft, path);
  const first = group === undefined ? path : [...path, group, 0];
  return ['never', 'must'].some((key) => nodeAt(draft.root, [...first, key]) !== undefined);
}

function lastPlace(draft: Draft, path: Path, count: number, mode: StatementMode): number {
  return mode === 'never' || mode === 'must' ? countGreat(draft, path, count) + 1 : count + 1;
}

/** How many places of an order are great ones; they come first. */
export function countGreat(draft: Draft, path: Path, count: number): number {
  let great = 0;
  while (great < count && isGreat(draft, [...path, great])) great += 1;
  return great;
}

/** Takes a statement, or all that stand together at a place, out of the order. */
export function removeStatement(text: string, what: StatementPlace): EditOutcome {
  return edit(text, (draft) => {
    const path = statementPath(draft, what);
    return isPath(path) ? removeCounted(draft, path) : path;
  });
}

/** Changes parts of one statement; its degree is changed by `setStatementMode`. */
export function changeStatement(
  text: string,
  what: StatementPlace & { readonly change: StatementChange },
): EditOutcome {
  const { change } = what;
  const problem =
    faultyFormula(change.formula, 'either') ??
    faultyFormulas([change.if ?? undefined, change.unless ?? undefined]);
  return (
    problem ??
    edit(text, (draft) => {
      const path = statementPath(draft, what);
      return isPath(path) ? changeAtPath(draft, path, change) : path;
    })
  );
}

function changeAtPath(start: Draft, path: Path, change: StatementChange): Step {
  if (groupKey(start, path)) {
    return refused('no-such-statement', 'several statements stand at this place; name one of them');
  }
  const isShort = nodeAt(start.root, path)?.kind === 'text';
  const onlyFormula = Object.keys(change).every((key) => key === 'formula');
  if (isShort && onlyFormula && change.formula !== undefined) {
    return replaceValue(start, path, change.formula);
  }
  const fields = ['if', 'unless', 'sure', 'says'] as const;
  return inTurn(writeOut(start, path, 'want'), [
    (draft) => setMode(draft, path, change.mode),
    (draft) => setMainFormula(draft, path, change.formula),
    ...fields.map((key) => (draft: Draft) => setPart(draft, path, key, change[key])),
  ]);
}

function setPart(
  draft: Draft,
  path: Path,
  key: string,
  value: string | number | null | undefined,
): Step {
  if (value === undefined) return draft;
  return setField(draft, path, key, value === null ? undefined : `${value}`, keyOrder);
}

/** The draft with another mode of the statement at the path. */
export function setMode(draft: Draft, path: Path, mode: StatementMode | undefined): Step {
  const current = modeAt(draft, path);
  if (mode === undefined || current === mode) return draft;
  return andThen(writeOut(draft, path, 'want'), (written) =>
    renameKey(written, [...path, current ?? 'want'], mode),
  );
}

export function modeAt({ root }: Draft, path: Path): StatementMode | undefined {
  return modes.find((mode) => nodeAt(root, [...path, mode]) !== undefined);
}

function setMainFormula(draft: Draft, path: Path, formula: string | undefined): Step {
  const mode = modeAt(draft, path);
  return formula === undefined || mode === undefined ? draft : setField(draft, path, mode, formula);
}
