import type { StateCode } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import type { Read } from '../asking/option.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { ChangedModel, Finding } from '../sweep/finding.ts';
import { decideChanged } from './decide-changed.ts';

/** A finding, or that it is not so. */
export function put(finding: Finding, so: boolean): Finding {
  if (so) return finding;
  return finding.kind === 'not' ? finding.of : { kind: 'not', of: finding };
}

/** All of some findings, where each can be followed. */
export function together(parts: readonly Read<Finding>[]): Read<Finding> {
  const of: Finding[] = [];
  for (const part of parts) {
    if ('problem' in part) return part;
    of.push(part.value);
  }
  return { value: of.length === 1 ? of[0]! : { kind: 'all', of } };
}

/** What is so in every model. */
export const ALWAYS: Finding = { kind: 'all', of: [] };

/** Told in the words of what was asked. */
export function asClaimed(claim: Proposition, of: Finding): Read<Finding> {
  return { value: { kind: 'claimed', claim, of } };
}

/** What single comparisons do not settle, and is decided in each model by itself. */
export function decidedEach(casebook: Casebook, claim: Proposition): Read<Finding> {
  const decides = (model: ChangedModel) => decideChanged(casebook, model, claim);
  return asClaimed(claim, { kind: 'decided', claim, decides });
}

export function codeOf({ stateWithId }: Casebook, id: string): StateCode {
  return stateWithId(id)!;
}

export function moverOf({ movers }: Pick<Casebook, 'movers'>, id: string): number {
  return movers.findIndex((mover) => mover.id === id);
}

/** States that were asked for by levels. */
export function told(
  casebook: Casebook,
  byLevels: readonly string[] | undefined,
): { readonly byLevels?: readonly StateCode[] } {
  return byLevels === undefined ? {} : { byLevels: byLevels.map((id) => codeOf(casebook, id)) };
}

/** Where something begins; nothing of the status quo. */
export function beginning(casebook: Casebook, id: string): { readonly from?: StateCode } {
  const from = codeOf(casebook, id);
  return from === casebook.statusQuo ? {} : { from };
}
