import type { ShownSweptRow } from '../analysis/shown-sweep.ts';

/** Whether a finding, by its id, is one of those that a row gathers. */
export function isOf({ clauses }: ShownSweptRow, finding: string | undefined): boolean {
  return finding !== undefined && clauses.some(({ ids }) => ids.includes(finding));
}
