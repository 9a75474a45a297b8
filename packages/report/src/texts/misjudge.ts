import { misjudge } from '@standoff/study';
import { renderMisjudgements } from '../beliefs/render-misjudgements.ts';
import type { misjudgeTold } from '../tellings/misjudge.ts';
import { askedIn } from '../tellings/tell.ts';
import type { InTextOf } from './in-text.ts';

/** Which errors of belief lead somewhere, as text. */
export const misjudgeInText: InTextOf<typeof misjudgeTold> = {
  details: true,
  text: (answered, { style, width, detail }) =>
    renderMisjudgements(
      answered.result,
      askedIn(misjudge, answered).avoid === undefined ? 'reach' : 'avoid',
      style,
      width,
      answered.result.doubts,
      detail,
    ),
};
