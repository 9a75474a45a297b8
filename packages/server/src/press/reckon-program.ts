import { parentPort } from 'node:worker_threads';
import { type Reckoning, reckon } from './reckon.ts';

/* A thread that reckons once and ends. */
parentPort?.once('message', (reckoning: Reckoning) => {
  void reckon(reckoning).then((reckoned) => parentPort?.postMessage(reckoned));
});
