import type { Steps } from '@standoff/engine';
import { cruxes, idleParts, type Part } from './differences.ts';
import { type Answers, type HeldJudgement, personBy, upToRound } from './held.ts';
import type { PanelGround } from './panel-ground.ts';
import { type FollowedFinding, type Held, heldBy } from './panel-values.ts';
import type { Person } from './person.ts';

/** Who takes part, what they hold, and which of their differences matter. */
export interface PanelReport {
  readonly ground: PanelGround;
  readonly people: readonly PersonReported[];
  readonly findings: readonly FindingReported[];
  /** People who hold the same of the findings that part them, the largest camp first. */
  readonly camps: readonly Camp[];
  /** These findings, by their positions; three at most. */
  readonly parting: readonly number[];
  readonly cruxes: readonly Crux[];
  /** Pairs of people who hold opposites of a finding, and of how many of these cruxes were looked for. */
  readonly pairs: { readonly all: number; readonly looked: number };
  /** The findings that are settled for everybody, by their positions. */
  readonly settled: readonly number[];
  /** What people differ in, and of that what no finding hangs on that is settled for everybody. */
  readonly differing: readonly Part[];
  readonly idle: readonly Part[];
  readonly rounds: readonly number[];
  /** Between one round and the next, of those who had answered by the first of the two. */
  readonly movement: readonly Movement[];
}

/** What of a finding became otherwise for somebody between two rounds. */
export interface Moved {
  readonly person: number;
  readonly finding: number;
  readonly from: Held;
  readonly to: Held;
}

export interface Movement {
  readonly from: number;
  readonly to: number;
  readonly moved: readonly Moved[];
}

export interface PersonReported {
  readonly person: Person;
  /** By findings. */
  readonly held: readonly Held[];
  /** By rounds; undefined of those before somebody answered. */
  readonly byRound: readonly (readonly Held[] | undefined)[];
  readonly contradicting: readonly HeldJudgement[];
  readonly notTheirField: number;
}

export interface FindingReported {
  readonly finding: FollowedFinding;
  /** People by positions. */
  readonly yes: readonly number[];
  readonly no: readonly number[];
  /** Not settled by what they said. */
  readonly open: readonly number[];
  /** Not followed to the end. */
  readonly notFollowed: readonly number[];
  /** Who alone holds yes, or no, where three or more hold the opposite. */
  readonly alone?: number;
}

export interface Camp {
  readonly people: readonly number[];
  /** By the findings that part people. */
  readonly held: readonly Held[];
}

/** That a finding turns for somebody who takes over so much from somebody else. */
export interface Crux {
  readonly between: readonly [number, number];
  readonly finding: number;
  /** The smallest sets that are enough; none where no set of so few is. */
  readonly sets: readonly (readonly Part[])[];
}

/** So many findings part camps at most. */
const MOST_PARTING = 3;

/** So many pairs of people are looked at for each finding. */
const MOST_PAIRS = 200;

/** Says what people hold in the end, where they differ and which differences turn something. */
export function* reportPanel(
  ground: PanelGround,
  findings: readonly FollowedFinding[],
  answers: readonly Answers[],
): Steps<PanelReport> {
  const codes = [...new Set(answers.map(({ code }) => code))].sort();
  const rounds = [...new Set(answers.map(({ round }) => round))].sort((a, b) => a - b);
  const people: PersonReported[] = [];
  for (const code of codes) {
    const own = answers.filter((one) => one.code === code);
    const byRound: (readonly Held[] | undefined)[] = [];
    for (const round of rounds) {
      if (own.every((one) => one.round > round)) {
        byRound.push(undefined);
        continue;
      }
      const { person } = personBy(ground, code, upToRound(own, round));
      byRound.push(yield* heldOf(ground, findings, person));
    }
    const last = personBy(ground, code, upToRound(own, rounds.at(-1)!));
    const notTheirField = own.reduce((sum, one) => sum + one.notTheirField, 0);
    people.push({ ...last, byRound, held: byRound.at(-1)!, notTheirField });
  }
  const reported = findings.map((finding, at) => ({
    finding,
    ...partedBy(people.map(({ held }) => held[at]!)),
  }));
  const found = yield* cruxesOf(ground, reported, people);
  const persons = people.map(({ person }) => person);
  const values = people.map(({ held }) => held);
  // Where something is open for somebody, what would settle it may be just what others differ in.
  const settled = reported.flatMap(({ open, notFollowed }, at) =>
    open.length + notFollowed.length === 0 ? [at] : [],
  );
  const { differing, idle } = yield* idleParts(
    ground,
    settled.map((at) => findings[at]!),
    persons,
    values.map((held) => settled.map((at) => held[at]!)),
  );
  return {
    ...{ ground, people, findings: reported, ...campsOf(reported, people) },
    ...{ ...found, differing, idle, settled, rounds },
    movement: movementIn(rounds, people),
  };
}

