/**
 * A browser tells of a worker whose file does not load or that throws, but not of one that ends otherwise, as by
 * lack of memory. A worker holds a lock for as long as it lives; whoever asks for the same one gets it then.
 */
const PREFIX = 'standoff-life-';

/** Where pages come over plain HTTP there are no locks. */
const locks: LockManager | undefined = navigator.locks;

/** Takes the lock of this worker, for its life; its name, or nothing where there are no locks. */
export function holdLock(): Promise<string | undefined> {
  if (locks === undefined) return Promise.resolve(undefined);
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const name = PREFIX + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return new Promise((resolve) => {
    const held = locks.request(name, () => {
      resolve(name);
      return new Promise(() => {});
    });
    // A page whose storage is forbidden may have no locks either.
    held.catch(() => resolve(undefined));
  });
}

/** Runs once nobody holds the lock of a worker any more. */
export function onRelease(name: string, run: () => void): void {
  locks?.request(name, run).catch(() => undefined);
}

/** What a worker that speaks another protocol says of itself once it has started. */
export interface Started {
  readonly started: { readonly lock: string | undefined };
}

export function isStarted(message: unknown): message is Started {
  return typeof message === 'object' && message !== null && Object.hasOwn(message, 'started');
}
