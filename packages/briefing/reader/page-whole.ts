// The program of a page that is one file: all of it is there from the start.
import { beginDoubting } from './doubting.ts';
import { startPage } from './page.ts';

startPage(() => Promise.resolve(beginDoubting));
