// Lets tests, and the worker threads that a test starts, read the sources of this repository: Node 20 knows no
// TypeScript. Threads inherit `--import` of this file from the process of the test.
import { register } from 'node:module';
import { isMainThread, workerData } from 'node:worker_threads';

/** A thread of the solver is started for each question, and runs none of them. */
const isOfSolver = workerData === 'em-pthread';

if (!isOfSolver) register('./source-hooks.mjs', import.meta.url);
if (!isMainThread && !isOfSolver) register('./built-hooks.mjs', import.meta.url);
