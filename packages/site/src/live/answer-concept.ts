import { findConcept, runToEnd } from '@standoff/engine';
import { documentSteps, tellingsWithoutSolver } from '@standoff/report';
import { answerSteps, parse, type TooLarge, understand } from '@standoff/study';

/** A state, and who stays in it. */
export interface LiveRow {
  readonly state: string;
  /** One for each decision maker, in their order. */
  readonly stays: readonly boolean[];
  /** Whether everybody who can move would stay. */
  readonly holds: boolean;
}

/** What a text says under one concept. */
export interface LiveVerdicts {
  readonly status: 'answered';
  readonly title: string;
  readonly headline: string;
  readonly symbol: string;
  readonly who: readonly string[];
  readonly rows: readonly LiveRow[];
  /** States that are not among the rows, since there are too many to read. */
  readonly further: number;
}

/** What is wrong with a text, or why it has no answer. */
export interface LiveFaults {
  readonly status: 'faulty';
  readonly faults: readonly LiveFault[];
}

export interface LiveFault {
  /** From 1; left out where it is about the whole. */
  readonly line?: number;
  readonly message: string;
  readonly help?: string;
}

export type LiveAnswer = LiveVerdicts | LiveFaults;

/** What a reader can take in, and what is laid out at once in a page that others wait for. */
const MOST_ROWS = 32;
const MOST_STATES = 4096;

const telling = tellingsWithoutSolver.analyze;

/** Judges a model under one concept: the same when the site is built and in the browser of a reader. */
export function answerConcept(text: string, conceptId: string): LiveAnswer {
  const { model, diagnostics, source } = parse(text, { maxStates: MOST_STATES });
  if (model === undefined) {
    const faults = diagnostics.filter(({ severity }) => severity === 'error');
    return {
      status: 'faulty',
      faults: faults.map(({ span, message, help }) => ({
        line: source.position(span.start).line,
        message,
        ...(help !== undefined && { help }),
      })),
    };
  }
  const manner = { told: 'json', called: (option: string) => option } as const;
  const asked = { concepts: [conceptId], maxStates: MOST_STATES, states: 'all' };
  const understood = understand(telling.inquiry, model, asked, manner);
  if (understood.status === 'refused') return without(understood.problem);
  const answer = runToEnd(answerSteps(understood));
  if (answer.status === 'refused') return without(answer.problem);
  if (answer.status === 'too-large') return without(sayTooLarge(answer));
  return readVerdicts(runToEnd(documentSteps(telling, answer)), conceptId);
}

type Document = Extract<
  typeof telling extends { json(answered: never): infer J } ? J : never,
  object
>;

function readVerdicts(document: Document, conceptId: string): LiveVerdicts {
  const { model, headline, decisionMakers, states = [], stability = {}, equilibria } = document;
  const stable = stability[conceptId] ?? {};
  const holding = equilibria[conceptId] ?? [];
  const shown = states.slice(0, MOST_ROWS);
  return {
    status: 'answered',
    title: model.title,
    headline: headline.text,
    symbol: findConcept(conceptId)?.symbol ?? conceptId,
    who: decisionMakers.map(({ id, name }) => name ?? id),
    rows: shown.map(({ id, says }) => ({
      state: says ?? id,
      stays: decisionMakers.map((one) => stable[one.id]?.includes(id) ?? false),
      holds: holding.includes(id),
    })),
    further: document.stateCount - shown.length,
  };
}

function without(message: string): LiveFaults {
  return { status: 'faulty', faults: [{ message }] };
}

function sayTooLarge({ limit }: TooLarge): string {
  return `a page judges at most ${limit.toLocaleString('en')} combinations; open the conflict in the workbench`;
}
