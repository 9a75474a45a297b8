import type { CSSProperties } from 'react';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { Gain } from './dealt.ts';
import { type GainScale, placeIn, sayGain, signed } from './gain-scale.ts';

/**
 * How somebody fares beside the status quo, which is the line that the bar stands on: to the right it is better off,
 * to the left, hatched, worse.
 */
export function GainBar({
  gain,
  scale,
  who,
  isMost = false,
  says,
}: {
  readonly gain: Gain;
  readonly scale: GainScale;
  /** Position of whose it is. */
  readonly who: number;
  /** Whether nothing else in the picture is better for it. */
  readonly isMost?: boolean;
  /** What is said beside the number. */
  readonly says?: string;
}) {
  const { order, places } = gain;
  if (places === undefined) {
    return (
      <span className="small">
        {sayGain(gain)} {says !== undefined && <span className="strong walk-exposed">{says}</span>}
      </span>
    );
  }
  const style = {
    ...colourOf(who),
    '--zero': placeIn(scale, 0),
    '--from': placeIn(scale, Math.min(0, places)),
    '--to': placeIn(scale, Math.max(0, places)),
  } as CSSProperties;
  return (
    <span className={`block gain gain-${order}`} style={style}>
      <span className="gain-line" aria-hidden="true" />
      <span className="gain-bar" aria-hidden="true" />
      <span className={isMost ? 'whole gain-number gain-most' : 'whole gain-number'}>
        <span aria-hidden="true">{signed(places)}</span>
        <span className="unseen">{sayGain(gain)}</span>
        {says !== undefined && <span className="strong walk-exposed">{says}</span>}
      </span>
    </span>
  );
}
