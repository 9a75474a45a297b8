// What answers doubts, as a file that the page's program loads.
import { beginDoubting } from './doubting.ts';

Object.assign(globalThis, { beginDoubting });
