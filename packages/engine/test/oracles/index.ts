import { isBerge } from './berge.ts';
import { isCredibleMetarational, isMaximin, isPolicyStable } from './exchange.ts';
import { isGeneralMetarational } from './general-metarational.ts';
import { isLimitedMove, isNonMyopic } from './limited-move.ts';
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
  nm: isNonMyopic,
  policy: isPolicyStable,
  berge: isBerge,
};

/** The same for members of a family, whose number is the last argument; by the prefix of their ids. */
export const familyOracles: Readonly<
  Record<string, (game: LiteralGame, i: number, s: number, number: number) => boolean>
> = {
  l: isLimitedMove,
  maximin: isMaximin,
  cmr: isCredibleMetarational,
};

/** The literal definition of any concept. */
export function oracleFor(id: string): Oracle {
  const plain = oracles[id];
  if (plain !== undefined) return plain;
  const [, prefix = '', number] = /^([a-z]+)(\d+)$/.exec(id) ?? [];
  const ofFamily = familyOracles[prefix]!;
  return (game, i, s) => ofFamily(game, i, s, Number(number));
}
