import { runInSlices } from '@standoff/engine';
import { documentSteps, type Telling, tellingsWithoutSolver } from '@standoff/report';
import {
  type Answered,
  answerSteps,
  type Inquiry,
  type Manner,
  type Needs,
  type Options,
  understand,
} from '@standoff/study';
import { capitalize } from '@standoff/wording';
import { type Analysed, sayTooLarge } from './analyse-text.ts';
import type { Kept } from './answerer.ts';
import { toldSteps } from './in-slices.ts';
import type { InquiryId, Reply, ToldDocument } from './inquiry-reply.ts';
import type { Watch } from './latest-asked.ts';
import { modelOf } from './model-of.ts';
import type { StateKey } from './shown-conflict.ts';
import { keyOf, stateOfKey } from './state-keys.ts';

/** The formulas of `misjudge` have no name on the page. */
const called: Manner['called'] = (option) =>
  option === 'avoid' || option === 'reach' ? 'the formula cannot be read' : option;

const asked: Manner = { told: 'json', called };

/** Answers an inquiry by the document that programs get. */
export async function answerInquiry(
  analysed: Analysed,
  id: InquiryId,
  options: object,
  watch: Watch,
): Promise<Reply<Kept<ToldDocument<object>>>> {
  const telling: Telling = tellingsWithoutSolver[id];
  const reply = await findFor(telling.inquiry, analysed, options, watch);
  if (reply.status !== 'answered') return reply;
  return tellAnswer(analysed, telling, reply.told, watch);
}

/** The document of an answer, which is worded anew for other readers without being looked for again. */
async function tellAnswer(
  analysed: Analysed,
  telling: Telling,
  answered: Answered<unknown>,
  watch: Watch,
): Promise<Reply<Kept<ToldDocument<object>>>> {
  const written = await runInSlices(toldSteps(analysed, documentSteps(telling, answered)), watch);
  if (written.status === 'cancelled') return { status: watch.signal.reason };
  const document = written.value;
  return {
    status: 'answered',
    told: {
      result: answered.result,
      told: { document, keys: keysIn(analysed, document) },
      again: (now, next) => tellAnswer(now, telling, answered, next),
    },
  };
}

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
  const steps = toldSteps(analysed, answerSteps(understood, { previous: analysed.analysis }));
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

/** The options with states by their ids instead of their keys; undefined where the model has none such. */
function nameStates(
  { analysis: { casebook } }: Analysed,
  {
    state,
    target,
    else: otherwise,
    ...options
  }: { readonly [K in 'state' | 'target' | 'else']?: StateKey },
): Readonly<Record<string, unknown>> | undefined {
  const named: [string, string][] = [];
  for (const [option, key] of Object.entries({ state, target, else: otherwise })) {
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
