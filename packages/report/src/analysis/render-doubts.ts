import type { StateCode } from '@standoff/engine';
import {
  type Analysis,
  type AnalysisDoubts,
  type FindingTelling,
  notFollowed,
  sayDoubt,
  sayStateBriefly,
} from '@standoff/study';
import { sayGround } from '../sweep/say-doubts.ts';

/** What is to be said of how sure a sentence of the finding is: what is in doubt at the first of them, then the verdict. */
export function doubtsUnder(
  analysis: Analysis,
  told: AnalysisDoubts,
  about: FindingTelling['about'],
): string[] {
  const { found, statusQuo, gain } = told;
  if (about === 'status-quo') {
    if (statusQuo === undefined) return [];
    const doubts = 'status' in found ? [] : found.findings;
    const ground = sayGround(found, { doubts, notFollowed: notFollowed(analysis) });
    return [ground, ...sayOf(told, statusQuo, 'The verdict on the status quo')];
  }
  if (about !== 'common-gains' || gain === undefined) return [];
  const { casebook } = analysis;
  const name = casebook.stateNames.get(gain.state) ?? sayStateBriefly(casebook, gain.state);
  const subject = `The verdict on “${name}”, who prefers it and whether improvements lead there`;
  return sayOf(told, gain.id, subject);
}

function sayOf({ found }: AnalysisDoubts, id: string, subject: string): string[] {
  if ('status' in found || found.models === 1n) return [];
  const doubt = found.findings.find((one) => one.id === id)!;
  return [`${subject}: ${sayDoubt(found, doubt)}.`];
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