function movementIn(
  rounds: readonly number[],
  people: readonly PersonReported[],
): readonly Movement[] {
  return rounds.slice(1).map((to, k) => ({
    from: rounds[k]!,
    to,
    moved: people.flatMap(({ byRound }, person) => {
      const [before, after] = [byRound[k], byRound[k + 1]];
      return (before ?? []).flatMap((from, finding): Moved[] =>
        from === after![finding] ? [] : [{ person, finding, from, to: after![finding]! }],
      );
    }),
  }));
}

function* heldOf(
  ground: PanelGround,
  findings: readonly FollowedFinding[],
  person: Person,
): Steps<readonly Held[]> {
  const held: Held[] = [];
  for (const finding of findings) held.push(yield* heldBy(ground, finding, person));
  return held;
}

function partedBy(held: readonly Held[]): Omit<FindingReported, 'finding'> {
  const who = (one: Held) => held.flatMap((own, k) => (own === one ? [k] : []));
  const [yes, no] = [who('yes'), who('no')];
  const [few, many] = yes.length < no.length ? [yes, no] : [no, yes];
  const isAlone = few.length === 1 && many.length >= 3;
  return {
    ...{ yes, no, open: who('open'), notFollowed: who('not-followed') },
    ...(isAlone && { alone: few[0]! }),
  };
}

/** The findings that people hold opposites of, those first that part them most evenly; three at most make camps. */
function campsOf(
  findings: readonly FindingReported[],
  people: readonly PersonReported[],
): Pick<PanelReport, 'camps' | 'parting'> {
  const parting = findings
    .flatMap(({ yes, no }, at) => (Math.min(yes.length, no.length) > 0 ? [{ at, yes, no }] : []))
    .sort((a, b) => evenness(b) - evenness(a))
    .slice(0, MOST_PARTING)
    .map(({ at }) => at);
  const camps = new Map<string, { people: number[]; held: readonly Held[] }>();
  for (const [k, { held }] of people.entries()) {
    const own = parting.map((at) => held[at]!);
    const camp = camps.get(own.join()) ?? { people: [], held: own };
    camp.people.push(k);
    camps.set(own.join(), camp);
  }
  const largestFirst = [...camps.values()].sort((a, b) => b.people.length - a.people.length);
  return { camps: largestFirst, parting };
}

function evenness({ yes, no }: Pick<FindingReported, 'yes' | 'no'>): number {
  return Math.min(yes.length, no.length);
}

function* cruxesOf(
  ground: PanelGround,
  findings: readonly FindingReported[],
  people: readonly PersonReported[],
): Steps<Pick<PanelReport, 'cruxes' | 'pairs'>> {
  const found: Crux[] = [];
  let [all, looked] = [0, 0];
  for (const [at, { finding, yes, no }] of findings.entries()) {
    const pairs = yes.flatMap((one) => no.map((other) => [one, other] as const));
    all += pairs.length;
    // Of many pairs some that lie evenly among them.
    const step = Math.max(1, pairs.length / MOST_PAIRS);
    for (let k = 0; k < pairs.length; k += step) {
      const [one, other] = pairs[Math.floor(k)]!;
      looked += 1;
      for (const [a, b, wanted] of [
        [one, other, 'no'],
        [other, one, 'yes'],
      ] as const) {
        const between = [people[a]!.person, people[b]!.person] as const;
        const sets = yield* cruxes(ground, finding, between, wanted);
        found.push({ between: [a, b], finding: at, sets: sets ?? [] });
      }
    }
  }
  return { cruxes: found, pairs: { all, looked } };
}
