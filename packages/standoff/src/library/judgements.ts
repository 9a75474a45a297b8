import { runToEnd } from '@standoff/engine';
import {
  editJudgement,
  type JsonProblem,
  neighbourhood as judgementsNear,
  type NeighbourhoodOf,
  parseConflict,
  readJudgements,
} from '@standoff/language';
import {
  type CompiledCase,
  createPhrasebook,
  judgementInWords,
  type Model,
  openCase,
  type PlacedOrders,
  parse,
  placedOrders,
  versionAsked,
} from '@standoff/study';
import { refused } from './refused.ts';

export interface NeighbourhoodOptions {
  /** `file`: what the file doubts; `swaps`: the swaps of neighbours of one degree in every order. */
  readonly of?: NeighbourhoodOf;
  /** Id of the variant; the file as it stands when left out. */
  readonly variant?: string;
}

/** A judgement as data, with its id and in words. */
export type JudgementJson = ReturnType<typeof judgementInWords>;

/** The judgements of a model that may be wrong, each one change away from it. */
export function neighbourhood(
  model: Model,
  { of = 'file', variant }: NeighbourhoodOptions = {},
): JudgementJson[] {
  const version = versionAsked(model, variant);
  if ('problem' in version) throw refused(version);
  const phrasebook = createPhrasebook(version.value);
  const { conflict, held } = inPlaces(version.value, of);
  return judgementsNear(conflict, of)
    .filter((one) => one.kind !== 'swap' || !held.has(one.of))
    .map((judgement) => judgementInWords(phrasebook, judgement));
}

/** What swaps weights and relations have is known by their states, unless these are too many. */
function inPlaces(version: CompiledCase, of: NeighbourhoodOf): PlacedOrders {
  const { conflict } = version;
  const asWritten = { conflict, held: new Map(), spread: new Map() };
  const isByStates = conflict.decisionMakers.some(({ preference: { kind } }) => {
    return kind === 'weights' || kind === 'relation';
  });
  if (!isByStates) return asWritten;
  const opened = runToEnd(openCase(version));
  return opened.status === 'opened' ? placedOrders(opened.casebook, of) : asWritten;
}

/** The model with judgements changed, in its text as well; or what is wrong with them. */
export type ChangedModel =
  | { readonly status: 'changed'; readonly model: Model }
  | { readonly status: 'refused'; readonly problems: readonly JsonProblem[] };

/**
 * Changes judgements of a model, one after the other, and makes the changes permanent in its text, by the
 * smallest edits. The judgements are data that may be anything; where one does not apply, none is made.
 */
export function apply(model: Model, judgements: unknown): ChangedModel {
  const read = readJudgements(model.base.conflict, judgements);
  if (read.status === 'faulty') return { status: 'refused', problems: read.problems };
  let { text } = model;
  let { conflict } = model.base;
  for (const [at, judgement] of read.judgements.entries()) {
    const outcome = editJudgement(text, conflict, judgement);
    if (outcome.status === 'refused') return impossible(at, outcome.reason.message);
    const next = parseConflict(outcome.text).conflict;
    if (next === undefined) return impossible(at, 'the file would have errors');
    text = outcome.text;
    conflict = next;
  }
  const changed = parse(text).model;
  return changed === undefined
    ? impossible(read.judgements.length - 1, 'the file would have errors')
    : { status: 'changed', model: changed };
}

function impossible(at: number, message: string): ChangedModel {
  return { status: 'refused', problems: [{ at: `${at + 1}`, message }] };
}
