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
  /** What comes about without a deal, which it is held against. */
  readonly base: number;
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

/** Those among the parties that are worse off than at what they compare with. */
export function worseIn(table: Table, cell: number): number[] {
  return table.deciders.filter((dm) => likes(table, dm, table.base, cell));
}

/** Where the parties can move from a cell. */
export function next(table: Table, cell: number): number[] {
  return table.parties.flatMap((mover) => agreedTargetsOf(table, mover, cell));
}

/**
 * Where a party can move from a cell; of a body that takes part all that enough of its members are for, those who are parties
 * whether they like it or not.
 */
export function agreedTargetsOf(table: Table, mover: number, cell: number): number[] {
  const { analysis, deciders } = table;
  const { casebook } = analysis;
  const body = casebook.conflict.bodies.find(({ id }) => id === casebook.movers[mover]!.id);
  if (body === undefined) return targetsOf(table, mover, cell);
  const drafts: number[] = [];
  casebook.space.movers[mover]!.forEachTarget(cell, (to) => drafts.push(to));
  const position = (id: string) => casebook.movers.findIndex((one) => one.id === id);
  const isParty = (id: string) => deciders.includes(position(id));
  return drafts.filter((to) => {
    const wants = (id: string) => isParty(id) || likes(table, position(id), to, cell);
    const loses = (id: string, yields: boolean) => {
      const [is, was] = [to, cell].map((one) => casebook.space.codeOf(one));
      const { order, greatly } = casebook.compare(position(id), was!, is!);
      return !isParty(id) && order === 'better' && (!yields || greatly);
    };
    const yes = body.members.filter(({ id, vote }) => (vote ? vote === 'yes' : wants(id)));
    const no = body.members.filter(({ id, vote, yields = false }) =>
      vote ? vote === 'no' : loses(id, yields),
    );
    return (
      (body.sponsors === undefined || body.sponsors.some(wants)) &&
      yes.length >= body.votesNeeded &&
      !no.some(({ id }) => body.vetoes.includes(id))
    );
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
