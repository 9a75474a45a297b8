/** Whether this is `npm run test:quick`, which leaves out what takes seconds however little is drawn: files as large as they may be. */
export const isQuick = process.env['STANDOFF_QUICK'] !== undefined;

/** The quick run draws a tenth of what decides whether a change lands, and no fewer than this where so many are drawn. */
const LEAST = 20;

/** The run that decides whether a change lands has a quarter of an hour: of what a test calls usual it draws this share, but all of so few. */
const DRAWN = 0.2;
const FEW = 30;

/**
 * How many cases a random test draws: as many as a variable of the environment says, else a share of what is usual, and
 * fewer in `npm run test:quick`.
 */
export function draws(
  usual: number,
  variable = '',
  quick: number = Math.min(usual, Math.max(LEAST, Math.ceil(usual / 10))),
): number {
  const asked = process.env[variable];
  if (asked !== undefined) return Number(asked);
  if (isQuick) return quick;
  return usual <= FEW ? usual : Math.max(FEW, Math.ceil(DRAWN * usual));
}

/** All that is tried one by one, and in the quick run so many of it, spread over the whole. */
export function someOf<T>(all: readonly T[], quick: number): readonly T[] {
  if (!isQuick) return all;
  return Array.from({ length: Math.min(quick, all.length) }, (_, k) => {
    return all[Math.floor((k * all.length) / quick)]!;
  });
}
