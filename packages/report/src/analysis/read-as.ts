import { type Concept, findConcept } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { Analysis } from './analysis.ts';
import { readUnder } from './conclude-analysis.ts';
import { profileOf } from './prepare-analysis.ts';

/** How far each is to look: a concept for all, and others for those who look otherwise, by id. */
export interface AskedLook {
  readonly all?: string | undefined;
  readonly own: Readonly<Record<string, string>>;
}

/**
 * The same analysis, read under another foresight: a concept for each decision maker and body, taken
 * from what is asked for, else from what the file gives, else the usual one. Concepts that were not
 * analysed are passed over. Where nothing else comes of it than the file says, or where the file says
 * nothing than what is usual, the analysis stays as it is.
 */
export function readAs(analysis: Analysis, asked: AskedLook): Analysis {
  const given = givenProfile(analysis);
  const profile = profileAsked(analysis, asked);
  const isGiven = profile.every((concept, dm) => concept === given[dm]);
  const { foresight: before, ...rest } = analysis;
  const fromFile = profileOf(analysis.casebook, undefined);
  if (isGiven) {
    if (before?.givenBy !== 'request') return analysis;
    return fromFile ? { ...rest, foresight: readUnder(rest.stability, fromFile) } : rest;
  }
  const reading = { concepts: profile, givenBy: 'request' as const };
  return { ...rest, foresight: readUnder(rest.stability, reading) };
}

/** The concept under which each is read: as last asked for, as the file says, or the usual one. */
export function profileRead(analysis: Analysis): readonly Concept[] {
  return analysis.foresight?.profile ?? givenProfile(analysis);
}

/** The concept of each as the file gives it, or else the usual one for all. */
export function givenProfile({ casebook, concepts }: Analysis): readonly Concept[] {
  const usual = usualConcept(concepts);
  return profileOf(casebook, undefined)?.concepts ?? casebook.movers.map(() => usual);
}

/** That of who expects credible replies, where it was analysed. */
function usualConcept(concepts: readonly Concept[]): Concept {
  const usual = concepts.find(({ foresight }) => foresight.moves === 2 && foresight.credible);
  return usual ?? concepts[0]!;
}

function profileAsked(analysis: Analysis, { all, own }: AskedLook): Concept[] {
  const given = givenProfile(analysis);
  const { movers }: Casebook = analysis.casebook;
  const known = (id: string | undefined) =>
    id !== undefined && analysis.stability.has(id) ? findConcept(id) : undefined;
  return movers.map(({ id }, dm) => known(own[id]) ?? known(all) ?? given[dm]!);
}
