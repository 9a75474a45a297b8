import type { StateCode } from '../model/state-code.ts';
import type { Ends } from '../operators/replies.ts';
import type { Space } from '../space/space.ts';
import type { Replies, Reply } from './certificate.ts';

/**
 * Replies as they were found, of which each is made as it is asked for: there may be millions.
 *
 * @param ends where the others can bring the conflict, and who moves last
 * @param counters for each of them one more than the cell of the counter-move, 0 where there is none; left out where all are
 */
export function listReplies(
  { codeOf }: Pick<Space, 'codeOf'>,
  ends: Ends,
  counters?: Uint32Array,
): Replies {
  return {
    length: ends.length,
    [Symbol.iterator]: () => new ReplyIterator(codeOf, ends, counters),
  };
}

/** Written out, since a generator takes several times as long for each. */
class ReplyIterator implements Iterator<Reply> {
  readonly #codeOf: (cell: number) => StateCode;
  readonly #ends: Ends;
  readonly #counters: Uint32Array | undefined;
  #place = 0;

  constructor(codeOf: (cell: number) => StateCode, ends: Ends, counters: Uint32Array | undefined) {
    this.#codeOf = codeOf;
    this.#ends = ends;
    this.#counters = counters;
  }

  next(): IteratorResult<Reply, undefined> {
    const place = this.#place++;
    if (place >= this.#ends.length) return { done: true, value: undefined };
    const mover = this.#ends.moverAt(place);
    const to = this.#codeOf(this.#ends.cellAt(place));
    const counter = this.#counters?.[place] ?? 0;
    return {
      done: false,
      value: counter === 0 ? { mover, to } : { mover, to, counter: this.#codeOf(counter - 1) },
    };
  }
}
