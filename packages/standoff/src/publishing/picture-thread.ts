import { parentPort } from 'node:worker_threads';
import { missingPackage } from '../published/missing-package.ts';
import { drawPictureOf } from './figure-picture.ts';
import type { PictureTask } from './in-picture-thread.ts';
import { asPng } from './picture-boxes.ts';

/* A thread that draws pictures of figures, one after the other. */
parentPort?.on('message', ({ number, picture, form }: PictureTask) => {
  void drawPictureOf(picture)
    .then(async (svg) => (form === 'svg' ? Buffer.from(svg) : asPng(svg, form)))
    .then(
      (bytes) => parentPort?.postMessage({ number, bytes }),
      (error: unknown) => {
        const problem = missingPackage(error)?.problem ?? String(error);
        parentPort?.postMessage({ number, problem });
      },
    );
});
