/** Waits while something is amiss, and gives up after a time. */
export interface Patience {
  /** Something is amiss, for the first time or still. */
  amiss(why: string): void;
  /** All is well again. */
  well(): void;
}

/** What becomes of it. */
export interface Outcome {
  /** Once when something has come to be amiss. */
  begin(why: string): void;
  giveUp(why: string): void;
}

export function createPatience(milliseconds: number, { begin, giveUp }: Outcome): Patience {
  let timer: NodeJS.Timeout | undefined;
  let latest = '';
  return {
    amiss(why) {
      latest = why;
      if (timer !== undefined) return;
      timer = setTimeout(() => giveUp(latest), milliseconds);
      begin(why);
    },
    well() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
