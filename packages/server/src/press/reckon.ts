import {
  answerDoubts,
  answerStatements,
  asAnswers,
  findingsUnder,
  holdBriefing,
  tellAnswers,
} from '@standoff/briefing';
import { tellAnswer } from '@standoff/report';
import { type Model, parse } from '@standoff/study';
import type { AnsweredDoubts } from '../storage/doubts.ts';
import type { Compared, OfferedChange, Outcome } from '../storage/tables.ts';

/** What the engine is asked about models that were saved; plain data, since it goes to a thread. */
export type Reckoning = FindingsAsked | ComparisonAsked | DoubtsAsked;

export interface FindingsAsked {
  readonly ask: 'findings';
  readonly model: string;
  readonly variant: string | null;
  /** As the engine is asked for them. */
  readonly findings: readonly string[];
  readonly changes: readonly OfferedChange['judgement'][];
}

export interface ComparisonAsked {
  readonly ask: 'comparison';
  readonly before: string;
  readonly after: string;
}

export interface DoubtsAsked {
  readonly ask: 'doubts';
  readonly briefing: string;
  readonly model: string;
}

export type Reckoned<Asked extends Reckoning> = Asked extends FindingsAsked
  ? Outcome
  : Asked extends DoubtsAsked
    ? AnsweredDoubts | { readonly problem: string }
    : Compared;

/** States that are enumerated for readers, as for a page. */
const MOST_STATES = 1_000_000;

/** Answers from the texts alone. */
export function reckon<Asked extends Reckoning>(asked: Asked): Promise<Reckoned<Asked>>;
export function reckon(asked: Reckoning): Promise<Reckoned<Reckoning>> {
  switch (asked.ask) {
    case 'findings':
      return reckonFindings(asked);
    case 'comparison':
      return compare(asked);
    case 'doubts':
      return reckonDoubts(asked);
  }
}

/** Nobody waits for them, but other pages may: what is left then is worked out by the browsers of readers. */
const STATEMENTS_MILLISECONDS = 30_000;

/** What becomes of a page under each single doubt that it offers, and without statements of its model. */
async function reckonDoubts(asked: DoubtsAsked): Promise<Reckoned<DoubtsAsked>> {
  const model = read(asked.model);
  const held = model && (await holdBriefing(asked.briefing, 'briefing', model)).held;
  if (held === undefined) return { problem: 'the briefing or its model has errors' };
  const doubts = await answerDoubts(held);
  const statements = await answerStatements(held, STATEMENTS_MILLISECONDS);
  return { pages: { ...statements, ...asAnswers(doubts) }, told: tellAnswers(doubts) };
}

function read(text: string): Model | undefined {
  return parse(text, { fileName: 'model', maxStates: MOST_STATES }).model;
}

/** Whether each finding stands where the changes hold together. */
async function reckonFindings(asked: FindingsAsked): Promise<Outcome> {
  const model = read(asked.model);
  if (model === undefined) return { problem: 'the model has errors' };
  return findingsUnder(model, asked.variant ?? undefined, asked.findings, asked.changes);
}

/** As much of the answer to `compare` as is told. */
interface ToldComparison {
  readonly judgements: readonly { readonly says: string }[];
  readonly others: readonly { readonly says: string }[];
  readonly findings: readonly {
    readonly about: string;
    readonly says: readonly string[];
    readonly differs: boolean;
  }[];
}

async function compare({ before, after }: ComparisonAsked): Promise<Compared> {
  const models = [before, after].map(read);
  const versions = models.flatMap((model, k) =>
    model === undefined ? [] : [{ name: `version ${k + 1}`, model, version: model.base }],
  );
  if (versions.length < 2) return { problem: 'one of the models has errors' };
  const noSolver = () => Promise.reject(new Error('no solver is asked'));
  const told = await tellAnswer({ ask: 'compare', options: {} }, versions, noSolver);
  if (told.status !== 'told') {
    return { problem: 'problem' in told ? String(told.problem) : 'a model has too many states' };
  }
  const { judgements, others, findings } = told.document as ToldComparison;
  return {
    judgements: [...judgements, ...others].map(({ says }) => says),
    findings: findings
      .filter(({ differs }) => differs)
      .map(({ about, says }) => ({ about, before: says[0] ?? '', after: says[1] ?? '' })),
  };
}
