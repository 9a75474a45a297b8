import { saySize } from '@standoff/wording';
import { exitStatus, Failure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** Sees to it that a command keeps to the memory that it may use, whatever it works at. */
export interface MemoryGuard {
  /** Looks, where the last look was a while ago. Ends the command where more is needed than it may use. */
  look(): void;
}

/** Code, as it was written and as it is compiled, and what waits to be collected come to this much in any work. */
export const LEAST_MEMORY = 64_000_000;

/** To ask the system takes from a fifth of a millisecond to two in a large process, so far from the limit it is asked less often. */
const BETWEEN_LOOKS_MILLISECONDS = { least: 5, most: 500 };

/** No work takes memory faster than this by far. */
const BYTES_PER_MILLISECOND = 4_000_000;

/** From this part of the limit on garbage is collected, and again when so much of it has come again. */
const SOON = 0.5;
const AGAIN = 0.15;

/** However much a command may use, garbage is collected once so much was taken, and again when half as much as is needed has come again. */
const MUCH = 200_000_000;
const MORE = 0.5;

/** Below this limit garbage that is left to lie about would be more than is to spare. */
const SMALL = 200_000_000;

/**
 * Estimates say beforehand whether work fits; this holds where they are wrong, and keeps garbage from lying about. A
 * command may use so many bytes beside what it takes to read its model, which it has done by now.
 */
export function guardMemory(
  { memory, now }: Pick<Terminal, 'memory' | 'now'>,
  limit: unknown,
): MemoryGuard {
  if (memory === undefined || typeof limit !== 'number') return { look() {} };
  if (limit < SMALL) memory.spare();
  const atFirst = memory.taken();
  let next = 0;
  let isAbove = false;
  // What is needed counts garbage as well, and what is resident also what the system was not given back.
  const tidyAbove = {
    resident: atFirst.resident + Math.min(MUCH, SOON * limit),
    needed: atFirst.needed + Math.min(MUCH, SOON * limit),
  };
  return {
    look() {
      const time = now();
      if (time < next) return;
      const { resident, needed } = memory.taken();
      const room = Math.min(tidyAbove.resident - resident, tidyAbove.needed - needed);
      const { least, most } = BETWEEN_LOOKS_MILLISECONDS;
      next = time + Math.min(most, Math.max(least, room / BYTES_PER_MILLISECOND));
      if (room > 0) return;
      memory.tidy();
      const left = memory.taken();
      const taken = left.needed - atFirst.needed;
      // That memory of kernels was given back is heard a little later, so it has to be too much twice in a row.
      if (taken > limit && isAbove) throw tooMuch(taken, limit);
      isAbove = taken > limit;
      if (isAbove) return;
      const again = Math.min(AGAIN * limit, Math.max(MUCH / 2, MORE * left.needed));
      tidyAbove.resident = Math.max(tidyAbove.resident, left.resident + again);
      tidyAbove.needed = Math.max(
        atFirst.needed + Math.min(MUCH, SOON * limit),
        left.needed + again,
      );
    },
  };
}

/** That work needs more than it may have, which shows only while it goes on. */
function tooMuch(needed: number, limit: number): Failure {
  const more = Math.ceil((2 * needed) / 1e6);
  return new Failure(
    exitStatus.limitReached,
    [
      `this takes ${saySize(needed)} of memory by now; the limit is ${saySize(limit)}`,
      `  = help: allow more, such as --max-memory ${more}MB, if the machine has it; how much is enough is not known`,
    ].join('\n'),
  );
}
