/**
 * The name of a state: the mixed-radix number of its levels, or its position in the file in a graph
 * model. Below 2^53 a number, beyond a bigint. The same state always has the same code, so codes are
 * compared with `===` and can be the keys of a map.
 */
export type StateCode = number | bigint;

/** The mixed-radix number of some digits, the first counting least; `bases[k]` is above digit k. */
export function codeOfDigits(bases: readonly number[], digits: readonly number[]): StateCode {
  return bases.reduceRight<StateCode>((code, base, k) => append(code, base, digits[k]!), 0);
}

/** The digits of a code. What is beyond all bases is left over in the last one. */
export function digitsOfCode(bases: readonly number[], code: StateCode): number[] {
  let rest = code;
  return bases.map((base, k) => {
    if (k === bases.length - 1) return Number(rest);
    const digit = typeof rest === 'number' ? rest % base : Number(rest % BigInt(base));
    rest = typeof rest === 'number' ? (rest - digit) / base : shortest(rest / BigInt(base));
    return digit;
  });
}

/** Whether a state of so many combinations can have this code. */
export function isCodeBelow(count: StateCode, code: StateCode): boolean {
  const isWritten =
    typeof code === 'number' ? Number.isSafeInteger(code) : code > Number.MAX_SAFE_INTEGER;
  return isWritten && code >= 0 && code < count;
}

/** How many codes there are with these bases. */
export function countCodes(bases: readonly number[]): StateCode {
  return bases.reduce<StateCode>((count, base) => append(count, base, 0), 1);
}

function append(code: StateCode, base: number, digit: number): StateCode {
  if (typeof code === 'number') {
    const longer = code * base + digit;
    if (longer <= Number.MAX_SAFE_INTEGER) return longer;
  }
  return BigInt(code) * BigInt(base) + BigInt(digit);
}

function shortest(code: bigint): StateCode {
  return code <= Number.MAX_SAFE_INTEGER ? Number(code) : code;
}
