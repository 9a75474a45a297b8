import { runInSlices } from '@standoff/engine';
import {
  type Analysis,
  gatherClasses,
  gatherOutcomes,
  listOutcomes,
  type OutcomeQuery,
  outcomeRow,
  outcomesToCsv,
  readFormula,
  type StateClasses,
  sayAlike,
  varyingOptions,
} from '@standoff/study';
import { count } from '@standoff/wording';
import { areKnown, improvementReading, verdictsOf } from './chosen-verdicts.ts';
import { seldom } from './seldom.ts';
import type { AskedCoalitions } from './shown-coalitions.ts';
import type { ConceptId, StateKey } from './shown-conflict.ts';
import type {
  Gathering,
  OutcomeListing,
  OutcomeQuestion,
  ShownOutcomeRow,
} from './shown-outcomes.ts';
import { keyOf, stateOfKey } from './state-keys.ts';

/** Keeps the latest list of outcomes, so that the page holds only the rows in sight. */
export interface OutcomeLists {
  make(
    analysis: Analysis,
    question: OutcomeQuestion,
    onShare: OnShare,
  ): Promise<OutcomeListing | undefined>;
  rows(list: number, from: number, to: number): ShownOutcomeRow[] | undefined;
  /** With what the coalitions that count would leave, and a stamp in each row; undefined if it was stopped. */
  csv(
    list: number,
    together: AskedCoalitions,
    stamp: string,
    onShare: OnShare,
  ): Promise<string | undefined>;
  stopCsv(): void;
  /** Rows of single states, apart from any list. */
  rowsOf(analysis: Analysis, keys: readonly StateKey[]): ShownOutcomeRow[];
  /** The most telling equilibria under a concept, apart from any list. */
  equilibria(analysis: Analysis, heldUnder: ConceptId): Promise<ShownOutcomeRow[]>;
}

/** Is told how many of the states coalitions have been asked about, as a share. */
type OnShare = (share: number) => void;

const TELLING = 40;

interface KeptList {
  readonly number: number;
  readonly analysis: Analysis;
  readonly cells: Int32Array;
  readonly classes?: StateClasses;
}

export function createOutcomeLists(): OutcomeLists {
  const classesIn = new WeakMap<Analysis, StateClasses>();
  /** The classes of an analysis, or why there are none; undefined where that was ended. */
  const gather = async (analysis: Analysis, signal: AbortSignal) => {
    const known = classesIn.get(analysis);
    if (known !== undefined) return known;
    const outcome = await runInSlices(gatherClasses(analysis), { signal });
    if (outcome.status === 'cancelled') return undefined;
    if (outcome.value.status === 'too-many-states') {
      const { states, limit } = outcome.value;
      return `There are ${count(states)} states; those that nobody tells apart can be found among up to ${count(limit)}.`;
    }
    classesIn.set(analysis, outcome.value.classes);
    return outcome.value.classes;
  };
  let latest = 0;
  let kept: KeptList | undefined;
  /** The one before: a page may still show it when it asks. */
  let before: KeptList | undefined;
  let running = new AbortController();
  let saving = new AbortController();
  const listed = (list: number) => [kept, before].find((one) => one?.number === list);
  return {
    async make(analysis, question, onShare) {
      running.abort();
      saving.abort();
      running = new AbortController();
      const { signal } = running;
      const query = readQuestion(analysis, question);
      if ('problem' in query) return { status: 'problem', problem: query.problem };
      const gathered = question.coalesced ? await gather(analysis, signal) : undefined;
      if (signal.aborted) return undefined;
      if (typeof gathered === 'string') return { status: 'problem', problem: gathered };
      const classes = gathered && { classes: gathered };
      const listing = listOutcomes(analysis, { ...query, ...classes });
      const outcome = await runInSlices(listing, { signal, onProgress: sharesAsked(onShare) });
      if (outcome.status === 'cancelled') return undefined;
      const cells = outcome.value;
      const gathering = await gatherListed(analysis, question, cells, signal);
      if (gathering === undefined) return undefined;
      before = kept;
      kept = { number: ++latest, analysis, cells, ...classes };
      return { status: 'listed', list: kept.number, count: cells.length, ...gathering };
    },
    rows(list, from, to) {
      const found = listed(list);
      return (
        found &&
        [...found.cells.slice(from, to)].map((cell) => readRow(found.analysis, cell, found.classes))
      );
    },
    rowsOf(analysis, keys) {
      const { casebook } = analysis;
      return keys.flatMap((key) => {
        const state = stateOfKey(casebook, key);
        return state === undefined ? [] : [readRow(analysis, casebook.space.cellOf(state))];
      });
    },
    async equilibria(analysis, heldUnder) {
      const query = { heldUnder, order: { by: 'telling' } } as const;
      const outcome = await runInSlices(listOutcomes(analysis, query));
      if (outcome.status === 'cancelled') return [];
      return [...outcome.value.slice(0, TELLING)].map((cell) => readRow(analysis, cell));
    },
    async csv(list, together, stamp, onShare) {
      saving.abort();
      saving = new AbortController();
      const found = listed(list);
      if (found === undefined) return undefined;
      const { analysis, cells, classes } = found;
      const verdicts = verdictsOf(analysis, together);
      if (verdicts === undefined) return outcomesToCsv(analysis, cells, { classes, stamp });
      const watch = { signal: saving.signal, onProgress: sharesAsked(onShare) };
      const { status } = await runInSlices(verdicts.lookAt(cells), watch);
      return status === 'done'
        ? outcomesToCsv(analysis, cells, { classes, coalitions: verdicts, stamp })
        : undefined;
    },
    stopCsv: () => saving.abort(),
  };
}

