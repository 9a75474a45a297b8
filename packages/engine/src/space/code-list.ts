/** State codes that are added one box of combinations after the other. */
export class CodeList {
  #codes = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /**
   * Adds `base` plus every combination of one number from each list. `size` is how many they are.
   */
  addBox(base: number, parts: readonly (readonly number[])[], size: number): void {
    this.#makeRoom(size);
    const start = this.#length;
    let filled = 1;
    this.#codes[start] = base;
    for (const part of parts) {
      for (let k = part.length - 1; k >= 0; k--) {
        const target = start + k * filled;
        for (let c = 0; c < filled; c++)
          this.#codes[target + c] = this.#codes[start + c]! + part[k]!;
      }
      filled *= part.length;
    }
    this.#length += size;
  }

  /** The codes in ascending order. */
  sorted(): Float64Array {
    return this.#codes.slice(0, this.#length).sort();
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#codes.length) return;
    const larger = new Float64Array(Math.max(needed, Math.ceil(this.#codes.length * 1.5)));
    larger.set(this.#codes.subarray(0, this.#length));
    this.#codes = larger;
  }
}
