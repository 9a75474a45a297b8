/**
 * What an entry of the browser's history knows beside its address: which document it is of. It is not
 * in the address, so that a link that is sent opens a document of its own.
 */
export interface Place {
  readonly document: string;
  /** The revision on the shelf on which the text in the address rests. */
  readonly revision: number;
}

/** The revision of a place whose address does not hold the text: what is kept is the newest there is. */
export const NOT_HERE = -1;

/** The place in the state of a history entry, which may be anything. */
export function readPlace(state: unknown): Place | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { document, revision } = state as Partial<Record<keyof Place, unknown>>;
  if (typeof document !== 'string' || typeof revision !== 'number') return undefined;
  return { document, revision };
}
