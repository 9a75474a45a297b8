import type { Loss } from '@standoff/study';
import type { LossJson } from '../shapes/loss.ts';
import { citationsToJson } from './citations-json.ts';

/** The losses on a way as plain data, moves counted from 1. */
export function lossesToJson(losses: readonly Loss[]): LossJson[] {
  return losses.map(({ position, reason: { order, words, claims } }) => ({
    move: position + 1,
    order,
    ...(words !== undefined && { says: words }),
    ...citationsToJson(claims),
  }));
}
