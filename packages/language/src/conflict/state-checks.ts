import type { StateCode } from '@standoff/engine';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { listing } from '../formula/resolution.ts';
import type { Preference, StateReference } from './conflict.ts';
import type { CodeOf } from './lower-preference.ts';
import type { StateNumbering } from './state-numbering.ts';

/** How many left-out states a message names. */
const named = 3;

/** Looks up states; each reference that has no code is reported once. */
export function referenceCodes(numbering: StateNumbering, diagnostics: Diagnostic[]): CodeOf {
  const known = new Map<StateReference, StateCode | undefined>();
  return (reference) => {
    if (known.has(reference)) return known.get(reference);
    const code = numbering.codeOf(reference.state);
    if (code === undefined) diagnostics.push(noSuchState(reference, numbering));
    known.set(reference, code);
    return code;
  };
}

function noSuchState({ state, span }: StateReference, numbering: StateNumbering): Diagnostic {
  if (!numbering.isListed()) {
    const message = `${state} is a number, and the feasible states are too many to be numbered`;
    return createDiagnostic('states-not-numbered', span, message, {
      help: 'give the state a name under "states"',
    });
  }
  const count = countStates(numbering);
  const message = `no state is called ${state}: ${sayCount(count)}`;
  return createDiagnostic('state-number-too-high', span, message, {
    help: count > 0 ? `the last one is s${count}` : 'weaken the rules of infeasibility',
  });
}

function sayCount(count: number): string {
  if (count === 0) return 'no state is feasible';
  return count === 1 ? 'there is 1 feasible state' : `there are ${count} feasible states`;
}

function countStates(numbering: StateNumbering): number {
  let count = 0;
  while (numbering.codeAt(count) !== undefined) count += 1;
  return count;
}

/**
 * A ranking or utility has every feasible state, and each once. Only then do the states have to be
 * listed.
 */
export function checkStates(
  preference: Preference,
  numbering: StateNumbering,
  codeOf: CodeOf,
  isFeasible: (code: StateCode) => boolean,
): Diagnostic[] {
  const references = rankedStates(preference);
  if (!references) return [];
  const first = new Map<StateCode, StateReference>();
  const diagnostics: Diagnostic[] = [];
  for (const reference of references) {
    const code = codeOf(reference);
    if (code === undefined) continue;
    const before = first.get(code);
    if (before) diagnostics.push(namedTwice(reference, before));
    else first.set(code, reference);
    if (!isFeasible(code)) diagnostics.push(infeasible(reference));
  }
  return [...diagnostics, ...leftOut(preference, new Set(first.keys()), numbering)];
}

function rankedStates(preference: Preference): readonly StateReference[] | undefined {
  if (preference.kind === 'ranking') return preference.places.flat();
  return preference.kind === 'utility' ? preference.values.map(({ state }) => state) : undefined;
}

function namedTwice({ state, span }: StateReference, before: StateReference): Diagnostic {
  const message =
    state === before.state
      ? `the state ${state} is already named`
      : `${state} is the same state as ${before.state}, which is already named`;
  return createDiagnostic('state-named-twice', span, message, {
    related: [{ span: before.span, message: 'first here' }],
  });
}

function infeasible({ state, span }: StateReference): Diagnostic {
  const message = `the state ${state} is infeasible, so its place has no effect`;
  return createDiagnostic('infeasible-state-named', span, message);
}

function leftOut(
  { kind, span }: Preference,
  given: ReadonlySet<StateCode>,
  numbering: StateNumbering,
): Diagnostic[] {
  if (!numbering.isListed()) {
    const message = `a ${kind} names every state, and the feasible states are too many for that`;
    return [createDiagnostic('states-not-numbered', span, message)];
  }
  const missing: string[] = [];
  for (let ordinal = 0; missing.length <= named; ordinal += 1) {
    const code = numbering.codeAt(ordinal);
    if (code === undefined) break;
    if (!given.has(code)) missing.push(numbering.idAt(ordinal));
  }
  if (missing.length === 0) return [];
  const names = missing.length > named ? [...missing.slice(0, named), 'more'] : missing;
  const message = `this ${kind} leaves out ${listing(names)}`;
  return [createDiagnostic('state-left-out', span, message)];
}
