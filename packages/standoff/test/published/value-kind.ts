import { type Fields, known, list, mapOf, type Read, setOf } from './reading.ts';
import type { Subject } from './subject.ts';

/** What the values of a record refer to, given earlier in it. */
export interface RecordNames {
  /** The source's names of the states, in the order of the model's states. */
  readonly states: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, LabelRow>;
}

/** Which letter stands for what, the first that applies being printed. */
export interface LabelRow {
  /** Letters with the id of the concept that they stand for. */
  readonly concepts: ReadonlyMap<string, string>;
  readonly unstable: string;
}

/**
 * A kind of published value: how an entry of this kind is read, and what the model gives for it.
 * One kind is one file; `kinds/index.ts` is the list.
 */
export interface ValueKind<Question, Answer> {
  /** As `what` has it. */
  readonly what: string;
  /** The keys of an entry beside those that every entry may have. */
  readonly keys: readonly string[];
  /** What is asked; several questions where the value holds for several concepts. */
  questions(fields: Fields, names: RecordNames): readonly Question[];
  /** What tells this question from others of its kind, for titles. */
  about(question: Question): string;
  answer(names: RecordNames): Read<Answer>;
  /** What the model gives, in the form of an answer; `asked` shows what the record says. */
  given(subject: Subject, question: Question, asked: Answer): Answer;
}

/** One thing that a test asserts of a model. */
export interface Assertion {
  readonly about: string;
  readonly value: Expectation;
  /** What we hold instead, where the published value is believed wrong. */
  readonly ours?: Expectation;
}

interface Expectation {
  readonly expected: unknown;
  given(subject: Subject): unknown;
}

/** A kind with its own types hidden, as the generic test uses it. */
export interface RegisteredKind {
  readonly what: string;
  readonly keys: readonly string[];
  read(fields: Fields, names: RecordNames): readonly Assertion[];
}

export function defineKind<Question, Answer>(kind: ValueKind<Question, Answer>): RegisteredKind {
  const expectation = (question: Question, expected: Answer): Expectation => ({
    expected,
    given: (subject) => kind.given(subject, question, expected),
  });
  return {
    what: kind.what,
    keys: kind.keys,
    read(fields, names) {
      const value = fields.required('value', kind.answer(names));
      const ours = fields.optional('ours', kind.answer(names));
      return kind.questions(fields, names).map((question) => ({
        about: kind.about(question),
        value: expectation(question, value),
        ...(ours !== undefined && { ours: expectation(question, ours) }),
      }));
    },
  };
}

/** The source's name of a state. */
export function stateName({ states }: RecordNames): Read<string> {
  return known('a state of the record', states);
}

/** States as a set, brought into the order of the record. */
export function stateSet(names: RecordNames): Read<string[]> {
  const read = setOf(stateName(names));
  return (node) => inOrder(names, read(node));
}

function inOrder({ states }: RecordNames, set: readonly string[]): string[] {
  return [...states].filter((state) => set.includes(state));
}

/** Per state a set of states; what leads nowhere may be left out. */
export function stateSets(names: RecordNames): Read<Map<string, string[]>> {
  const read = mapOf(stateName(names), stateSet(names));
  return (node) => new Map([...read(node)].filter(([, targets]) => targets.length > 0));
}

/** States in an order that means something, each once. */
export function stateSequence(names: RecordNames): Read<string[]> {
  return setOf(stateName(names));
}

/** States, best place first; those of one place stand in brackets. */
export function statePlaces(names: RecordNames): Read<string[][]> {
  return list((node) => (node.kind === 'list' ? stateSet(names)(node) : [stateName(names)(node)]));
}
