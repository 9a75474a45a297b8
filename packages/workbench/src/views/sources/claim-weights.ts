import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { ShownClaim } from '../../desk/shown-conflict.ts';

/** What the desk tells of what hangs on the claims. */
export type EvidenceTold = ToldOf<'evidence'>['document'];
export type ClaimWeight = EvidenceTold['claims'][number];

/** Claims of which as much hangs on each. */
export interface WeightGroup {
  readonly title: string;
  readonly claims: readonly ShownClaim[];
}

const titles = {
  alone: 'Turn a finding by themselves',
  'in-doubt': 'Turn one only with what is then in doubt',
  nothing: 'Turn no finding',
  idle: 'Nothing cites these',
} as const;

/** Claims in the order of what hangs on them, by whether the findings turn without them. */
export function groupByWeight(
  claims: readonly ShownClaim[],
  { claims: weights }: EvidenceTold,
): WeightGroup[] {
  const rank = (id: string) => weights.findIndex(({ claim }) => claim === id);
  const turning = (id: string) => weights[rank(id)]?.turns ?? 'idle';
  const kinds = ['alone', 'in-doubt', 'nothing', 'idle'] as const;
  return kinds
    .map((kind) => ({
      title: titles[kind],
      claims: claims
        .filter(({ id }) => turning(id) === kind)
        .toSorted((a, b) => rank(a.id) - rank(b.id)),
    }))
    .filter((group) => group.claims.length > 0);
}

export function weightOf(told: EvidenceTold | undefined, claim: string): ClaimWeight | undefined {
  return told?.claims.find((one) => one.claim === claim);
}

/** `turns 3 findings`, `1 dropped, 2 in doubt`: what hangs on a claim, beside what else is said of it. */
export function sayWeight({ turns, findings, dropped, inDoubt }: ClaimWeight): string | undefined {
  const turned = findings.filter(({ turned: isTurned, inDoubt: doubt }) =>
    turns === 'alone' ? isTurned : doubt?.fewest !== undefined,
  ).length;
  if (turns !== 'nothing') return `turns ${turned} ${turned === 1 ? 'finding' : 'findings'}`;
  const parts = [
    ...(dropped.length > 0 ? [`${dropped.length} dropped`] : []),
    ...(inDoubt.length > 0 ? [`${inDoubt.length} in doubt`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}
