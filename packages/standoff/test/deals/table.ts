import type { Analysis } from '@standoff/study';
import type { deal } from '../../src/index.ts';

export type Answer = Extract<ReturnType<typeof deal>, { readonly format: 'standoff.deals/1' }>;
export type Target = Answer['targets'][number];

/** A conflict, and some who could agree. */
export interface Table {
  readonly analysis: Analysis;
  /** Parties that have preferences, and all parties. */
  readonly deciders: readonly number[];
  readonly parties: readonly number[];
  readonly start: number;
}

/** Whether a decision maker prefers one cell to another, by the preference as written. */
export function likes(
  { analysis: { casebook } }: Table,
  dm: number,
  one: number,
  other: number,
): boolean {
  const { codeOf } = casebook.space;
  return casebook.compare(dm, codeOf(one), codeOf(other)).order === 'better';
}

/** Those among the parties that are worse off than at the start. */
export function worseIn(table: Table, cell: number): number[] {
  return table.deciders.filter((dm) => likes(table, dm, table.start, cell));
}

/** Where the parties can move from a cell. */
export function next({ analysis: { situation }, parties }: Table, cell: number): number[] {
  return parties.flatMap((mover) => {
    const targets: number[] = [];
    situation.space.movers[mover]!.forEachTarget(cell, (to) => targets.push(to));
    return targets;
  });
}

export function idsOf({ analysis: { casebook } }: Table, movers: readonly number[]): string[] {
  return movers.map((one) => casebook.movers[one]!.id);
}

export function cellWith({ analysis: { casebook } }: Table, id: string): number {
  return casebook.space.cellOf(casebook.stateWithId(id)!);
}

/** Where one who can move can go from a cell; of a body its drafts. */
export function targetsOf({ analysis }: Table, mover: number, cell: number): number[] {
  const targets: number[] = [];
  analysis.situation.space.movers[mover]!.forEachTarget(cell, (to) => targets.push(to));
  return targets;
}

/** The same as far as these are improvements; of a body drafts that carry. */
export function improvementsOf(table: Table, mover: number, cell: number): number[] {
  return targetsOf(table, mover, cell).filter((to) => likes(table, mover, to, cell));
}
