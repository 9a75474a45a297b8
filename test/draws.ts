const isQuick = process.env['STANDOFF_QUICK'] !== undefined;

/** The quick run draws a tenth of what decides whether a change lands, and no fewer than this where so many are drawn. */
const LEAST = 20;

/**
 * How many cases a random test draws: as many as a variable of the environment says, else as usual, and fewer in
 * `npm run test:quick`.
 */
export function draws(
  usual: number,
  variable = '',
  quick: number = Math.min(usual, Math.max(LEAST, Math.ceil(usual / 10))),
): number {
  const asked = process.env[variable];
  if (asked !== undefined) return Number(asked);
  return isQuick ? quick : usual;
}
