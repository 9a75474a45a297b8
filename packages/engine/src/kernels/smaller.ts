/**
 * The smaller of two numbers from 0 to 2^31 - 1, without a branch: in a sweep over values in no
 * order a processor would guess wrong too often.
 */
export function smaller(a: number, b: number): number {
  const difference = (a - b) | 0;
  return (b + (difference & (difference >> 31))) | 0;
}
