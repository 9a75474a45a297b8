import type { OfKind, PropositionKind } from './define/define-proposition.ts';
import { additionKinds } from './families/additions.ts';
import { afterwardsKinds } from './families/afterwards.ts';
import { agreementKinds } from './families/agreements.ts';
import { argumentKinds } from './families/arguments.ts';
import { atOnceKinds } from './families/at-once.ts';
import { comparisonKinds } from './families/comparisons.ts';
import { dealKinds } from './families/deals.ts';
import { destinationKinds } from './families/destinations.ts';
import { doubtKinds } from './families/doubts.ts';
import { evidenceKinds } from './families/evidence.ts';
import { factKinds } from './families/facts.ts';
import { groupKinds } from './families/groups.ts';
import { historyKinds } from './families/history.ts';
import { inverseKinds } from './families/inverse.ts';
import { jointArgumentKinds } from './families/joint-arguments.ts';
import { misjudgementKinds } from './families/misjudgements.ts';
import { moveKinds } from './families/moves.ts';
import { noDealKinds } from './families/no-deals.ts';
import { noteKinds } from './families/notes.ts';
import { numbersKinds } from './families/numbers.ts';
import { perceptionKinds } from './families/perceptions.ts';
import { powerKinds } from './families/power.ts';
import { preferenceKinds } from './families/preference.ts';
import { profileKinds } from './families/profiles.ts';
import { reasonKinds } from './families/reasons.ts';
import { signalKinds } from './families/signals.ts';
import { solverKinds } from './families/solver.ts';
import { splitKinds } from './families/splits.ts';
import { stateKinds } from './families/states.ts';
import { sweepKinds } from './families/sweeps.ts';
import { threatKinds } from './families/threats.ts';
import { treatyKinds } from './families/treaties.ts';
import { verdictKinds } from './families/verdicts.ts';
import { viewKinds } from './families/views.ts';
import { voteKinds } from './families/votes.ts';
import { wayKinds } from './families/ways.ts';
import { writtenKinds } from './families/written.ts';

/** The families of kinds, each of one file. */
const families = {
  states: stateKinds,
  preference: preferenceKinds,
  verdicts: verdictKinds,
  arguments: argumentKinds,
  moves: moveKinds,
  reasons: reasonKinds,
  facts: factKinds,
  ways: wayKinds,
  destinations: destinationKinds,
  votes: voteKinds,
  power: powerKinds,
  numbers: numbersKinds,
  groups: groupKinds,
  jointArguments: jointArgumentKinds,
  splits: splitKinds,
  profiles: profileKinds,
  deals: dealKinds,
  agreements: agreementKinds,
  noDeals: noDealKinds,
  atOnce: atOnceKinds,
  afterwards: afterwardsKinds,
  treaties: treatyKinds,
  additions: additionKinds,
  written: writtenKinds,
  doubts: doubtKinds,
  threats: threatKinds,
  views: viewKinds,
  sweeps: sweepKinds,
  history: historyKinds,
  evidence: evidenceKinds,
  perceptions: perceptionKinds,
  comparisons: comparisonKinds,
  solver: solverKinds,
  signals: signalKinds,
  misjudgements: misjudgementKinds,
  inverse: inverseKinds,
  notes: noteKinds,
} as const;

type Families = typeof families;
type Declared = {
  [F in keyof Families]: Families[F][keyof Families[F]];
}[keyof Families];

/** One thing that is claimed of a conflict, as plain data. */
export type SimpleProposition = { [K in Kind]: Of<K> }[Kind];

/** What kinds there are, but for what is put together of others. */
export type Kind = Declared['kind'];

/** The propositions of a kind. */
export type Of<K extends Kind> = OfKind<Extract<Declared, { readonly kind: K }>>;

/** All of some: not all of it is so where one of them is not. */
export interface AllOf {
  readonly kind: 'all';
  readonly of: readonly Proposition[];
  readonly so: boolean;
}

export type Proposition = SimpleProposition | AllOf;

/** Those that can be denied. */
export type Deniable = Extract<Proposition, { readonly so: boolean }>;

const declared: readonly PropositionKind[] = Object.values(families).flatMap(
  (family): PropositionKind[] => Object.values(family),
);

/** The kinds of some families. Who only has to know these needs none of their words. */
export function kindsIn(...names: readonly (keyof Families)[]): Kind[] {
  return names.flatMap((name) =>
    Object.values<{ readonly kind: Kind }>(families[name]).map(({ kind }) => kind),
  );
}

/** All kinds, in the order of their families. */
export const propositionKinds: readonly PropositionKind[] = declared;

const byKind = new Map(declared.map((one) => [one.kind, one]));

/** What is declared of the kind of a proposition. */
export function kindOf({ kind }: SimpleProposition): PropositionKind {
  return byKind.get(kind)!;
}
