/** Items of which one is read ahead, and no more until it is taken. */
export interface ReadAhead<T> {
  /** Whether the next item is there, or the end, or what reading threw. */
  hasArrived(): boolean;
  /** The item that is there; undefined at the end. Throws what reading threw. */
  take(): T | undefined;
}

export function readAhead<T>(items: AsyncGenerator<T>, arrived: () => void): ReadAhead<T> {
  let result: IteratorResult<T> | undefined;
  let error: unknown;
  const read = async () => {
    result = undefined;
    try {
      result = await items.next();
    } catch (thrown) {
      error = thrown;
    }
    arrived();
  };
  void read();
  return {
    hasArrived: () => result !== undefined || error !== undefined,
    take() {
      if (error !== undefined) throw error;
      if (result === undefined || result.done) return undefined;
      const { value } = result;
      void read();
      return value;
    },
  };
}
