/** Sets of decisions, one in each row of a table: decision d is one bit of the row. */
export class DecisionSets {
  /** 32 decisions to a word. */
  readonly #width: number;
  readonly #bits: Int32Array;

  constructor(rows: number, decisions: number) {
    this.#width = Math.max(1, Math.ceil(decisions / 32));
    this.#bits = new Int32Array(rows * this.#width);
  }

  has(row: number, decision: number): boolean {
    return ((this.#bits[row * this.#width + (decision >>> 5)]! >>> (decision & 31)) & 1) === 1;
  }

  add(row: number, decision: number): void {
    this.#bits[row * this.#width + (decision >>> 5)]! |= 1 << (decision & 31);
  }

  remove(row: number, decision: number): void {
    this.#bits[row * this.#width + (decision >>> 5)]! &= ~(1 << (decision & 31));
  }

  clear(row: number): void {
    const start = row * this.#width;
    this.#bits.fill(0, start, start + this.#width);
  }

  /** Adds the decisions of another row. */
  include(row: number, other: number): void {
    const width = this.#width;
    let from = other * width;
    for (let at = row * width, end = at + width; at < end; at++) {
      this.#bits[at]! |= this.#bits[from++]!;
    }
  }

  /** Makes a row the union of two others. */
  unite(row: number, first: number, second: number): void {
    const width = this.#width;
    let a = first * width;
    let b = second * width;
    for (let at = row * width, end = at + width; at < end; at++) {
      this.#bits[at] = this.#bits[a++]! | this.#bits[b++]!;
    }
  }
}
