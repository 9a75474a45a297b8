const DIGITS = 12;

/**
 * Twelve hexadecimal digits that tell texts apart, so that what was cut, mistyped or meant for another text is
 * noticed. It is no protection against whoever wants two texts to look alike.
 */
export function fingerprint(text: string): string {
  let first = 0x2545f491;
  let second = 0x41c64e6d;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    first = turn(Math.imul(first ^ unit, 0x9e3779b1));
    second = turn(Math.imul(second ^ unit, 0x5f356495));
  }
  const both = [settle(first ^ turn(second)), settle(second ^ text.length)];
  return both
    .map((half) => half.toString(16).padStart(8, '0'))
    .join('')
    .slice(0, DIGITS);
}

function turn(bits: number): number {
  return (bits << 13) | (bits >>> 19);
}

/** Lets every bit of a number depend on all others. */
function settle(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
