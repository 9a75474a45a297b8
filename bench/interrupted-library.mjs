// What a program waits for that ends a question of the library: every inquiry is asked on a large case in slices, and
// from time to time a signal is given at a moment that the event loop did not choose. Times are those of the wall.
import { Worker } from 'node:worker_threads';
import { questions, questionTo } from './announcing.mjs';

/**
 * What to ask of which text, by the name of the inquiry: those of `questions`, and one of the solver.
 * @typedef {readonly [name: string, id: import('./announcing.mjs').InquiryId | 'ask', options: object, text: string]} Asked
 */

/** A thread that asks once it is told what, and says when it has begun and how it ended. */
const program = new URL('./interrupted-question.mjs', import.meta.url);

/**
 * Milliseconds from the signal to the end, at each of some moments; a string where there was nothing to interrupt.
 * @param {Asked} asked @param {readonly number[]} moments @returns {Promise<string[]>}
 */
export async function interruptLibrary([, id, options, text], moments) {
  const ends = [];
  for (const moment of moments) ends.push(await interruptAt({ id, options, text }, moment));
  return ends;
}

/** @param {object} question @param {number} moment @returns {Promise<string>} */
function interruptAt(question, moment) {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData: question });
    /** @type {number | undefined} */
    let given;
    thread.on('error', reject);
    thread.on('message', (said) => {
      if (said === 'begun') {
        setTimeout(() => {
          given = performance.now();
          thread.postMessage('stop');
        }, moment);
        return;
      }
      const took =
        given === undefined ? 'done before' : `${Math.round(performance.now() - given)} ms`;
      resolve(said === 'cancelled' || given === undefined ? took : `${took} (${said})`);
      void thread.terminate();
    });
  });
}

/** @param {readonly [name: string, text: string][]} texts @returns {Asked[]} */
export function askedOf(texts) {
  return questions.flatMap(([id, options]) =>
    texts.flatMap(([name, text]) =>
      questionTo(id, options, text) === undefined
        ? []
        : [/** @type {Asked} */ ([`${id} ${JSON.stringify(options)}, ${name}`, id, options, text])],
    ),
  );
}
