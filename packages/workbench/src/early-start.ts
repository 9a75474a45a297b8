// Runs before the scripts of the page are there: the worker starts, and reads what is about to be opened, while
// these are still loaded. It does nothing that the page would not do by itself a moment later.
import { startFirstWorker } from './desk/first-worker.ts';
import { bareCase } from './document/bare-case.ts';

startFirstWorker(bareCase(location.hash));
