import { evidenceClauses } from '../kinds/evidence.ts';
import { alsoSay } from '../kinds/known.ts';

/** Brings the words for claims that may be wrong: called once by whatever tells of that. */
export function speakOfEvidence(): void {
  alsoSay(evidenceClauses);
}
