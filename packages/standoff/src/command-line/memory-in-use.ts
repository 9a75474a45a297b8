import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { kernelBytes } from '@standoff/engine';
import type { MemoryInUse } from './terminal.ts';

let collect: (() => void) | undefined;

/** The memory of this process. What nobody needs any more is given back to the system when asked, not when V8 sees fit. */
export const memoryOfProcess: MemoryInUse = {
  taken() {
    const { rss, heapUsed, external } = memoryUsage();
    return { resident: rss, needed: heapUsed + external + kernelBytes() };
  },
  tidy() {
    collect ??= exposed();
    collect();
  },
  spare() {
    // V8 doubles the two halves of its nursery up to 16 MB each, and never makes them smaller while something runs.
    setFlagsFromString('--semi-space-growth-factor=1');
  },
};

/** What collects garbage at once: Node shows it where it is asked to, which a context that is made afterwards sees. */
function exposed(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
