// Lets the worker threads of a test read the sources of this repository: Node 20 knows no TypeScript,
// and what Vitest does to the modules of a test does not reach the threads that a test starts. They
// inherit `--import` of this file from the process of the test.
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) register('./typescript-hooks.mjs', import.meta.url);
