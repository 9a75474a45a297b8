import { type Casebook, type StateDoubts, sayTold, tellVerdictDoubted } from '@standoff/study';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayGround } from './say-doubts.ts';

/** In how many models the verdicts on a state stand, then what is in doubt. Nothing where none is followed. */
export function renderStateDoubts(
  casebook: Casebook,
  { found, verdicts, notFollowed }: StateDoubts,
  style: Style,
  width: number,
  /** Whether a longer text says what is in doubt, where verdicts are followed. */
  inShort = false,
): string[] {
  const doubts = verdicts.map(({ doubt }) => doubt);
  const says = sayGround(found, { doubts, notFollowed, inShort });
  const ground = style.quiet(paragraph(says, width));
  if ('status' in found) return [ground];
  if (verdicts.length === 0) return [];
  if (found.models === 1n) return [ground];
  return [
    ...verdicts.map((verdict) => {
      return bullet(sayTold(casebook, [tellVerdictDoubted(found, verdict)]), style, width);
    }),
    ...(says === '' ? [] : [ground]),
  ];
}
