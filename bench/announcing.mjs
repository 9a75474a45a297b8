// What is measured of a question: what it announces, what it does, and when it pauses.
import { millisecondsOf, mostOf, workSpent } from '@standoff/engine';
import { plainStyle, tellings, texts } from '@standoff/report';
import { answerSteps, parse, understand, versionsAsked } from '@standoff/study';

/**
 * @typedef {import('@standoff/study').Understood<any, any, unknown>} Understood
 * @typedef {import('@standoff/report').Telling} Telling
 * @typedef {import('@standoff/report').InText} InText
 * @typedef {keyof typeof tellings} InquiryId
 *
 * @typedef {object} Question
 * @property {Understood} understood
 * @property {Telling} told
 * @property {InText} inText
 */

/** A question of every inquiry without a solver that files drawn by drawn-file.mjs can be asked. */
/** @type {readonly (readonly [id: InquiryId, options: object])[]} */
export const questions = [
  ['analyze', {}],
  ['analyze', { doubt: true, coalesce: true }],
  ['explain', {}],
  ['evolve', {}],
  ['profiles', {}],
  ['vote', {}],
  ['power', {}],
  ['numbers', {}],
  ['coalitions', {}],
  ['perceive', {}],
  ['misjudge', { reach: 'war', upTo: 1 }],
  ['signals', {}],
  ['signals', { serving: 'd1' }],
  ['threats', {}],
  ['history', {}],
  ['sweep', {}],
  ['evidence', {}],
  ['inverse', { state: 'status-quo' }],
  ['deal', { deal: 'pact' }],
  ['deal', { parties: 'all' }],
  ['compare', {}],
];

/**
 * A question about a model, put as a command puts it whose answer is text; undefined where the model has nothing to ask
 * about.
 * @param {InquiryId} id @param {object} options @param {string} text @returns {Question | undefined}
 */
export function questionTo(id, options, text) {
  const { model } = parse(text);
  if (model === undefined) throw new Error('the text is no model');
  const told = /** @type {Telling} */ (tellings[id]);
  const { inquiry } = told;
  const about = inquiry.several ? twice(model) : model;
  const understood = understand(inquiry, about, { ...options }, { told: 'text', called: String });
  if (understood.status === 'refused' || inquiry.refuses?.(understood.setting, understood.asked)) {
    return undefined;
  }
  return { understood, told, inText: /** @type {InText} */ (texts[id]) };
}

/** Two versions to compare. @param {import('@standoff/study').Model} model */
function twice(model) {
  const found = versionsAsked(model, undefined, { name: 'a', path: 'a' });
  if ('problem' in found) throw new Error(found.problem);
  return found.value.flatMap((one) => [one, { ...one, name: 'b' }]);
}

const layout = {
  style: plainStyle,
  width: 100,
  commands: { program: 'standoff', model: 'm', word: String, need: () => '' },
};

/**
 * Measures what becomes of a question: each announcement with the milliseconds of work that had been done by then, and
 * that which was in force when half of the work was. The clock gives milliseconds.
 * @param {() => number} clock
 */
export function createMeasure(clock) {
  /** @param {Question} question */
  return ({ understood, told, inText }) => {
    const start = { work: workSpent(), time: clock() };
    /** @type {{ done: number, least: number, most: number }[]} */
    const announcements = [];
    /** @type {number[]} */
    const shares = [];
    let pause = { took: 0, what: '' };
    const steps = answerSteps(understood);
    for (;;) {
      const before = performance.now();
      const step = steps.next();
      const took = performance.now() - before;
      if (took > pause.took) pause = { took, what: step.done ? 'the end' : step.value.what };
      const counted = millisecondsOf(workSpent() - start.work);
      if (step.done) {
        const processor = clock() - start.time;
        const answered = step.value;
        const begin = clock();
        if (answered.status === 'answered') {
          told.json(answered);
          inText.text(answered, layout);
        }
        const telling = clock() - begin;
        const inForce = announcements.findLast(({ done }) => done <= counted / 2);
        return { answered, announcements, inForce, shares, counted, processor, pause, telling };
      }
      const { share, cost } = step.value;
      shares.push(share);
      if (cost) {
        announcements.push({ done: counted, least: cost.milliseconds, most: mostOf(cost) });
      }
    }
  };
}
