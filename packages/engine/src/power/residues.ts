/** Two numbers below it add up to one that a double holds exactly. */
const LARGEST = 2n ** 51n;

/** Numbers without a common divisor whose product is larger than the number of sets of so many members. */
export function coprimeModuli(members: number): number[] {
  const moduli: bigint[] = [];
  let product = 1n;
  for (let candidate = LARGEST; product <= 2n ** BigInt(members); candidate--) {
    if (moduli.some((one) => divisorOf(one, candidate) !== 1n)) continue;
    moduli.push(candidate);
    product *= candidate;
  }
  return moduli.map(Number);
}

/** The one number below the product of the moduli that leaves these remainders. */
export function fromResidues(residues: readonly number[], moduli: readonly number[]): bigint {
  let [found, product] = [0n, 1n];
  for (const [k, residue] of residues.entries()) {
    const modulus = BigInt(moduli[k]!);
    const missing = modulo((BigInt(residue) - found) * inverseOf(product, modulus), modulus);
    found += product * missing;
    product *= modulus;
  }
  return found;
}

function divisorOf(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisorOf(other, one % other);
}

function inverseOf(value: bigint, modulus: bigint): bigint {
  let [rest, next] = [modulus, modulo(value, modulus)];
  let [factor, nextFactor] = [0n, 1n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
  }
  return modulo(factor, modulus);
}

function modulo(value: bigint, modulus: bigint): bigint {
  return ((value % modulus) + modulus) % modulus;
}
