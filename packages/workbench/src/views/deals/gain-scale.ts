import type { Gain } from './dealt.ts';

/** From how many places to how many a picture reaches; the status quo, 0, is always in it. */
export interface GainScale {
  readonly low: number;
  readonly high: number;
}

/** What it takes to show all of some gains. */
export function scaleOf(gains: readonly Gain[]): GainScale {
  const places = gains.flatMap(({ places }) => places ?? []);
  const [low, high] = [Math.min(0, ...places), Math.max(0, ...places)];
  return low === high ? { low, high: high + 1 } : { low, high };
}

/** How all bars of a picture are to be read. */
export function sayScale({ low, high }: GainScale): string {
  const reach =
    low === 0
      ? `the longest is ${signed(high)}`
      : `they reach from ${signed(low)} to ${signed(high)}`;
  return `One scale for all bars: the line is the status quo, ${reach}.`;
}

/** Where a number of places stands, from 0 to 1. */
export function placeIn({ low, high }: GainScale, places: number): number {
  return (places - low) / (high - low);
}

/** `+12`, `−3`, `0`. */
export function signed(places: number): string {
  if (places === 0) return '0';
  return `${places > 0 ? '+' : '−'}${Math.abs(places).toLocaleString('en')}`;
}

/** As the end of a sentence about somebody: `rises by 12 places`. */
export function sayGain({ order, places }: Gain): string {
  if (places !== undefined && places !== 0) {
    const number = Math.abs(places).toLocaleString('en');
    const unit = number === '1' ? 'place' : 'places';
    return `${places > 0 ? 'rises' : 'falls'} by ${number} ${unit}`;
  }
  return orderWords[order];
}

const orderWords: Readonly<Record<Gain['order'], string>> = {
  better: 'prefers it',
  worse: 'prefers the status quo',
  equal: 'is neither better nor worse off',
  incomparable: 'compares neither way',
  unknown: 'is not known to prefer either',
};
