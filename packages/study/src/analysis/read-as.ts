import { type Concept, findConcept } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { Analysis, CoalitionConcept, ForesightOfEach } from './analysis.ts';
import { readUnder } from './conclude-analysis.ts';
import { type CoalitionForesight, coalitionConcepts, profileOf } from './prepare-analysis.ts';

/** How far each is to look: a concept for all, and others for those who look otherwise, by id. */
export interface AskedLook {
  readonly all?: string | undefined;
  readonly own: Readonly<Record<string, string>>;
  /** Coalitions that are given a concept of their own. */
  readonly coalitions?: readonly CoalitionForesight[];
}

/**
 * The same analysis, read under another foresight: a concept for each decision maker and body, taken
 * from what is asked for, else from what the file gives, else the usual one. Concepts that were not
 * analysed are passed over, and so are coalitions that the conflict does not have. Where nothing else
 * comes of it than the file says, or where the file says nothing than what is usual, the analysis stays
 * as it is.
 */
export function readAs(analysis: Analysis, asked: AskedLook): Analysis {
  const given = givenProfile(analysis);
  const profile = profileAsked(analysis, asked);
  const coalitions = coalitionsAsked(analysis, asked);
  const isGiven = coalitions.length === 0 && profile.every((concept, dm) => concept === given[dm]);
  const { foresight: before, ...rest } = analysis;
  const fromFile = profileOf(analysis.casebook);
  if (isGiven) {
    if (before?.givenBy !== 'request') return analysis;
    return fromFile ? { ...rest, foresight: readUnder(rest.stability, fromFile) } : rest;
  }
  const reading = { concepts: profile, coalitions, givenBy: 'request' as const };
  return { ...rest, foresight: readUnder(rest.stability, reading) };
}

/** The concept under which each is read: as last asked for, as the file says, or the usual one. */
export function profileRead(analysis: Analysis): readonly Concept[] {
  return analysis.foresight?.profile ?? givenProfile(analysis);
}

/** The concepts under which each is read, and coalitions that are given one of their own. */
export function foresightRead(analysis: Analysis): Pick<ForesightOfEach, 'profile' | 'coalitions'> {
  return analysis.foresight ?? { profile: givenProfile(analysis), coalitions: [] };
}

/** The concept of each as the file gives it, or else the usual one for all. */
export function givenProfile({ casebook, concepts }: Analysis): readonly Concept[] {
  const usual = usualConcept(concepts);
  return profileOf(casebook)?.concepts ?? casebook.movers.map(() => usual);
}

/** That of who expects credible replies, where it was analysed. */
function usualConcept(concepts: readonly Concept[]): Concept {
  const usual = concepts.find(({ foresight }) => foresight.moves === 2 && foresight.credible);
  return usual ?? concepts[0]!;
}

/** An id may be the name of what every object has. */
function ownOf(own: AskedLook['own'], id: string): string | undefined {
  return Object.hasOwn(own, id) ? own[id] : undefined;
}

function profileAsked(analysis: Analysis, { all, own }: AskedLook): Concept[] {
  const given = givenProfile(analysis);
  const { movers }: Casebook = analysis.casebook;
  const known = (id: string | undefined) =>
    id !== undefined && analysis.stability.has(id) ? findConcept(id) : undefined;
  return movers.map(({ id }, dm) => known(ownOf(own, id)) ?? known(all) ?? given[dm]!);
}

/** Coalitions are read only generally, and under concepts that were analysed. */
function coalitionsAsked(analysis: Analysis, { coalitions = [] }: AskedLook): CoalitionConcept[] {
  const { casebook, reading, stability } = analysis;
  if (reading !== undefined) return [];
  return coalitionConcepts(casebook, coalitions).filter(({ concept }) => stability.has(concept.id));
}
