import { runInSlices, type SliceOptions } from '@standoff/engine';
import { documentSteps, type Telling, tellingsWithoutSolver } from '@standoff/report';
import {
  type Answered,
  answerSteps,
  capitalize,
  type Inquiry,
  type Manner,
  type Model,
  type Needs,
  type Options,
  understand,
} from '@standoff/study';
import { type Analysed, sayTooLarge } from './analyse-text.ts';
import type { InquiryId, Reply, ToldDocument } from './inquiry-reply.ts';
import { seldom } from './seldom.ts';
import { sha256 } from './sha256.ts';
import type { Progress, StateKey } from './shown-conflict.ts';
import { keyOf, stateOfKey } from './state-keys.ts';

/** What the desk answers by inquiries, of the conflict as it is read; `DeskClient` says their types. */
export interface InquiryDesk {
  /**
   * Answers a question by the document that programs get. Several parts of a page may ask the same inquiry;
   * from one place the latest question wins, and an earlier one is then superseded.
   */
  ask(
    id: InquiryId,
    options: object,
    place?: string,
    onProgress?: (progress: Progress) => void,
  ): Promise<Reply<ToldDocument<object>>>;
  /** Ends what was asked last from a place. */
  stopAsking(id: InquiryId, place?: string): void;
}

/** The formulas of `misjudge` have no name on the page. */
const called: Manner['called'] = (option) =>
  option === 'avoid' || option === 'reach' ? 'the formula cannot be read' : option;

const asked: Manner = { told: 'json', called };

/**
 * So many answers of each inquiry are kept of a conflict: what is switched off and on again, and what was asked of other
 * parties before, is there at once.
 */
const MOST_KEPT = 8;

/** What was found, and the document that tells it. */
interface Kept {
  readonly result: unknown;
  readonly told: ToldDocument<object>;
}

/** Answers of one conflict, by inquiry and question. */
export interface KeptAnswers {
  /** What was found, and not told in full, for what is asked about an answer; undefined once it is forgotten. */
  found<N extends Needs, O extends Options, R>(
    inquiry: Inquiry<N, O, R>,
    options: object,
  ): R | undefined;
}

export function createInquiryDesk(current: () => Analysed | undefined): {
  readonly desk: InquiryDesk;
  readonly kept: KeptAnswers;
} {
  const running = new Map<string, AbortController>();
  const known = new Map<string, Map<string, Kept>>();
  let of: Analysed['analysis']['casebook'] | undefined;
  const stop = (which: string, status: 'superseded' | 'cancelled') => {
    running.get(which)?.abort(status);
    running.delete(which);
  };
  /** The answers about the conflict as it is now. */
  const answersTo = (id: string) => {
    const casebook = current()?.analysis.casebook;
    if (casebook !== of) known.clear();
    of = casebook;
    const answers = known.get(id) ?? new Map<string, Kept>();
    known.set(id, answers);
    return answers;
  };
  const desk: InquiryDesk = {
    async ask(id, options, place = '', onProgress = () => {}) {
      const which = `${id} ${place}`;
      stop(which, 'superseded');
      const analysed = current();
      if (analysed === undefined) return refusal('no conflict is open');
      const key = JSON.stringify(options);
      const answers = answersTo(id);
      const before = answers.get(key);
      if (before !== undefined) return { status: 'answered', told: before.told };
      const controller = new AbortController();
      running.set(which, controller);
      const watch = { signal: controller.signal, onProgress: seldom(onProgress) };
      const reply = await answer(analysed, id, options, watch);
      if (running.get(which) === controller) running.delete(which);
      if (reply.status !== 'answered') return reply;
      keep(answers, key, reply.told);
      return { status: 'answered', told: reply.told.told };
    },
    stopAsking: (id, place = '') => stop(`${id} ${place}`, 'cancelled'),
  };
  return {
    desk,
    kept: {
      found<N extends Needs, O extends Options, R>({ id }: Inquiry<N, O, R>, options: object) {
        return answersTo(id).get(JSON.stringify(options))?.result as R | undefined;
      },
    },
  };
}

