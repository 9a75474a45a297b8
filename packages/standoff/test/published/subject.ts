import type { Model } from '@standoff/study';
import { type AnalysedCase, analyse, cellOf, isStable, readCase } from '../analysed-case.ts';
import type { ConceptChoice } from './concept-choice.ts';
import { type OtherDefinition, otherDefinitions } from './other-definitions.ts';

/** A state of the model as a record has it. */
export interface RecordedState {
  /** An id or a name of a state of the model. */
  readonly is: string;
  /** N or Y for each option, if the source gives them. */
  readonly pattern?: string;
}

/** What a value is asserted of: a case under a variant, with the source's names of its states. */
export interface Subject {
  /** The case as the library reads it. */
  readonly read: Model;
  readonly analysed: AnalysedCase;
  /** The cell behind each name of the source, in the order of the record. */
  readonly cellsByName: ReadonlyMap<string, number>;
  /** What stability means, where it is not what the engine computes. */
  readonly definition?: OtherDefinition;
  /** The same case under another variant. */
  under(variant: string | undefined): Subject;
}

/** Analyses a case under its variants, each when it is first asked for. */
export function subjectsOf(
  slug: string,
  states: ReadonlyMap<string, RecordedState>,
): Subject['under'] {
  const model = readCase(slug);
  const known = new Map<string | undefined, Subject>();
  const under: Subject['under'] = (variant) => {
    const found = known.get(variant);
    if (found !== undefined) return found;
    const analysed = analyse(model, variant);
    const cells = [...states].map(([name, { is }]) => [name, cellOf(analysed, is)] as const);
    const subject = { read: model, analysed, cellsByName: new Map(cells), under };
    known.set(variant, subject);
    return subject;
  };
  return under;
}

/** The cell of a state by the source's name. */
export function cellNamed({ cellsByName }: Subject, name: string): number {
  return cellsByName.get(name)!;
}

/** The source's names of some cells, in the order of the record. */
export function namesOf({ cellsByName }: Subject, cells: Iterable<number>): string[] {
  const wanted = new Set(cells);
  return [...cellsByName].filter(([, cell]) => wanted.has(cell)).map(([name]) => name);
}

/** For each state, by name, the names of the states that it leads to; those without any left out. */
export function namedTargets(
  subject: Subject,
  targetsOf: (cell: number) => readonly number[],
): Map<string, string[]> {
  const targets = [...subject.cellsByName].map(
    ([name, cell]) => [name, namesOf(subject, targetsOf(cell))] as const,
  );
  return new Map(targets.filter(([, names]) => names.length > 0));
}

/** Whether a state is stable for a decision maker under at least one of the concepts. */
export function isStableUnder(
  { analysed, definition }: Subject,
  choice: ConceptChoice,
  dm: number,
  cell: number,
): boolean {
  if (definition !== undefined) return otherDefinitions[definition](analysed, choice, dm, cell);
  return choice.anyOf.some(({ id }) => isStable(analysed, id, dm, cell));
}
