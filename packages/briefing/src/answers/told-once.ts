/** What is told of a verdict, and what it is about where several figures have the same. */
interface ToldLine {
  readonly says: string;
  readonly same?: string | undefined;
}

/** What is told of several figures: each verdict once, as it is told first. */
export function toldOnce<One extends ToldLine>(told: readonly One[]): One[] {
  const first = new Map<string, One>();
  for (const one of told) {
    const key = one.same ?? one.says;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
