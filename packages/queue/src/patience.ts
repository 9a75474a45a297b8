/** Waits while something is amiss, and gives up after a time. */
export interface Patience {
  /** Something is amiss, for the first time or still. */
  amiss(why: string): void;
  /** All is well again. */
  well(): void;
}

export function createPatience(milliseconds: number, giveUp: (why: string) => void): Patience {
  let timer: NodeJS.Timeout | undefined;
  let latest = '';
  return {
    amiss(why) {
      latest = why;
      timer ??= setTimeout(() => giveUp(latest), milliseconds);
    },
    well() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
