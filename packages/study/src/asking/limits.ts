import { type Limits, limitsOf } from '@standoff/engine';
import { askingProblem } from '@standoff/wording';
import { type OptionKind, optional, type Said } from './option.ts';
import { notSo } from './words.ts';

/** A whole number from 1. */
export function count(placeholder: string, about: string, otherwise?: Said): OptionKind<number> {
  return countFrom(1, placeholder, about, otherwise);
}

/** A whole number from a least one. */
export function countFrom(
  least: 0 | 1,
  placeholder: string,
  about: string,
  otherwise?: Said,
): OptionKind<number> {
  const expected = `whole-number-from-${least}` as const;
  return {
    placeholder,
    about,
    ...(otherwise !== undefined && { otherwise }),
    fromText(text) {
      const value = text.trim() === '' ? Number.NaN : Number(text.replaceAll('_', ''));
      return isCount(value, least) ? { value } : askingProblem('no-number', { least });
    },
    fromJson: (value, name) => (isCount(value, least) ? { value } : notSo(name, expected, value)),
    schema: { type: 'integer', minimum: least },
    find: (value) => ({ value }),
  };
}

function isCount(value: unknown, least = 1): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

const UNITS = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 } as const;

/** An amount of memory in bytes; commands write `4GB` or `500 MB`, and `GiB` counts in steps of 1,024. */
const memory: OptionKind<number> = {
  placeholder: 'SIZE',
  about: {
    command: 'use at most so much memory, such as 4GB',
    program: 'use at most so many bytes of memory',
  },
  otherwise: { command: 'four fifths of what is available', program: 'any number' },
  fromText(text) {
    const [, number, unit = '', binary] =
      /^([0-9]+(?:\.[0-9]+)?) ?([kmgt]?)(i?)b?$/i.exec(text) ?? [];
    const known = UNITS[unit.toLowerCase() as keyof typeof UNITS];
    const factor = binary ? 1024 ** (Math.log10(known) / 3) : known;
    const bytes = Math.floor(Number(number) * factor);
    return isCount(bytes) ? { value: bytes } : askingProblem('no-amount-of-memory');
  },
  fromJson: (value, name) =>
    typeof value === 'number' && value > 0 ? { value } : notSo(name, 'bytes', value),
  schema: { type: 'number', exclusiveMinimum: 0 },
  find: (value) => ({ value }),
};

/** What an analysis may use. */
export const limits = {
  /**
   * How many combinations of levels may be laid out as an array, and how many feasible states may be
   * listed instead; 2^24 and 2^22 when left out.
   */
  maxStates: optional(
    count(
      'N',
      'enumerate at most so many combinations of levels or feasible states',
      '16777216, 4194304',
    ),
  ),
  /** Bytes of memory that an analysis may take, by its estimate; any when left out. */
  maxMemory: optional(memory),
};

/** The limits of the engine for these options. Throws a RangeError for what is no such number. */
export function limitsAsked({
  maxStates,
  maxMemory,
}: {
  readonly maxStates?: number | undefined;
  readonly maxMemory?: number | undefined;
}): Limits {
  for (const [key, value] of Object.entries({ maxStates, maxMemory })) {
    if (value === undefined) continue;
    const read = limits[key as keyof typeof limits].kind.fromJson(value, key);
    if ('problem' in read) throw new RangeError(read.problem);
  }
  return limitsOf(maxStates, maxMemory);
}

/** How many threads may work. */
export const threadCount: OptionKind<number> = count('N', 'threads that may work');
