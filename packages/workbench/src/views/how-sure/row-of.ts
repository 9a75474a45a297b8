import type { Driver, SweptRow } from './swept.ts';

/** Whether a finding, by its id, is one of those that a row gathers. */
export function isOf({ clauses }: SweptRow, finding: string | undefined): boolean {
  return (
    finding !== undefined &&
    clauses.some(({ findings }) => findings.some(({ id }) => id === finding))
  );
}

/** How much a row hangs on a judgement, by its id. */
export function driverOf({ first }: SweptRow, judgement: string | undefined): Driver | undefined {
  return first.drivers.find(({ judgement: { id } }) => id === judgement);
}
