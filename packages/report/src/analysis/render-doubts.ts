import type { StateCode } from '@standoff/engine';
import type { Detail } from '@standoff/propositions';
import {
  type Analysis,
  type AnalysisDoubts,
  type FindingTelling,
  notFollowed,
  sayDoubt,
  sayTold,
  tellDoubt,
} from '@standoff/study';
import { sayGround } from '../sweep/say-doubts.ts';

/**
 * In how many models a paragraph of the finding stands, and under the first of them what is in doubt. That what is gained stands in
 * all models changes nothing, and is left to the full text.
 */
export function doubtsUnder(
  analysis: Analysis,
  told: AnalysisDoubts,
  about: FindingTelling['about'],
  detail: Detail = 'default',
): string[] {
  const { found, statusQuo, gain } = told;
  if (about === 'status-quo') {
    if (statusQuo === undefined) return [];
    const doubts = 'status' in found ? [] : found.findings;
    const ground = sayGround(found, { doubts, notFollowed: notFollowed(analysis) });
    return [...sayOf(told, statusQuo), ground];
  }
  if (about !== 'common-gains' || gain === undefined) return [];
  return detail === 'full' || !standsInAll(told, gain.id) ? sayOf(told, gain.id) : [];
}

function standsInAll({ found }: AnalysisDoubts, id: string): boolean {
  if ('status' in found) return false;
  const doubt = found.findings.find((one) => one.id === id)!;
  return doubt.status !== 'beyond' && doubt.hangsOn.kind === 'nothing';
}

function sayOf({ found }: AnalysisDoubts, id: string): string[] {
  if ('status' in found || found.models === 1n) return [];
  const doubt = found.findings.find((one) => one.id === id)!;
  return [sayTold(found.casebook, [tellDoubt(found, doubt)])];
}

/** How sure the verdict on a state is that the finding lists; undefined where that was not asked for. */
export function doubtOfItem(
  { found, states }: AnalysisDoubts,
  state: StateCode,
): string | undefined {
  const id = states.get(state);
  if (id === undefined || 'status' in found || found.models === 1n) return undefined;
  return sayDoubt(found, found.findings.find((one) => one.id === id)!);
}
