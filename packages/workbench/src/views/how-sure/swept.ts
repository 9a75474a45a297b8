import type { SweepJson } from '@standoff/report';
import type { ShownConcept, ShownConflict } from '../../desk/shown-conflict.ts';

/** What is asked about all models that the judgements in doubt allow. */
export interface SweepQuestion {
  readonly doubts: 'file' | 'swaps';
  /** Up to so many swaps of neighbours in each order in doubt. */
  readonly within: number;
}

export type SweptFinding = SweepJson['findings'][number];
export type Driver = SweptFinding['drivers'][number];

/** What is told of all models, laid out for the view. */
export interface Swept {
  readonly document: SweepJson;
  /** The concepts by their ids. */
  readonly concepts: ReadonlyMap<string, Pick<ShownConcept, 'symbol' | 'reckonedWith'>>;
  /** What hangs on something, gathered where all is alike. */
  readonly rows: readonly SweptRow[];
  /** What is so in all models. */
  readonly sure: readonly Clause[];
  /** The judgements in doubt that some row hangs on, by whose they are. */
  readonly groups: readonly DoubtGroup[];
  readonly orders: readonly DoubtedOrder[];
  /** Ids of the findings that say that the status quo holds. */
  readonly leading: readonly string[];
}

/** Findings that say the same under several concepts, as it is in the file as written. */
export interface Clause {
  readonly says: string;
  /** That it is not so, inside a sentence. */
  readonly otherwise: string;
  readonly denies: boolean;
  /** Those under different concepts first as they come. */
  readonly findings: readonly SweptFinding[];
  /** Ids of the concepts; none where that does not matter. */
  readonly concepts: readonly string[];
}

/** Findings of which all that is told is the same. */
export interface SweptRow {
  /** Id of the first of them. */
  readonly id: string;
  readonly first: SweptFinding;
  readonly clauses: readonly Clause[];
}

export interface DoubtGroup {
  /** Position of whose order it is; absent of facts and moves. */
  readonly who?: number;
  readonly drivers: readonly Driver[];
}

/** An order in doubt, to be moved within its neighbourhood. */
export interface DoubtedOrder {
  readonly who: number;
  readonly id: string;
  /** What stands at its places in the file. */
  readonly places: readonly string[];
  /** Whether a place and the next one may change places. */
  readonly mayPass: readonly boolean[];
}

/** The document laid out. */
export function layOutSweep(
  { decisionMakers, concepts, statusQuo }: ShownConflict,
  {
    document,
    keys,
  }: { readonly document: SweepJson; readonly keys: Readonly<Record<string, string>> },
): Swept {
  const whose = (id: string | undefined) =>
    id === undefined ? undefined : decisionMakers.findIndex((one) => one.id === id);
  const rows = rowsOf(document);
  const groups = groupsOf(rows, whose);
  return {
    document,
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    rows,
    sure: clausesOf(document.findings.filter((found) => isSure(document, found))),
    groups,
    orders: document.orders.flatMap(({ decisionMaker: id, swaps }) =>
      swaps === undefined ? [] : [{ who: whose(id)!, id, ...swaps }],
    ),
    leading: document.findings.flatMap(({ id, state }) =>
      state !== undefined && keys[state] === statusQuo ? [id] : [],
    ),
  };
}

/** In how many models a finding is what it is as written; undefined where models were drawn. */
export function modelsAlike(
  { models }: Pick<SweepJson, 'models'>,
  { asWritten, standing }: Pick<SweptFinding, 'asWritten' | 'standing'>,
): bigint | undefined {
  if (standing === undefined) return undefined;
  return asWritten ? BigInt(standing) : BigInt(models) - BigInt(standing);
}

function isSure(document: SweepJson, found: SweptFinding): boolean {
  return modelsAlike(document, found) === BigInt(document.models);
}

/** Findings that hang on something, those together of which all that is told is the same. */
function rowsOf(document: SweepJson): SweptRow[] {
  const alike = new Map<string, SweptFinding[]>();
  for (const found of document.findings) {
    if (isSure(document, found)) continue;
    const { asWritten, standing, exact, rule, drivers, breaking, mending, drawn } = found;
    const told = { asWritten, standing, exact, rule, drivers, breaking, mending, drawn };
    const key = JSON.stringify(told);
    alike.set(key, [...(alike.get(key) ?? []), found]);
  }
  return [...alike.values()].map((findings) => {
    const first = findings[0]!;
    return { id: first.id, first, clauses: clausesOf(findings) };
  });
}

/** What findings say, those that say the same under several concepts as one clause. */
function clausesOf(findings: readonly SweptFinding[]): Clause[] {
  const clauses = new Map<string, Clause>();
  for (const found of findings) {
    const { asWritten: says, otherwise, denies } = found.clause;
    const before = clauses.get(says);
    clauses.set(says, {
      says,
      otherwise,
      denies,
      findings: [...(before?.findings ?? []), found],
      // The headline and the file may ask for the same.
      concepts: [
        ...new Set([...(before?.concepts ?? []), ...(found.concept ? [found.concept] : [])]),
      ],
    });
  }
  return [...clauses.values()];
}

/** The judgements that some finding hangs on, in the order of the file, by whose they are; facts and moves last. */
function groupsOf(
  rows: readonly SweptRow[],
  whose: (id: string | undefined) => number | undefined,
): DoubtGroup[] {
  const groups = new Map<number | undefined, Map<string, Driver>>();
  for (const driver of rows.flatMap(({ first }) => first.drivers)) {
    const who = whose(driver.decisionMaker);
    const own = groups.get(who) ?? new Map<string, Driver>();
    groups.set(who, own.set(driver.judgement.id, driver));
  }
  return [...groups]
    .sort(([a = Infinity], [b = Infinity]) => a - b)
    .map(([who, own]) => ({
      ...(who !== undefined && { who }),
      drivers: [...own.values()].sort(inOrder),
    }));
}

/** Single swaps before what takes several, and what is no swap last. */
function inOrder(one: Driver, other: Driver): number {
  const [a, b] = [one.swaps ?? Infinity, other.swaps ?? Infinity];
  return a === b ? one.place - other.place : a - b;
}
