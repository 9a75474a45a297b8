import type { VersionsCompared } from './compare-versions.ts';

/** Who of three or more models agrees with whom. */
export interface ModelAgreement {
  /** For each two of them in how much they are alike. */
  readonly pairs: readonly Pair[];
  /** Who finds something that nobody else does: a place, and ids of findings. */
  readonly alone: readonly { readonly place: number; readonly findings: readonly string[] }[];
}

export interface Pair {
  readonly of: readonly [number, number];
  /** In how many of the judgements in which not all are alike. */
  readonly judgements: number;
  /** In how many of the findings in which not all are alike. */
  readonly findings: number;
}

/** Who agrees with whom about what not all are alike in. Of two models nothing: they differ in all of it. */
export function agreementAmong({
  versions,
  judgements,
  findings,
}: Pick<VersionsCompared, 'versions' | 'judgements' | 'findings'>): ModelAgreement | undefined {
  if (versions.length < 3) return undefined;
  const apart = findings.filter(({ differs }) => differs);
  const alike = (
    all: readonly { readonly groups: readonly (readonly number[])[] }[],
    one: number,
    other: number,
  ) =>
    all.filter(({ groups }) => groups.some((group) => group.includes(one) && group.includes(other)))
      .length;
  const places = versions.map((_, place) => place);
  return {
    pairs: places.flatMap((one) =>
      places.slice(one + 1).map((other) => ({
        of: [one, other] as const,
        judgements: alike(judgements, one, other),
        findings: alike(apart, one, other),
      })),
    ),
    alone: places.flatMap((place) => {
      const own = apart.filter(({ groups }) =>
        groups.some((group) => group.length === 1 && group[0] === place),
      );
      return own.length === 0 ? [] : [{ place, findings: own.map(({ id }) => id) }];
    }),
  };
}
