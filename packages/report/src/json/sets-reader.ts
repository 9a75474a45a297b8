import { documentProblem } from '@standoff/wording';
import { DataReader, type Fields, path } from './data-reader.ts';

/** So many smallest sets are listed. */
export const MOST_SETS = 1000;

/** Reads what documents about sets have in common: how many sets there are, and of which size. */
export class SetsReader extends DataReader {
  /** The id of a decision maker or body by its position. */
  readonly idOf = (position: number): string => this.casebook.movers[position]?.id ?? '';

  /** Decision makers by position, each once. */
  decisionMakers(value: unknown, at: string): number[] {
    const { length } = this.casebook.decisionMakers;
    const found = this.list(value, at, (id, where) => {
      const position = this.mover(id, where);
      if (position >= length) this.expected('decision-maker', where);
      return position;
    });
    this.distinct(found, at);
    return found;
  }

  /** The size of the smallest sets, null where there is none, once it agrees with what is listed and said to be proved. */
  size(about: Fields, at: string): number | null | undefined {
    const { size, count, provedAbove, sets } = about;
    const listed = Array.isArray(sets) ? sets.length : 0;
    const number = this.number(count, path(at, 'count'));
    if (listed !== Math.min(number, MOST_SETS)) {
      this.note(documentProblem('other-count-of-sets'), path(at, 'count'));
    }
    if (size === null) {
      if (number > 0) this.note(documentProblem('sets-that-are-not-enough'), path(at, 'size'));
      return null;
    }
    const fewest = this.number(size, path(at, 'size'));
    if (number === 0) this.note(documentProblem('no-such-sets'), path(at, 'size'));
    if (provedAbove !== fewest - 1) {
      this.note(documentProblem('proved-is-not-one-less'), path(at, 'provedAbove'));
    }
    return this.problem === undefined ? fewest : undefined;
  }

  /** That no set is enough is said of all that were tried. */
  nothingFound({ provedAbove }: Fields, upTo: number): void {
    if (provedAbove !== upTo)
      this.note(documentProblem('proved-is-not-what-was-tried'), 'provedAbove');
  }
}
