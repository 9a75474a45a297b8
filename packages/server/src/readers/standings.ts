import { changesOf, KEEP } from '../storage/choices.ts';
import type { Tally } from '../storage/reader-judgements.ts';
import type { FollowedFinding, Offered, OfferedJudgement, Outcome } from '../storage/tables.ts';

/** What readers make of one judgement. */
export interface JudgementCount {
  readonly judgement: OfferedJudgement;
  readonly keep: number;
  /** By the changes that are offered. */
  readonly changed: readonly number[];
}

/** For how many readers a finding is so. */
export interface FindingCount {
  readonly finding: FollowedFinding;
  readonly standing: number;
  readonly falling: number;
  /** Readers for whose judgements it was not worked out. */
  readonly unknown: number;
}

/** What all readers left, in counts. */
export interface Standings {
  readonly readers: number;
  /** Different sets of changes, that of the authors included where readers keep all. */
  readonly sets: number;
  readonly judgements: readonly JudgementCount[];
  readonly findings: readonly FindingCount[];
  /** Why some sets were not worked out, each once. */
  readonly problems: readonly string[];
}

/** Counts. A reader for whom nothing changes has the findings of the authors. */
export function standingsOf(
  { judgements, findings }: Offered,
  tallies: readonly Tally[],
  outcomes: ReadonlyMap<string, Outcome>,
): Standings {
  const sets = new Map<string, number>();
  for (const { choices, readers } of tallies) {
    const changes = changesOf(choices);
    sets.set(changes, (sets.get(changes) ?? 0) + readers);
  }
  const chose = (id: string, value: string) =>
    sum(tallies.filter((one) => one.choices[id] === value));
  const known = [...sets].map(([changes, readers]) => {
    const outcome: Outcome | undefined =
      changes === '' ? { stand: findings.map(({ stands }) => stands) } : outcomes.get(changes);
    return { readers, outcome };
  });
  return {
    readers: sum(tallies),
    sets: sets.size,
    judgements: judgements.map((judgement) => ({
      judgement,
      keep: chose(judgement.id, KEEP),
      changed: judgement.changes.map(({ id }) => chose(judgement.id, id)),
    })),
    findings: findings.map((finding, k) => {
      const of = (is: boolean | undefined) =>
        sum(known.filter(({ outcome }) => standAt(outcome, k) === is));
      return { finding, standing: of(true), falling: of(false), unknown: of(undefined) };
    }),
    problems: [
      ...new Set(
        known.flatMap(({ outcome }) =>
          outcome !== undefined && 'problem' in outcome ? [outcome.problem] : [],
        ),
      ),
    ],
  };
}

function standAt(outcome: Outcome | undefined, k: number): boolean | undefined {
  return outcome !== undefined && 'stand' in outcome ? outcome.stand[k] : undefined;
}

function sum(counted: readonly { readonly readers: number }[]): number {
  return counted.reduce((all, { readers }) => all + readers, 0);
}
