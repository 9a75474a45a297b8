/** What a member votes, and what it counts for. */
export interface Voter {
  readonly id: string;
  readonly vote: string;
  readonly scales: Readonly<Record<string, number>>;
}

/** A fraction, so that nothing is rounded. */
type Fraction = readonly [above: bigint, below: bigint];
type Value = (scale: string) => Fraction;

/**
 * Whether a formula over tallies holds of votes, read from its text once more: it shares nothing with the language and the engine. Sums
 * are fractions, and the scale of a comparison is the one that one of its tallies names.
 */
export function holdsOfTallies(text: string, voters: readonly Voter[]): boolean {
  const tokens =
    text.match(/\d+(?:\.\d+)?(?![\w.-])|[A-Za-z_][\w-]*(?:\.[\w-]+)?|>=|<=|!=|[-+*()%<>=]/g) ?? [];
  let at = 0;
  const takes = (word: string): boolean => {
    if (tokens[at] !== word) return false;
    at++;
    return true;
  };

  const weightOf = (voter: Voter, scale: string): Fraction =>
    scale === 'members' ? [1n, 1n] : fractionOf(`${voter.scales[scale]}`);
  const countOf = (tally: string, scale: string): Fraction =>
    voters
      .filter(({ vote }) => tally === 'all' || vote === tally)
      .map((voter) => weightOf(voter, scale))
      .reduce(plus, [0n, 1n]);

  function factor(): Value {
    if (takes('(')) {
      const inside = sum();
      if (!takes(')')) throw new Error('no sum');
      return inside;
    }
    const [tally = ''] = tokens[at++]!.split('.');
    if (!TALLIES.includes(tally)) throw new Error('no tally');
    return (scale) => countOf(tally, scale);
  }

  function product(): Value {
    if (/^\d/.test(tokens[at] ?? '')) {
      const number = fractionOf(tokens[at++]!);
      if (takes('%')) return (scale) => times(times(countOf('all', scale), number), [1n, 100n]);
      if (!takes('*')) return () => number;
      const other = factor();
      return (scale) => times(number, other(scale));
    }
    const first = factor();
    if (!takes('*')) return first;
    const number = fractionOf(tokens[at++]!);
    return (scale) => times(first(scale), number);
  }

  function sum(): Value {
    let value = product();
    for (;;) {
      const before = value;
      if (takes('+')) {
        const next = product();
        value = (scale) => plus(before(scale), next(scale));
      } else if (takes('-')) {
        const next = product();
        value = (scale) => plus(before(scale), times(next(scale), [-1n, 1n]));
      } else return value;
    }
  }

  function comparison(): boolean {
    const start = at;
    const [name = ''] = (tokens[at] ?? '').split('.');
    if (/^[A-Za-z_]/.test(name) && !TALLIES.includes(name)) {
      at++;
      const isEqual = takes('=') || !takes('!=');
      const vote = tokens[at++];
      return (voters.find(({ id }) => id === name)!.vote === vote) === isEqual;
    }
    const left = sum();
    const operator = tokens[at++] ?? '';
    if (!/^[<>=!]/.test(operator)) throw new Error('no comparison');
    const right = sum();
    const named = tokens.slice(start, at).filter((one) => TALLIES.includes(one.split('.')[0]!));
    const scale = named.map((one) => one.split('.')[1] ?? 'members')[0] ?? 'members';
    const [one, other] = [left(scale), right(scale)];
    const difference = one[0] * other[1] - other[0] * one[1];
    return {
      '>=': difference >= 0n,
      '>': difference > 0n,
      '<=': difference <= 0n,
      '<': difference < 0n,
      '=': difference === 0n,
      '!=': difference !== 0n,
    }[operator]!;
  }

  function single(): boolean {
    if (takes('not')) return !single();
    const start = at;
    try {
      return comparison();
    } catch {
      at = start;
    }
    if (!takes('(')) throw new Error(`nothing is read at ${tokens.slice(at).join(' ')}`);
    const inside = either();
    if (!takes(')')) throw new Error('a bracket is not closed');
    return inside;
  }

  // Both sides are read, whatever the first says.
  function joined(word: string, part: () => boolean, join: (parts: boolean[]) => boolean): boolean {
    const parts = [part()];
    while (takes(word)) parts.push(part());
    return join(parts);
  }
  const both = (): boolean => joined('and', single, (parts) => parts.every(Boolean));
  function either(): boolean {
    return joined('or', both, (parts) => parts.some(Boolean));
  }
  const found = either();
  if (at < tokens.length) throw new Error(`not all is read: ${tokens.slice(at).join(' ')}`);
  return found;
}

const TALLIES = ['yes', 'no', 'abstain', 'absent', 'all'];

function fractionOf(text: string): Fraction {
  const [whole = '', part = ''] = text.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
}

function plus(one: Fraction, other: Fraction): Fraction {
  return [one[0] * other[1] + other[0] * one[1], one[1] * other[1]];
}

function times(one: Fraction, other: Fraction): Fraction {
  return [one[0] * other[0], one[1] * other[1]];
}
