import { parentPort } from 'node:worker_threads';
import { type Draft, drawPage } from './draw-page.ts';

/* A thread that draws one page and ends. */
parentPort?.once('message', (draft: Draft) => {
  void drawPage(draft).then((drawn) => parentPort?.postMessage(drawn));
});
