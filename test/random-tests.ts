import fc from 'fast-check';
import { draws } from './draws.ts';

/**
 * What random tests draw from unless STANDOFF_SEED says otherwise. The run that decides whether a
 * change lands must give the same answer twice: a failure that comes and goes would be blamed on
 * whatever changed last. Exploring is another matter, and done on purpose.
 */
const SEED = 20_170_704;

/** So many cases a property draws that does not say how many. */
const USUAL = 70;

/** The seed that the environment asks for; none for a new one in every property. */
function chosenSeed(): number | undefined {
  const asked = process.env['STANDOFF_SEED'] ?? String(SEED);
  if (asked === 'random') return undefined;
  if (!/^-?\d{1,10}$/.test(asked)) {
    throw new Error(`STANDOFF_SEED is a whole number or "random", not "${asked}"`);
  }
  return Number(asked);
}

const seed = chosenSeed();

/**
 * Read before every test file. A failing conflict is shrunk to a small one that a person can read;
 * where only the failure matters, as in mutation testing, STANDOFF_SHRINK=no saves that time.
 */
fc.configureGlobal({
  endOnFailure: process.env['STANDOFF_SHRINK'] === 'no',
  ...(seed === undefined ? {} : { seed }),
  numRuns: draws(USUAL),
});