/** What a list is made of; undefined where that was ended. */
async function gatherListed(
  analysis: Analysis,
  { order }: OutcomeQuestion,
  cells: Int32Array,
  signal: AbortSignal,
): Promise<Gathering | undefined> {
  if (order.by !== 'telling') return { sections: [], groups: [] };
  const outcome = await runInSlices(gatherOutcomes(analysis, cells), { signal });
  return outcome.status === 'cancelled' ? undefined : outcome.value;
}

function sharesAsked(onShare: OnShare) {
  return seldom(({ what, share }) => {
    if (what === 'asking coalitions') onShare(share);
  });
}

/** What is asked about those of an analysis before is left out. */
function readQuestion(
  analysis: Analysis,
  { where, coalesced: _, together, jointGains, unleft, order, ...rest }: OutcomeQuestion,
): OutcomeQuery | { readonly problem: string } {
  const stayers = unleft && readStayers(analysis, unleft, together);
  const isLost = order.by === 'joint-preference' && !areKnown(analysis, order.members);
  const query: OutcomeQuery = {
    ...rest,
    order: isLost ? { by: 'telling' } : order,
    ...(together &&
      jointGains &&
      areKnown(analysis, jointGains) && {
        jointGains: { members: jointGains, reading: improvementReading(together.reading) },
      }),
    ...(stayers && { unleft: stayers }),
  };
  if (where === undefined || where.trim() === '') return query;
  const read = readFormula(analysis.casebook.conflict, where);
  return 'problem' in read ? read : { ...query, where: read.formula };
}

function readStayers(
  analysis: Analysis,
  { by, under }: NonNullable<OutcomeQuestion['unleft']>,
  together: AskedCoalitions | undefined,
): OutcomeQuery['unleft'] {
  if (by !== 'coalitions' && !areKnown(analysis, by)) return undefined;
  if (by !== 'coalitions' && by.length === 1) return { by: { mover: by[0]! }, under };
  const verdicts = together && verdictsOf(analysis, together);
  if (verdicts === undefined) return undefined;
  if (by === 'coalitions') return { by: { verdicts }, under };
  const coalition = verdicts.coalitions.findIndex((members) => members.join() === by.join());
  return coalition === -1 ? undefined : { by: { verdicts }, coalition, under };
}

function readRow(analysis: Analysis, cell: number, classes?: StateClasses): ShownOutcomeRow {
  const { casebook } = analysis;
  const { state, ...row } = outcomeRow(analysis, cell);
  const members = classes?.cellsOf(classes.classOf(cell));
  const alike = members !== undefined &&
    members.length > 1 && {
      count: members.length,
      words: sayAlike(casebook, members),
      varying: varyingOptions(casebook, members),
    };
  return { key: keyOf(casebook, state), ...row, ...(alike && { alike }) };
}
