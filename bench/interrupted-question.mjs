// A thread of interrupted-library.mjs: asks one question and hears a signal.
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
  return (await runInSlices(toldSteps(question), { signal })).status;
}

parentPort?.postMessage(await (id === 'ask' ? askSolver() : askInSlices()));
