import { runInSlices } from '@standoff/engine';
import {
  type Answered,
  history,
  type Misjudgements,
  misjudge,
  perceive,
  threats,
} from '@standoff/study';
import { findFor, refusal, type Watch } from '../desk/inquiry-desk.ts';
import type { Reply } from '../desk/inquiry-reply.ts';
import type { Analysed } from './analyse-text.ts';
import { inSlices } from './in-slices.ts';
import { seldom } from './seldom.ts';
import type {
  BeliefQuestion,
  FatalQuestion,
  Kept,
  KeptErrors,
  ShownBeliefGrounds,
  ShownBeliefs,
  ShownMisjudgements,
  ShownThreats,
} from './shown-beliefs.ts';
import type { Progress } from './shown-conflict.ts';
import type { ShownStoryDoubts } from './shown-doubt.ts';
import type { HistoryQuestion, ShownHistory } from './shown-history.ts';

/** What the desk answers about beliefs, of the conflict as it is read. What tells it comes with the first question. */
export interface BeliefDesk {
  /** What the file offers to ask. */
  beliefGrounds(): Promise<ShownBeliefGrounds | undefined>;
  /** What each takes the conflict to be; from one place the latest question wins. */
  beliefs(
    question: BeliefQuestion,
    place: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Reply<ShownBeliefs>>;
  /** The fewest errors after which sensible steps lead somewhere. */
  misjudgements(
    question: FatalQuestion,
    place: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Reply<ShownMisjudgements>>;
  /** In how many models the paths of the stories of an answer are walked; undefined once it is forgotten. */
  storyDoubts(question: FatalQuestion): Promise<ShownStoryDoubts | undefined>;
  /** Whether the threats and promises of the file are credible. */
  threats(
    question: BeliefQuestion,
    place: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Reply<ShownThreats>>;
  /** Whether the timeline agrees with the model, event by event. */
  history(
    question: HistoryQuestion,
    place: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Reply<ShownHistory>>;
  /** Ends what was asked last from a place. */
  stopBeliefs(place: string): void;
  /** The text with the errors of a set of a story as a variant of its own, or why there is none. */
  keepErrors(kept: KeptErrors): Promise<Kept>;
}

/** So many answers are kept of an analysis: what is switched off and on again is there at once. */
const MOST_KEPT = 6;

export function createBeliefDesk(current: () => Analysed | undefined): BeliefDesk {
  const running = new Map<string, AbortController>();
  const known = new Map<string, Reply<object>>();
  const found = new Map<string, Answered<Misjudgements>>();
  let of: Analysed['analysis']['casebook'] | undefined;
  const stop = (place: string, status: 'superseded' | 'cancelled') => {
    running.get(place)?.abort(status);
    running.delete(place);
  };
  async function ask<T extends object>(
    question: object,
    place: string,
    onProgress: (progress: Progress) => void,
    answer: (analysed: Analysed, key: string, watch: Watch) => Promise<Reply<T>>,
  ): Promise<Reply<T>> {
    stop(place, 'superseded');
    const analysed = current();
    if (analysed === undefined) return refusal('no conflict is open');
    if (analysed.analysis.casebook !== of) {
      known.clear();
      found.clear();
      of = analysed.analysis.casebook;
    }
    const key = JSON.stringify(question);
    const before = known.get(key);
    if (before !== undefined) return before as Reply<T>;
    const controller = new AbortController();
    running.set(place, controller);
    const watch = { signal: controller.signal, onProgress: seldom(onProgress) };
    const reply = await answer(analysed, key, watch);
    if (running.get(place) === controller) running.delete(place);
    if (analysed.analysis.casebook === of && reply.status === 'answered') {
      const [oldest] = known.size < MOST_KEPT ? [] : known.keys();
      if (oldest !== undefined) {
        known.delete(oldest);
        found.delete(oldest);
      }
      known.set(key, reply);
    }
    return reply;
  }
  return {
    async beliefGrounds() {
      const { readBeliefGrounds } = await import('./read-belief-grounds.ts');
      const analysed = current();
      return analysed && readBeliefGrounds(analysed.analysis.casebook);
    },
    beliefs: (question, place, onProgress) =>
      ask(question, place, onProgress, async (analysed, _, watch) => {
        const { concept, signals } = question;
        const options = { concepts: [concept], signals };
        const reply = await findFor(perceive, analysed, options, watch);
        if (reply.status !== 'answered') return reply;
        const { readBeliefs } = await import('./read-beliefs.ts');
        const { result } = reply.told;
        return { status: 'answered', told: readBeliefs(result, result.concepts[0]!) };
      }),
    misjudgements: (question, place, onProgress) =>
      ask(question, place, onProgress, async (analysed, key, watch) => {
        const reply = await findFor(misjudge, analysed, optionsOf(question), watch);
        if (reply.status === 'refused') return { ...reply, problem: sayUnread(reply.problem) };
        if (reply.status !== 'answered') return reply;
        const { readMisjudgements } = await import('./read-misjudgements.ts');
        const { result } = reply.told;
        const steps = readMisjudgements(result, question.wish === 'avoid');
        const told = await runInSlices(steps, { signal: watch.signal });
        if (told.status === 'cancelled') return { status: watch.signal.reason };
        found.set(key, reply.told);
        return { status: 'answered', told: told.value };
      }),
    async storyDoubts(question) {
      const key = JSON.stringify(question);
      const answered = found.get(key);
      if (answered === undefined) return undefined;
      const { readStoryDoubts } = await import('./read-story-doubts.ts');
      return inSlices(readStoryDoubts(answered.result));
    },
    threats: (question, place, onProgress) =>
      ask({ threats: question }, place, onProgress, async (analysed, _, watch) => {
        const { concept, signals } = question;
        const reply = await findFor(threats, analysed, { concepts: [concept], signals }, watch);
        if (reply.status !== 'answered') return reply;
        const { readThreats } = await import('./read-threats.ts');
        return { status: 'answered', told: readThreats(reply.told.result) };
      }),
    history: (question, place, onProgress) =>
      ask({ history: question }, place, onProgress, async (analysed, _, watch) => {
        const reply = await findFor(history, analysed, question, watch);
        if (reply.status !== 'answered') return reply;
        const { readHistory } = await import('./read-history.ts');
        return { status: 'answered', told: readHistory(reply.told.result) };
      }),
    stopBeliefs: (place) => stop(place, 'cancelled'),
    async keepErrors({ question, story, set, id, says }) {
      const analysed = current();
      const answered = found.get(JSON.stringify(question));
      if (analysed === undefined || answered === undefined) {
        return { status: 'refused', problem: 'The errors are not known any more.' };
      }
      const { keepErrors } = await import('./keep-errors.ts');
      return keepErrors(analysed, answered.result, { story, set, id, says });
    },
  };
}

/** What is wrong with a target is said of the formula, which has no name on the page. */
function sayUnread(problem: string): string {
  return problem.replace(/^(Avoid|Reach): /, 'The formula cannot be read: ');
}

function optionsOf({ target, wish, concept, signals, facts, upTo }: FatalQuestion) {
  return { [wish]: target, concept, signals, facts, upTo };
}
