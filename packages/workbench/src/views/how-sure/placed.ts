/** What stands at a place of an order. */
export interface Placed {
  readonly says: string;
  /** Whether the step moves it. */
  readonly moved: boolean;
}

/** What a step moves stands elsewhere after it; what it drops is in one of the two, and the rest only closes up. */
export function placed(own: readonly string[], other: readonly string[]): Placed[] {
  const isSwap = own.length === other.length;
  return own.map((says, at) => ({
    says,
    moved: isSwap ? other[at] !== says : !other.includes(says),
  }));
}
