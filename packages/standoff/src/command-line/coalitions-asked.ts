import type { CoalitionReading } from '@standoff/engine';
import { otherReading } from '@standoff/study';
import { type AnalyzeOptions, COALITIONS_GENERALLY } from '../analyze.ts';
import { areForCoalitions, NO_VERSION_FOR_COALITIONS, tooManyParts } from '../coalition-members.ts';
import type { Model } from '../model.ts';
import { type ReadingOptions, readingAsked } from '../reading.ts';
import { wrongUsage } from './failure.ts';
import { findCoalition } from './options.ts';

/** Coalitions that are asked about besides the decision makers. */
export interface CoalitionFlags {
  /** As they were written, such as `us+dprk`. */
  readonly coalitions?: readonly string[] | undefined;
  readonly reading?: CoalitionReading | undefined;
}

/** The coalitions by the ids of their members. Ends the command where they cannot be asked about. */
export function coalitionsAsked(
  model: Model,
  {
    coalitions: written,
    reading,
    concepts,
    strength,
    unknown,
  }: CoalitionFlags & ReadingOptions & { readonly concepts?: readonly string[] },
): Pick<AnalyzeOptions, 'coalitions' | 'coalitionReading'> {
  refuseIdleReading({ coalitions: written, reading });
  if (written === undefined) return {};
  const coalitions = coalitionsNamed(model, written);
  for (const members of coalitions) {
    const problem = tooManyParts(members, reading);
    if (problem !== undefined) throw wrongUsage(problem);
  }
  const read = { ...(strength && { strength }), ...(unknown && { unknown }) };
  if (otherReading(readingAsked(read))) {
    throw wrongUsage(`${COALITIONS_GENERALLY}; leave out --strength and --unknown`);
  }
  if (!areForCoalitions(concepts)) throw wrongUsage(NO_VERSION_FOR_COALITIONS);
  return { coalitions, ...(reading && { coalitionReading: reading }) };
}

/** Coalitions by the ids of their members, who may be given by name. */
export function coalitionsNamed(model: Model, written: readonly string[]): string[][] {
  const coalitions = written.map((one) => findCoalition(model, one)!);
  if (coalitions.length === 0 || coalitions.some(({ length }) => length < 2)) {
    throw wrongUsage('a coalition has at least two members, such as us+china');
  }
  return coalitions;
}

/** Ends the command where it is said how coalitions are read, and none is asked about. */
export function refuseIdleReading({ coalitions, reading }: CoalitionFlags): void {
  if (reading === undefined || coalitions !== undefined) return;
  throw wrongUsage('--reading says how coalitions are read, and none is asked about');
}
