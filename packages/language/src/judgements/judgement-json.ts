import type { Conflict } from '../conflict/conflict.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { DocumentNode } from '../document/node.ts';
import { choice, suggestion } from '../formula/resolution.ts';
import { type JsonSchema, reportKind } from '../shapes/shape.ts';
import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import { applyJudgement, judgementId } from './apply-judgement.ts';
import { namesOfConflict } from './core/conflict-names.ts';
import { type Json, jsonObject } from './core/entry-json.ts';
import type { Judgement } from './core/judgement.ts';
import type { JudgementChecking } from './core/kind.ts';
import { readJsonNode } from './json-node.ts';
import { judgementKinds, kindOf } from './kinds/index.ts';

/** A judgement as JSON: its kind and id, and what else its kind has. */
export interface JudgementJson {
  readonly kind: string;
  readonly id: string;
  readonly [key: string]: Json;
}

/** A judgement as JSON, with its id. Formulas are written with the ids of the conflict. */
export function judgementToJson(conflict: Conflict, judgement: Judgement): JudgementJson {
  const { kind } = judgement;
  const said = jsonObject({ ...kindOf(judgement).write(judgement, conflict) });
  return { kind, ...said, id: judgementId(judgement) };
}

/** What JSON turned out to be. */
export type ReadJudgements =
  | { readonly status: 'read'; readonly judgements: readonly Judgement[] }
  | { readonly status: 'faulty'; readonly problems: readonly JsonProblem[] };

export interface JsonProblem {
  /** Where in the JSON, counted from 1 in lists: `2.statement.want`; empty for the whole. */
  readonly at: string;
  readonly message: string;
  /** What to do. */
  readonly help?: string;
}

/**
 * Reads a list of judgements, which is data from others and may be anything. All its faults are
 * told. Whether the judgements apply is found out by applying them one after the other.
 */
export function readJudgements(conflict: Conflict, data: unknown): ReadJudgements {
  const found: (Omit<JsonProblem, 'at'> & { readonly span: Span })[] = [];
  const report: Report = (_, span, message, { help } = {}) => {
    if (found.length < limits.diagnostics) found.push({ span, message, ...(help && { help }) });
  };
  const { root, placeOf } = readJsonNode(data, report);
  const judgements: Judgement[] = [];
  const reading: JudgementChecking = {
    conflict,
    names: namesOfConflict(conflict),
    soFar: () => appliedTo(conflict, judgements),
    report,
    isFull: () => found.length >= limits.diagnostics,
  };
  if (root.kind !== 'list') reportKind(root, 'a list of judgements', reading);
  const nodes = root.kind === 'list' ? root.items : [];
  for (const node of nodes) {
    const judgement = readOne(node, reading);
    if (judgement) judgements.push(judgement);
  }
  if (found.length === 0) return { status: 'read', judgements };
  return {
    status: 'faulty',
    problems: found.map(({ span, ...problem }) => ({ at: placeOf(span), ...problem })),
  };
}

/** The conflict with those judgements applied that apply. */
function appliedTo(conflict: Conflict, judgements: readonly Judgement[]): Conflict {
  return judgements.reduce((changed, judgement) => {
    const outcome = applyJudgement(changed, judgement);
    return outcome.status === 'applied' ? outcome.conflict : changed;
  }, conflict);
}

function readOne(node: DocumentNode, reading: JudgementChecking): Judgement | undefined {
  if (node.kind !== 'mapping') {
    reportKind(node, 'a judgement', reading);
    return undefined;
  }
  const known = Object.keys(judgementKinds);
  const kind = node.entries.find(({ key }) => key.text === 'kind')?.value;
  if (kind?.kind !== 'text') {
    const message = 'the key "kind" says which judgement this is, and it is missing';
    reading.report('missing-key', node.span, message, { help: `write ${choice(known)}` });
    return undefined;
  }
  const found = Object.values(judgementKinds).find((one) => one.kind === kind.text);
  if (found) return found.read(node, reading);
  const details = suggestion(kind.span, kind.text, known);
  reading.report('unknown-word', kind.span, `there is no kind of judgement "${kind.text}"`, {
    ...(details ?? { help: `the kinds are ${known.join(', ')}` }),
  });
  return undefined;
}

/** JSON Schema 2020-12 of a judgement. */
export function judgementJsonSchema(): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const oneOf = Object.values(judgementKinds).map(({ about, shape }) => ({
    description: about,
    ...shape.schema(definitions),
  }));
  return { oneOf, $defs: Object.fromEntries(definitions) };
}
