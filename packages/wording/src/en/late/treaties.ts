import { alsoSay } from '../kinds/known.ts';
import { treatyClauses } from '../kinds/treaties.ts';

/** Brings the words for what agreements bind their parties to: called once by whatever tells of that. */
export function speakOfTreaties(): void {
  alsoSay(treatyClauses);
}
