import { alsoSay } from '../kinds/known.ts';
import { misjudgementClauses } from '../kinds/misjudgements.ts';
import { perceptionClauses } from '../kinds/perceptions.ts';
import { signalClauses } from '../kinds/signals.ts';
import { threatClauses } from '../kinds/threats.ts';
import { viewClauses } from '../kinds/views.ts';

/** Brings the words for what parties believe, are told and threaten: called once by whatever tells of that. */
export function speakOfBeliefs(): void {
  alsoSay(misjudgementClauses, perceptionClauses, signalClauses, threatClauses, viewClauses);
}
