// Lets tests, and the worker threads that a test starts, read the sources of this repository: Node 20 knows no
// TypeScript. Threads inherit `--import` of this file from the process of the test.
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

register('./source-hooks.mjs', import.meta.url);
if (!isMainThread) register('./built-hooks.mjs', import.meta.url);
