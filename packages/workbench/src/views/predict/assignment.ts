import type { ConceptId, ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import { FREE } from '../../page/hidden.ts';
import { fingerprint } from './fingerprint.ts';

/** What a class is asked: in which states, and how far everybody looks ahead. */
export interface Assignment {
  readonly concepts: readonly ConceptId[];
  /** The states chosen; all that the file names where there are none. */
  readonly states: readonly StateKey[];
  /** Fingerprint of the text that it was made for. */
  readonly text: string;
}

/** What the address says about predicting. */
export type AskedPrediction =
  /** Any state that is looked at, as everybody is read. */
  | { readonly kind: 'free' }
  | { readonly kind: 'assignment'; readonly assignment: Assignment; readonly answer?: string }
  | { readonly kind: 'damaged' };

/** So many states and concepts are asked about at most. */
export const MOST_STATES = 40;
export const MOST_CONCEPTS = 4;

const BETWEEN_PARTS = '.';
const BETWEEN_ENTRIES = '*';
const CHECK = 8;

/** An assignment in letters of an address, with a check that tells when some of them are missing. */
export function writeAssignment({ concepts, states, text }: Assignment, answer?: string): string {
  const said = [writeList(concepts), writeList(states), text].join(BETWEEN_PARTS);
  return [said, checkOf(said), ...(answer === undefined ? [] : [answer])].join(BETWEEN_PARTS);
}

export function readAsked(written: string): AskedPrediction {
  if (written === FREE) return { kind: 'free' };
  const [concepts = '', states = '', text = '', check, answer, more] = written.split(BETWEEN_PARTS);
  const said = [concepts, states, text].join(BETWEEN_PARTS);
  const assignment = { concepts: readList(concepts), states: readList(states), text };
  const isSound =
    check === checkOf(said) &&
    more === undefined &&
    assignment.concepts.length > 0 &&
    assignment.concepts.length <= MOST_CONCEPTS &&
    assignment.states.length <= MOST_STATES;
  if (!isSound) return { kind: 'damaged' };
  return { kind: 'assignment', assignment, ...(answer !== undefined && { answer }) };
}

function checkOf(said: string): string {
  return fingerprint(said).slice(0, CHECK);
}

function writeList(entries: readonly string[]): string {
  return entries.map(escapeSigns).join(BETWEEN_ENTRIES);
}

/** Keys and ids may have the signs that stand between them. */
function escapeSigns(entry: string): string {
  return encodeURIComponent(entry).replace(/[.*]/g, (sign) => (sign === '.' ? '%2E' : '%2A'));
}

function readList(written: string): string[] {
  return written === '' ? [] : written.split(BETWEEN_ENTRIES).map(unescapeSigns);
}

function unescapeSigns(entry: string): string {
  try {
    return decodeURIComponent(entry);
  } catch {
    return entry;
  }
}

type Naming = Pick<ShownConflict, 'statusQuo' | 'namedStates' | 'stateCount' | 'decisionMakers'>;

/** Where no state has a name, and there are no more than so many, all of them are asked about. */
const FEW = 16;

/** The states that the file names: the status quo, then those with a name; the first of them where they are many. */
export function statesOfFile(conflict: Naming): readonly StateKey[] {
  const { statusQuo, namedStates, stateCount } = conflict;
  const named = namedStates.map(({ key }) => key);
  const isBare = named.length === 0 && stateCount <= FEW;
  const keys = [
    ...(statusQuo === undefined ? [] : [statusQuo]),
    ...(isBare ? everyKey(conflict) : named),
  ];
  return [...new Set(keys)].slice(0, MOST_STATES);
}

/** The keys of all combinations of levels, some of which may not be. */
function everyKey({ decisionMakers }: Naming): readonly StateKey[] {
  const options = decisionMakers.flatMap(({ options: own }) => own);
  const inOrder = options.toSorted((one, other) => one.position - other.position);
  return inOrder.reduce<readonly StateKey[]>(
    (keys, { levels }) => keys.flatMap((key) => levels.map((_, k) => `${key}${k.toString(36)}`)),
    inOrder.length === 0 ? [] : [''],
  );
}

/** The states that an assignment asks about. */
export function statesAsked({ states }: Pick<Assignment, 'states'>, conflict: Naming) {
  return states.length === 0 ? statesOfFile(conflict) : states;
}
