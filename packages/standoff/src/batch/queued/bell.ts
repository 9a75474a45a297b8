/** Rung when something has changed; whoever waits looks what. */
export interface Bell {
  ring(): void;
  /** Until it is rung, also when that was before anybody waited. */
  rung(): Promise<void>;
}

export function createBell(): Bell {
  let hear: (() => void) | undefined;
  let isRung = false;
  return {
    ring() {
      isRung = true;
      hear?.();
    },
    async rung() {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          hear = resolve;
        });
      }
      isRung = false;
      hear = undefined;
    },
  };
}
