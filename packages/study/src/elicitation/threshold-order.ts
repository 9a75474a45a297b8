/** How two things stand to each other by importance. */
export type Relation = 'more' | 'less' | 'same' | 'open';

/** An order of importance that is found out by asking, with what follows from what was said. */
export interface ThresholdOrder {
  relation(first: number, second: number): Relation;
  settle(first: number, second: number, relation: Exclude<Relation, 'open'>): void;
  /** The pair of those given whose answer tells most in the worse case; undefined when none is open. */
  mostTelling(isAsked: (first: number, second: number) => boolean): [number, number] | undefined;
  /** Those known to be of equal rank, where there are several. */
  groups(): number[][];
}

export function thresholdOrder(count: number): ThresholdOrder {
  const atLeast = Array.from({ length: count }, (_, k) => indicator(count, k));
  const strictly = Array.from({ length: count }, () => indicator(count));
  const positions = [...Array(count).keys()];
  const relation = (a: number, b: number): Relation => {
    if (strictly[a]![b]) return 'more';
    if (strictly[b]![a]) return 'less';
    return atLeast[a]![b] && atLeast[b]![a] ? 'same' : 'open';
  };
  /** Whatever is at least as important as `a` is so beside whatever `b` is at least as important as. */
  const put = (a: number, b: number, strict: boolean) => {
    const above = positions.filter((k) => atLeast[k]![a]);
    const below = positions.filter((k) => atLeast[b]![k]);
    for (const up of above) {
      for (const down of below) {
        atLeast[up]![down] = true;
        if (strict || strictly[up]![a] || strictly[b]![down]) strictly[up]![down] = true;
      }
    }
  };
  const told = (a: number, b: number) => {
    const above = positions.filter((k) => atLeast[k]![a]);
    const below = positions.filter((k) => atLeast[b]![k]);
    return above.reduce(
      (sum, up) => sum + below.filter((down) => relation(up, down) === 'open').length,
      0,
    );
  };
  return {
    relation,
    settle(a, b, how) {
      if (how !== 'less') put(a, b, how === 'more');
      if (how !== 'more') put(b, a, how === 'less');
    },
    mostTelling(isAsked) {
      let best: [number, number] | undefined;
      let most = 0;
      for (const a of positions) {
        for (const b of positions.slice(a + 1)) {
          if (relation(a, b) !== 'open' || !isAsked(a, b)) continue;
          const least = Math.min(told(a, b), told(b, a));
          if (least > most) [best, most] = [[a, b], least];
        }
      }
      return best;
    },
    groups: () =>
      positions
        .filter((a) => positions.slice(0, a).every((b) => relation(a, b) !== 'same'))
        .map((a) => positions.filter((b) => relation(a, b) === 'same'))
        .filter((group) => group.length > 1),
  };
}

function indicator(count: number, of?: number): boolean[] {
  return Array.from({ length: count }, (_, k) => k === of);
}
