// A thread of interrupted-library.mjs: asks one question, hears a signal, and says what took longest between two pauses.
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { runInSlices } from '@standoff/engine';
import { documentSteps, tellings } from '@standoff/report';
import { answerBySolver, answerSteps, parse, understand } from '@standoff/study';
import { questionTo } from './announcing.mjs';

const { id, options, text } = workerData;
const controller = new AbortController();
const { signal } = controller;
parentPort?.on('message', () => controller.abort());

/** The answer and its document, as the library gives them. @param {import('./announcing.mjs').Question} question */
function* toldSteps({ understood, told }) {
  const answer = yield* answerSteps(understood);
  return answer.status === 'answered' ? yield* documentSteps(told, answer) : answer;
}

/**
 * Milliseconds that this thread has worked. What others do on the machine is not in them; where the system does not say
 * so, they are those of the wall.
 * @returns {{ read(): number, close(): void }}
 */
function openClock() {
  try {
    const file = openSync('/proc/thread-self/schedstat', 'r');
    const bytes = Buffer.alloc(64);
    return {
      read() {
        const length = readSync(file, bytes, 0, bytes.length, 0);
        return Number.parseInt(bytes.toString('latin1', 0, length), 10) / 1e6;
      },
      close: () => closeSync(file),
    };
  } catch {
    return { read: () => performance.now(), close() {} };
  }
}

const longest = { took: 0, what: '' };

/** The same steps; what takes longest between two pauses is remembered. */
/** @template T @param {import('@standoff/engine').Steps<T>} steps @returns {import('@standoff/engine').Steps<T>} */
function* watched(steps) {
  const clock = openClock();
  let what = 'the beginning';
  try {
    for (;;) {
      const before = clock.read();
      const step = steps.next();
      const took = clock.read() - before;
      if (took > longest.took) Object.assign(longest, { took, what });
      if (step.done) return step.value;
      what = step.value.what;
      yield step.value;
    }
  } finally {
    clock.close();
  }
}

async function askSolver() {
  const { releaseSolver, ...solver } = await import('@standoff/symbolic');
  const { model } = parse(text);
  const manner = { told: /** @type {const} */ ('json'), called: String };
  if (model === undefined) throw new Error('the text is no model');
  const understood = understand(tellings.ask.inquiry, model, options, manner);
  if (understood.status === 'refused') throw new Error(understood.problem);
  parentPort?.postMessage('begun');
  await answerBySolver(understood, solver, signal);
  return signal.aborted ? 'cancelled' : 'done';
}

async function askInSlices() {
  const question = questionTo(id, options, text);
  if (question === undefined) throw new Error(`nothing to ask by ${id}`);
  parentPort?.postMessage('begun');
  return (await runInSlices(watched(toldSteps(question)), { signal })).status;
}

const status = await (id === 'ask' ? askSolver() : askInSlices());
parentPort?.postMessage({ status, longest });
