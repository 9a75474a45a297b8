/** Whether this is `npm run test:quick`, which leaves out what takes seconds however little is drawn: files as large as they may be. */
export const isQuick = process.env['STANDOFF_QUICK'] !== undefined;

/** The quick run draws a tenth of what decides whether a change lands, and no fewer than this where so many are drawn. */
const LEAST = 20;

/**
 * Whether all is run that the run which decides whether a change lands has no time for: every draw that is usual, and what
 * is asked again of a further database, case, width or theme.
 */
export const isWhole = process.env['STANDOFF_WHOLE'] !== undefined;

/** The run that decides whether a change lands has a quarter of an hour: of what a test calls usual it draws this share, but all of so few. */
const DRAWN = 0.1;
const FEW = 15;

/**
 * How many cases a random test draws: as many as a variable of the environment says, else all that is usual in a whole run,
 * a share of it in the one that decides, and fewer in `npm run test:quick`.
 */
export function draws(
  usual: number,
  variable = '',
  quick: number = Math.min(usual, Math.max(LEAST, Math.ceil(usual / 10))),
): number {
  const asked = process.env[variable];
  if (asked !== undefined) return Number(asked);
  if (isQuick) return Math.min(quick, deciding(usual));
  return isWhole ? usual : deciding(usual);
}

const deciding = (usual: number) =>
  usual <= FEW ? usual : Math.max(FEW, Math.ceil(DRAWN * usual));

/**
 * What is tried one by one: all of it in a whole run, so much of it, spread over the whole, in the one that decides, and
 * in the quick run.
 */
export function someOf<T>(
  all: readonly T[],
  quick: number,
  decides: number = all.length,
): readonly T[] {
  const count = isWhole ? all.length : Math.min(isQuick ? quick : decides, all.length);
  return Array.from({ length: count }, (_, k) => all[Math.floor((k * all.length) / count)]!);
}
