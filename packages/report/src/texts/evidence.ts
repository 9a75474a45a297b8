import { renderEvidence } from '../evidence/render-evidence.ts';
import type { evidenceTold } from '../tellings/evidence.ts';
import type { InTextOf } from './in-text.ts';

/** What would change if claims were wrong, as text. */
export const evidenceInText: InTextOf<typeof evidenceTold> = {
  details: true,
  text: ({ result }, layout) => renderEvidence(result, layout),
};
