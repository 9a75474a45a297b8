import type { WayStep } from './ways-to-target.ts';

/** A path that one of several sets of errors opens, and which: by its position. */
export interface OpenedPath {
  readonly at: number;
  readonly path: readonly WayStep[];
}

const TOO_MANY_WAYS = 'too-many-ways';

/** As plain data, also that there were too many ways. */
export function writeOpened(opened: readonly OpenedPath[] | undefined): unknown {
  return (
    opened?.map(({ at, path }) => [at, path.map(({ mover, from, to }) => [mover, from, to])]) ??
    TOO_MANY_WAYS
  );
}

/** What the numbers in plain data stay below. */
interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly movers: number;
  readonly cells: number;
}

/** From plain data that may be anything; undefined where it is no list of paths of the sets from one position up to another. */
export function readOpened(
  value: unknown,
  { from, to, movers, cells }: Bounds,
): { readonly opened: readonly OpenedPath[] | undefined } | undefined {
  if (value === TOO_MANY_WAYS) return { opened: undefined };
  if (!Array.isArray(value)) return undefined;
  const opened: OpenedPath[] = [];
  for (const one of value as readonly unknown[]) {
    const [at, path] = isList(one, 2) ? one : [];
    const isNext = isWhole(at, opened.at(-1)?.at ?? from - 1, to);
    if (!isNext || !Array.isArray(path)) return undefined;
    const steps = (path as readonly unknown[]).map((step) => {
      if (!isList(step, 3)) return undefined;
      const [mover, start, end] = step;
      return isWhole(mover, -1, movers) && isWhole(start, -1, cells) && isWhole(end, -1, cells)
        ? { mover, from: start, to: end }
        : undefined;
    });
    if (!steps.every((step) => step !== undefined)) return undefined;
    opened.push({ at, path: steps });
  }
  return { opened };
}

function isList(value: unknown, length: number): value is readonly unknown[] {
  return Array.isArray(value) && value.length === length;
}

function isWhole(value: unknown, above: number, below: number): value is number {
  return Number.isSafeInteger(value) && (value as number) > above && (value as number) < below;
}