/** The oldest is forgotten where there are many. */
function keep(answers: Map<string, Kept>, key: string, answer: Kept): void {
  const [oldest] = answers.size < MOST_KEPT ? [] : answers.keys();
  if (oldest !== undefined) answers.delete(oldest);
  answers.set(key, answer);
}

async function answer(
  analysed: Analysed,
  id: InquiryId,
  options: object,
  watch: Watch,
): Promise<Reply<Kept>> {
  const telling: Telling = tellingsWithoutSolver[id];
  const reply = await findFor(telling.inquiry, analysed, options, watch);
  if (reply.status !== 'answered') return reply;
  const written = await runInSlices(documentSteps(telling, reply.told), watch);
  if (written.status === 'cancelled') return { status: watch.signal.reason };
  const document = written.value;
  const told = { document, keys: keysIn(analysed, document) };
  return { status: 'answered', told: { result: reply.told.result, told } };
}

export type Watch = SliceOptions & { readonly signal: AbortSignal };

/** What an inquiry finds of the conflict as it is read, before it is told. */
export async function findFor<N extends Needs, O extends Options, R>(
  inquiry: Inquiry<N, O, R>,
  analysed: Analysed,
  options: object,
  watch: Watch,
): Promise<Reply<Answered<R>>> {
  const named = nameStates(analysed, options);
  if (named === undefined) return refusal('there is no such state any more');
  const model = await modelOf(analysed);
  const understood = understand(inquiry, model, named, asked);
  if (understood.status === 'refused') return refusal(understood.problem);
  const steps = answerSteps(understood, { previous: analysed.analysis });
  const outcome = await runInSlices(steps, watch);
  if (outcome.status === 'cancelled') return { status: watch.signal.reason };
  const found = outcome.value;
  if (found.status === 'refused') return refusal(found.problem);
  if (found.status === 'too-large') return refusal(sayTooLarge(found));
  return { status: 'answered', told: found };
}

function refusal(problem: string): Reply<never> {
  return { status: 'refused', problem: `${capitalize(problem)}.` };
}

/** The model as it is open, which may be a variant, without reading the text anew. */
async function modelOf({ text, how: { variant }, analysis }: Analysed): Promise<Model> {
  const { conflict, compiled } = analysis.casebook;
  return {
    title: conflict.title,
    // A page that came over plain HTTP cannot hash; its documents stay with it, and do without.
    sha256: crypto.subtle === undefined ? '' : await sha256(text),
    text,
    base: { conflict, compiled, ...(variant !== undefined && { variant }) },
    variants: new Map(),
  };
}

/** The options with states by their ids instead of their keys; undefined where the model has none such. */
function nameStates(
  { analysis: { casebook } }: Analysed,
  { state, target, ...options }: { readonly state?: StateKey; readonly target?: StateKey },
): Readonly<Record<string, unknown>> | undefined {
  const named: [string, string][] = [];
  for (const [option, key] of Object.entries({ state, target })) {
    if (key === undefined) continue;
    const found = stateOfKey(casebook, key);
    if (found === undefined) return undefined;
    named.push([option, casebook.stateId(found)]);
  }
  return { ...options, ...Object.fromEntries(named) };
}

/** The keys of the states that a document names, wherever their ids stand in it. */
function keysIn(
  { analysis: { casebook } }: Analysed,
  document: object,
): ToldDocument<object>['keys'] {
  // Ids may be the names of what every object has.
  const keys: Record<string, StateKey> = Object.create(null);
  const look = (part: unknown): void => {
    if (typeof part === 'object' && part !== null) Object.values(part).forEach(look);
    const state =
      typeof part === 'string' && !Object.hasOwn(keys, part)
        ? casebook.stateWithId(part)
        : undefined;
    if (state !== undefined) keys[part as string] = keyOf(casebook, state);
  };
  look(document);
  return keys;
}
