/** Larger than any rank and smaller than NOTHING. */
const COMPLEMENT = 0x3fffffff;

/** Turns values round, so that a minimum of what comes out is a maximum of what went in. */
export function complement(values: Int32Array, out: Int32Array): void {
  for (let c = 0; c < values.length; c++) out[c] = COMPLEMENT - values[c]!;
}
