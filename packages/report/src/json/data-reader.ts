import type { StateCode, Step } from '@standoff/engine';
import type { Casebook } from '@standoff/study';
import {
  documentProblem,
  type ExpectedMember,
  PLACES,
  type Problem,
  within,
} from '@standoff/wording';
import type { ModelIdentity } from '../shapes/model-identity.ts';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads values of unknown types by what is expected of them. Where something else is found, the first place
 * is kept as the problem and reading goes on with a stand-in.
 */
export class DataReader {
  readonly casebook: Casebook;
  readonly #whole: keyof typeof PLACES;
  #problem: Problem | undefined;

  /** `whole` is what the data is to be. */
  constructor(casebook: Casebook, whole: keyof typeof PLACES) {
    this.casebook = casebook;
    this.#whole = whole;
  }

  /** The first thing that is wrong, and where. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** That it is about a model, by the text of its file. */
  identity(value: unknown, { title, sha256 }: ModelIdentity): void {
    const model = this.object(value, 'model');
    if (model['sha256'] !== sha256) this.note(documentProblem('other-model'), 'model.sha256');
    if (model['title'] !== title) this.note(documentProblem('other-title'), 'model.title');
  }

  steps(value: unknown, at: string): Step[] {
    return this.list(value, at, this.step);
  }

  readonly step = (value: unknown, at: string): Step => {
    const { mover, to } = this.object(value, at);
    return { mover: this.mover(mover, path(at, 'mover')), to: this.state(to, path(at, 'to')) };
  };

  movers(value: unknown, at: string): number[] {
    return this.list(value, at, (id, at) => this.mover(id, at));
  }

  mover(value: unknown, at: string): number {
    const name = this.text(value, at);
    const position = this.casebook.movers.findIndex(({ id }) => id === name);
    if (position < 0) this.note(documentProblem('unknown-mover-in-document', { name }), at);
    return position;
  }

  state(value: unknown, at: string): StateCode {
    const name = this.text(value, at);
    const code = this.casebook.stateWithId(name);
    if (code === undefined) this.note(documentProblem('unknown-state-in-document', { name }), at);
    return code ?? -1;
  }

  /** States, each once. */
  states(value: unknown, at: string): StateCode[] {
    const found = this.list(value, at, (id, where) => this.state(id, where));
    this.distinct(found, at);
    return found;
  }

  /** That no item is listed twice. */
  distinct(items: readonly unknown[], at: string): void {
    const seen = new Set<unknown>();
    const twice = items.findIndex((item) => seen.size === seen.add(item).size);
    if (twice >= 0) this.note(documentProblem('listed-twice'), `${at}[${twice}]`);
  }

  list<T>(value: unknown, at: string, read: (item: unknown, at: string) => T): T[] {
    if (!Array.isArray(value)) {
      this.expected('list', at);
      return [];
    }
    return Array.from(value, (item: unknown, k) => read(item, `${at}[${k}]`));
  }

  object(value: unknown, at: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Fields;
    }
    this.expected('object', at);
    return {};
  }

  text(value: unknown, at: string): string {
    if (typeof value === 'string') return value;
    this.expected('text', at);
    return '';
  }

  number(value: unknown, at: string): number {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    this.expected('whole-number', at);
    return 0;
  }

  expected(expected: ExpectedMember, at: string): void {
    this.note(documentProblem('unexpected-member', { expected }), at);
  }

  /** One of some words is expected. */
  expectedWord(words: readonly string[], at: string): void {
    this.note(documentProblem('unexpected-word', { words }), at);
  }

  note(problem: Problem, at: string): void {
    this.#problem ??= within(at === '' ? PLACES[this.#whole] : at, problem);
  }
}

/** Where a key of something stands. */
export function path(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}
