import { isGeneralMetarational } from './general-metarational.ts';
import type { LiteralGame } from './literal-game.ts';
import { isNash } from './nash.ts';
import { isSequential } from './sequential.ts';
import { isSimultaneous } from './simultaneous.ts';
import { isSimultaneousGmcr } from './simultaneous-gmcr.ts';
import { isSymmetricMetarational } from './symmetric-metarational.ts';
import { isSymmetricSequential } from './symmetric-sequential.ts';

/** Whether state s is stable for decision maker i, by the words of the definition. */
export type Oracle = (game: LiteralGame, i: number, s: number) => boolean;

/** The literal definition of every registered concept, by its id. */
export const oracles: Readonly<Record<string, Oracle>> = {
  nash: isNash,
  gmr: isGeneralMetarational,
  smr: isSymmetricMetarational,
  seq: isSequential,
  sseq: isSymmetricSequential,
  sim: isSimultaneous,
  'sim-gmcr': isSimultaneousGmcr,
};
