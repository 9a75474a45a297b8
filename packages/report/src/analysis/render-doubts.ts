import {
  type Analysis,
  type AnalysisDoubts,
  type FindingSentence,
  notFollowed,
  sayDoubt,
  sayStateBriefly,
} from '@standoff/study';
import { sayGround } from '../sweep/say-doubts.ts';

/** What is to be said of how sure a sentence of the finding is: what is in doubt at the first of them, then the verdict. */
export function doubtsUnder(
  analysis: Analysis,
  doubts: AnalysisDoubts,
  about: FindingSentence['about'],
): string[] {
  const ground = sayGround(doubts.found, notFollowed(analysis));
  if (about === 'status-quo') {
    const { statusQuo } = doubts;
    if (statusQuo === undefined) return [];
    return [ground, ...sayOf(doubts, statusQuo, 'The verdict on the status quo')];
  }
  const { gain } = doubts;
  if (about !== 'common-gains' || gain === undefined) return [];
  const { casebook } = analysis;
  const name = casebook.stateNames.get(gain.state) ?? sayStateBriefly(casebook, gain.state);
  const subject = `The verdict on “${name}”, who prefers it and whether improvements lead there`;
  return sayOf(doubts, gain.id, subject);
}

function sayOf({ found }: AnalysisDoubts, id: string, subject: string): string[] {
  if ('status' in found) return [];
  const doubt = found.findings.find((one) => one.id === id)!;
  return [`${subject}: ${sayDoubt(found, doubt)}.`];
}

/** How sure the verdict on a state is that the finding lists; undefined where that was not asked for. */
export function doubtOfItem(
  { found, states }: AnalysisDoubts,
  state: FindingSentence['items'][number]['state'],
): string | undefined {
  const id = states.get(state);
  if (id === undefined || 'status' in found) return undefined;
  return sayDoubt(found, found.findings.find((one) => one.id === id)!);
}
