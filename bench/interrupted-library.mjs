// What a program waits for that ends a question of the library: every inquiry is asked of a large case in slices, and
// after a while a signal is given at a moment that the event loop did not choose. That is one moment of many, so what
// took longest between two pauses up to then is told as well: nobody can wait longer than that.
import { Worker } from 'node:worker_threads';
import { questions, questionTo } from './announcing.mjs';

/**
 * What to ask of which text, by the name of the inquiry: those of `questions`, and one of the solver.
 * @typedef {readonly [name: string, id: import('./announcing.mjs').InquiryId | 'ask', options: object, text: string]} Asked
 *
 * @typedef {object} Interrupted
 * @property {string} end Milliseconds of the wall from the signal to the end; words where there was nothing to interrupt.
 * @property {number} longest Milliseconds of work between two pauses, the most of all.
 * @property {string} what What was going on then.
 */

/** A thread that asks once it is told what, and says when it has begun and how it ended. */
const program = new URL('./interrupted-question.mjs', import.meta.url);

/** Ended by force if it goes on for so long. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Asks, and gives the signal after so many milliseconds.
 * @param {Asked} asked @param {number} moment @returns {Promise<Interrupted>}
 */
export function interruptLibrary([, id, options, text], moment) {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData: { id, options, text } });
    /** @type {number | undefined} */
    let given;
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    /** @param {Interrupted} found */
    const end = (found) => {
      clearTimeout(timer);
      void thread.terminate();
      resolve(found);
    };
    const giveUp = () =>
      end({ end: `not within ${PATIENCE_MILLISECONDS / 1000} s`, longest: Infinity, what: '' });
    const give = () => {
      given = performance.now();
      thread.postMessage('stop');
      timer = setTimeout(giveUp, PATIENCE_MILLISECONDS);
    };
    thread.on('error', reject);
    thread.on('message', (said) => {
      if (said === 'begun') {
        timer = setTimeout(give, moment);
        return;
      }
      const { status, longest } = said;
      const took = given === undefined ? '' : `${Math.round(performance.now() - given)} ms`;
      const how = status === 'cancelled' || given === undefined ? '' : ` (${status})`;
      end({ end: `${took || 'done before'}${how}`, longest: longest.took, what: longest.what });
    });
  });
}

/** @param {readonly [name: string, text: string][]} texts @returns {Asked[]} */
export function askedOf(texts) {
  return texts.flatMap(([name, text]) =>
    questions.flatMap(([id, options]) =>
      questionTo(id, options, text) === undefined
        ? []
        : [/** @type {Asked} */ ([`${name}: ${id} ${JSON.stringify(options)}`, id, options, text])],
    ),
  );
}
