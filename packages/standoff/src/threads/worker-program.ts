import { parentPort } from 'node:worker_threads';
import { serveTasks, type ToWorker } from '@standoff/engine';

const port = parentPort;
if (port === null) throw new Error('this program is for a worker thread');
serveTasks({
  send: (message) => port.postMessage(message),
  listen: (hear) => port.on('message', (message: ToWorker) => hear(message)),
});
