import {
  type Casebook,
  type Doubts,
  type StateDoubts,
  sayDoubt,
  sayVerdictDoubted,
} from '@standoff/study';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayGround } from './say-doubts.ts';

/** How sure the verdicts on a state are: what is in doubt, then each verdict. */
export function renderStateDoubts(
  casebook: Casebook,
  { found, verdicts, notFollowed }: StateDoubts,
  style: Style,
  width: number,
): string {
  return [
    style.quiet(paragraph(sayGround(found, notFollowed), width)),
    ...('status' in found ? [] : verdicts).map((verdict) =>
      bullet(
        `${sayVerdictDoubted(casebook, verdict)}: ${sayDoubt(found as Doubts, verdict.doubt)}.`,
        style,
        width,
      ),
    ),
  ].join('\n');
}
