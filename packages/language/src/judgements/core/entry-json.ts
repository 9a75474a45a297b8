import type {
  ClaimLink,
  Conflict,
  Preference,
  PreferenceEntry,
  Statement,
  StatePair,
  StateReference,
} from '../../conflict/conflict.ts';
import type { Content } from '../../edits/core/content.ts';
import { entriesOf } from '../../edits/core/content.ts';
import type { Formula, Quantity } from '../../formula/formula.ts';
import {
  type LevelNames,
  type PrintContext,
  printAmount,
  printFormula,
} from '../../formula/print-formula.ts';

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Keys with their values; those without a value are left out. */
export type JsonFields = { readonly [key: string]: Json | undefined };

export function jsonObject(fields: JsonFields): { readonly [key: string]: Json } {
  const written = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(written) as { readonly [key: string]: Json };
}

/** Writes the parts of a conflict as its file would. */
export interface Writer {
  formula(formula: Formula): string;
  entry(entry: PreferenceEntry): Json;
  /** The keys that say a preference: `prefers`, or `ranking` with `unknown` … */
  preference(preference: Preference): JsonFields;
}

/** With an owner, formulas are written as inside its section: its own options need no prefix. */
export function createWriter(conflict: Conflict, owner?: string): Writer {
  const { decisionMakers, bodies, facts, graphStates, namedStates } = conflict;
  const levels = new Map(
    [...decisionMakers, ...bodies].flatMap(({ options }) =>
      options.map((option) => [
        `${option.owner}.${option.id}`,
        option.levels.map((level) => level.id),
      ]),
    ),
  );
  const taken = new Set([...facts, ...graphStates, ...namedStates].map(({ id }) => id));
  const context: PrintContext = { taken, ...(owner !== undefined && { owner }) };
  const levelsOf: LevelNames = (option) => levels.get(`${option.owner}.${option.option}`) ?? [];
  const formula = (part: Formula): string => printFormula(part, levelsOf, context);
  const amount = (part: Quantity): string => printAmount(part, levelsOf, context);
  const counted: Printer = (part) =>
    'formula' in part ? formula(part.formula) : amount(part.amount);
  const statement = (part: Statement): Json => statementJson(part, formula, counted);
  const entry = (part: PreferenceEntry): Json => entryJson(part, statement);
  return { formula, entry, preference: (part) => preferenceJson(part, counted, entry) };
}

/** What is wanted or counts, as it is written. */
type Printer = (part: { readonly formula: Formula } | { readonly amount: Quantity }) => string;

function statementJson(
  statement: Statement,
  formula: (part: Formula) => string,
  counted: Printer,
): Json {
  const { itemId, mode, if: condition, unless, sure, because, says } = statement;
  return jsonObject({
    id: itemId,
    [mode]: counted(statement),
    'in-steps-of': 'steps' in statement ? Number(statement.steps) : undefined,
    if: condition && formula(condition),
    unless: unless && formula(unless),
    sure: sure === 1 ? undefined : sure,
    because: reasons(because),
    says,
  });
}

function entryJson(entry: PreferenceEntry, statement: (part: Statement) => Json): Json {
  switch (entry.kind) {
    case 'statement':
      return statement(entry);
    case 'equally':
      return jsonObject({
        id: entry.itemId,
        equally: entry.statements.map(statement),
        because: reasons(entry.because),
      });
    case 'or-else':
      return jsonObject({
        id: entry.itemId,
        'or-else': entry.alternatives.map(statement),
        because: reasons(entry.because),
      });
  }
}

/** One claim stands alone, as people write it. */
export function reasons(because: readonly ClaimLink[]): Json | undefined {
  const links = because.map(({ claim, grade }) => (grade ? { [claim]: grade } : claim));
  return links.length > 1 ? links : links[0];
}

function preferenceJson(
  preference: Preference,
  counted: Printer,
  entry: (part: PreferenceEntry) => Json,
): JsonFields {
  switch (preference.kind) {
    case 'none':
      return {};
    case 'prioritized':
      return { prefers: preference.statements.map(entry), ...unknownJson(preference.unknown) };
    case 'ranking': {
      const { places, greatGaps, unknown } = preference;
      const ranking = places.flatMap((place, at) => [
        placeJson(place),
        ...(greatGaps[at] ? ['>>'] : []),
      ]);
      return { ranking, ...unknownJson(unknown) };
    }
    case 'weights': {
      const weights = preference.terms.map((term) => {
        const { itemId, weight, because, says } = term;
        return jsonObject({
          id: itemId,
          of: counted(term),
          weight,
          because: reasons(because),
          says,
        });
      });
      return { weights, greatly: preference.greatGap, ...unknownJson(preference.unknown) };
    }
    case 'utility': {
      const utility = preference.values.map(({ state, value }) => [state.state, value] as const);
      const { greatGap, unknown } = preference;
      return { utility: Object.fromEntries(utility), greatly: greatGap, ...unknownJson(unknown) };
    }
    case 'relation':
      return { relation: preference.pairs.map((pair) => pairJson(pair, pair.sign)) };
  }
}

function placeJson(place: readonly StateReference[]): Json {
  const states = place.map(({ state }) => state);
  return states.length === 1 ? states[0]! : states;
}

function unknownJson(pairs: readonly StatePair[]): JsonFields {
  return pairs.length > 0 ? { unknown: pairs.map((pair) => pairJson(pair, '?')) } : {};
}

function pairJson({ first, second }: StatePair, sign: string): string {
  return `${first.state} ${sign} ${second.state}`;
}

/** The same, as the content of a file. */
export function contentOfJson(json: Json): Content {
  if (json === null) return null;
  if (typeof json === 'boolean') return json ? 'yes' : 'no';
  if (typeof json !== 'object') return `${json}`;
  if (isJsonList(json)) return json.map(contentOfJson);
  return entriesOf(
    Object.fromEntries(Object.entries(json).map(([key, value]) => [key, contentOfJson(value)])),
  );
}

function isJsonList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
