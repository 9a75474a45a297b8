import { type CoalitionReading, type ConceptId, findConcepts } from '@standoff/engine';
import { conceptProblem, limitProblem, type Problem, togetherProblem } from '@standoff/wording';
import { otherReading } from '../analysis/choose-concepts.ts';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import { coalitionReading, coalitions } from '../asking/coalitions.ts';
import { optional } from '../asking/option.ts';
import { type PreferencesRead, readingAsked } from '../asking/preferences.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { ChosenCoalitions } from '../coalitions/coalition-verdicts.ts';
import { MOST_IN_COALITIONS } from '../coalitions/coalitions-of.ts';
import type { TooLongForCoalitions } from '../coalitions/study-coalitions.ts';
import { type Refusal, refuse, refuseSoMuch, type Setting } from './define-inquiry.ts';

/** The options that ask about coalitions beside the decision makers. */
export const coalitionsBeside = {
  /**
   * Coalitions, by the ids of their members, that are asked besides whether they would leave a state
   * together; in the general reading of preferences only.
   */
  coalitions: optional(coalitions),
  /** What an improvement of a coalition is; `all` when left out. */
  coalitionReading: optional(coalitionReading, { flag: 'reading' }),
};

interface AskedBeside extends PreferencesRead {
  readonly coalitions?: readonly (readonly string[])[];
  readonly coalitionReading?: CoalitionReading;
  readonly concepts?: readonly ConceptId[];
}

/** Refuses coalitions that cannot be asked about beside the decision makers. */
export function refuseBeside(asked: AskedBeside, { called }: Setting): Refusal | undefined {
  const { coalitions: several, coalitionReading: read, concepts } = asked;
  const idle = refuseIdleReading(several, read, called('coalitionReading'));
  if (idle !== undefined || several === undefined) return idle;
  const tooMany = several.map((members) => tooManyParts(members, read)).find(Boolean);
  if (tooMany !== undefined) return refuse(tooMany);
  if (otherReading(readingAsked(asked))) {
    return refuse(
      togetherProblem('coalitions-in-reading', {
        strength: called('strength'),
        unknown: called('unknown'),
      }),
    );
  }
  const isForSome = concepts === undefined || findConcepts(concepts).some(hasCoalitionVersion);
  return isForSome ? undefined : refuse(conceptProblem('concepts-without-coalitions'));
}

/** Refuses to be told how coalitions are read where none is asked about. */
export function refuseIdleReading(
  asked: unknown,
  reading: CoalitionReading | undefined,
  called: string,
): Refusal | undefined {
  if (reading === undefined || asked !== undefined) return undefined;
  return refuse(togetherProblem('idle-reading-of-coalitions', { option: called }));
}

/** Why the parts of a coalition are not gone through one by one, where a reading asks for that. */
export function tooManyParts(
  { length }: readonly unknown[],
  reading: CoalitionReading | undefined,
): Problem | undefined {
  if (reading !== 'movers' || length <= MOST_IN_COALITIONS) return undefined;
  return limitProblem('too-many-parts', { members: length, most: MOST_IN_COALITIONS });
}

/** The coalitions asked about by the positions of their members, each once; undefined without any. */
export function chosenCoalitions(
  casebook: Pick<Casebook, 'movers'>,
  { coalitions: several, coalitionReading: reading = 'all' }: AskedBeside,
): ChosenCoalitions | undefined {
  if (several === undefined) return undefined;
  const found = several.map((members) => positionsOf(casebook, members));
  const once = found.filter(
    (one, k) => found.findIndex((other) => other.join() === one.join()) === k,
  );
  return { coalitions: once, reading };
}

/** The positions of those with these ids, ascending. */
export function positionsOf(
  { movers }: { readonly movers: readonly { readonly id: string }[] },
  ids: readonly string[],
): number[] {
  return movers.flatMap(({ id }, position) => (ids.includes(id) ? [position] : []));
}

/** What narrows a question about coalitions. */
interface AskedOfStudy {
  readonly coalition?: unknown;
  readonly only?: unknown;
}

/** That to list joint moves takes too long, and what can be asked instead of what was. */
export function tooLong(
  { coalitions }: TooLongForCoalitions,
  { coalition, only }: AskedOfStudy,
  called: Setting['called'],
): Refusal {
  return refuseSoMuch(
    limitProblem('too-long-for-coalitions', {
      coalitions,
      ...(coalition === undefined && { coalition: called('coalition') }),
      ...(only === undefined && { only: called('only') }),
    }),
  );
}
