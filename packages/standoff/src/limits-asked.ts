import { type Limits, limitsOf } from '@standoff/engine';

/** Programs without types can ask for anything: throws a RangeError for what is no whole number from 1. */
export function countAsked(option: string, asked: number | undefined): void {
  if (asked === undefined || (Number.isSafeInteger(asked) && asked >= 1)) return;
  throw new RangeError(`${option} is a whole number, 1 or more, not ${String(asked)}`);
}

/** What an analysis may use, as an option says. Throws a RangeError for what is no such number. */
export function limitsAsked({
  maxStates,
  maxMemory,
}: {
  readonly maxStates?: number | undefined;
  readonly maxMemory?: number | undefined;
}): Limits {
  countAsked('maxStates', maxStates);
  if (maxMemory !== undefined && !(typeof maxMemory === 'number' && maxMemory > 0)) {
    throw new RangeError(`maxMemory is a number of bytes above 0, not ${String(maxMemory)}`);
  }
  return limitsOf(maxStates, maxMemory);
}
