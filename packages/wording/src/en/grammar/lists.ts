/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[], joiner = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}

/** The first few of many: `a, b and 14 more`. Exactly one more is named instead of counted. */
export function fewOf(items: readonly string[], limit: number): string {
  if (items.length <= limit + 1) return listOf(items);
  return `${items.slice(0, limit).join(', ')} and ${count(items.length - limit)} more`;
}

/** A number with separators between thousands: `12,345`. */
export function count(number: number): string {
  return number.toLocaleString('en-GB');
}

/** Beyond a trillion the digits of a number say nothing to a reader. */
const TELLING = 1e12;

/** A number with its digits where these say something, else in powers of ten: `about 1.3 × 10^30`. */
export function roughly(number: number): string {
  if (number <= TELLING) return count(number);
  if (number === Number.POSITIVE_INFINITY) return 'more than 10^308';
  const [factor, exponent] = number.toExponential(1).split('e+');
  return `about ${factor} × 10^${exponent}`;
}

/** `1 state`, `12 states`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number as it stands in running text: `three`, `12`. */
export function numberWord(number: number): string {
  return words[number] ?? count(number);
}

/** The same with what is counted: `three states`, `12 states`. */
export function inWords(number: number, one: string, many = `${one}s`): string {
  return `${numberWord(number)} ${number === 1 ? one : many}`;
}

/** So many of all states: `19 of 576 states`, `all four states`. */
export function sayOf(number: number, all: number, one = 'state'): string {
  if (all === 1) return number === 1 ? `the only ${one}` : `no ${one}`;
  if (number === all) return `${all === 2 ? 'both' : `all ${numberWord(all)}`} ${one}s`;
  return `${numberWord(number)} of ${numberWord(all)} ${one}s`;
}

/** One, or any of so many each of which will do: `one change`, `either of two changes`, `any one of five changes`. */
export function anyOf(n: number, one: string, many = `${one}s`): string {
  if (n === 1) return `one ${one}`;
  return n === 2 ? `either of two ${many}` : `any one of ${numberWord(n)} ${many}`;
}

/** The same items, each once. */
export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
