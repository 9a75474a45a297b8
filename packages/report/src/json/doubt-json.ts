import type { Concept } from '@standoff/engine';
import { propositionsIn } from '@standoff/propositions';
import {
  type Casebook,
  type Doubt,
  type DoubtGround,
  type HangsOn,
  judgementsInWords,
  type NoDoubts,
  sayDoubt,
  sayWritten,
  shareAsNumber,
  surenessOf,
  tellDoubt,
  tellInDoubt,
} from '@standoff/study';
import type { DoubtJson, ModelsInDoubtJson } from '../shapes/doubt.ts';
import { sayOpenAndHeld, sayUnreckoned } from '../sweep/say-doubts.ts';

/** How sure a verdict is, as plain data. */
export function doubtToJson(doubts: DoubtGround, doubt: Doubt): DoubtJson {
  const told = tellDoubt(doubts, doubt);
  const says = sayDoubt(doubts, doubt);
  const means = propositionsIn(told);
  if (doubt.status === 'beyond') return { says, means };
  const { standing, share, hangsOn } = doubt;
  return {
    says,
    means,
    standing: String(standing),
    share: shareAsNumber(share),
    ...(hangsOn.kind !== 'nothing' && { hangsOn: hangsOnToJson(doubts.casebook, hangsOn) }),
  };
}

/** Which models there are, as plain data. */
export function modelsToJson(
  found: DoubtGround | NoDoubts,
  notFollowed: readonly Concept[] = [],
): ModelsInDoubtJson {
  if ('status' in found) return { says: sayUnreckoned(found) };
  return {
    says: sayOpenAndHeld(found),
    means: tellInDoubt(found).flatMap(propositionsIn),
    models: String(found.models),
    even: found.even,
    ...(notFollowed.length > 0 && { notFollowed: notFollowed.map(({ id }) => id) }),
  };
}

function hangsOnToJson(
  casebook: Casebook,
  hangsOn: Exclude<HangsOn, { readonly kind: 'nothing' }>,
): NonNullable<DoubtJson['hangsOn']> {
  if (hangsOn.kind === 'several') {
    const { judgements, count } = hangsOn;
    return { judgements: judgementsInWords(casebook, judgements), others: count - 1 };
  }
  const { judgement, on, leading, others } = hangsOn;
  const sureness = surenessOf(casebook, judgement);
  return {
    on: sayWritten(casebook, on),
    judgements: judgementsInWords(casebook, leading),
    ...(sureness?.of === 'statement' && { sure: sureness.from }),
    ...(sureness?.of === 'fact' && { chance: { from: sureness.from, to: sureness.to } }),
    others: others.length,
  };
}
