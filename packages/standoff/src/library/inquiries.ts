import { tellings } from '@standoff/report';
import type {
  Coalitions,
  CoalitionsOptions,
  DealGroups,
  DealOptions,
  Deals,
  Evidence,
  EvidenceOptions,
  Evolution,
  EvolveOptions,
  History,
  HistoryOptions,
  Inverse,
  InverseOptions,
  Misjudgements,
  MisjudgeOptions,
  Numbers,
  NumbersOptions,
  PerceiveOptions,
  Perceptions,
  Power,
  PowerOptions,
  Profiles,
  ProfilesOptions,
  Signals,
  SignalsOptions,
  Sweep,
  SweepOptions,
  Threats,
  ThreatsOptions,
  VoteOptions,
  Votes,
} from './documents.generated.ts';
import { type Answering, answering } from './library-function.ts';

/** Where moves lead from a state, and what each decision maker could do in it. */
export const evolve: Answering<EvolveOptions, Evolution> = answering(tellings.evolve);

/** Under which foresight of each decision maker a state holds. */
export const profiles: Answering<ProfilesOptions, Profiles> = answering(tellings.profiles);

/** How bodies vote on each of their drafts from a state, member by member and with reasons. */
export const vote: Answering<VoteOptions, Votes> = answering(tellings.vote);

/** How much each vote in a body weighs by its rules, and which drafts it decides. */
export const power: Answering<PowerOptions, Power> = answering(tellings.power);

/** Who gets what, where amounts are numbers, and what two can get at all. */
export const numbers: Answering<NumbersOptions, Numbers> = answering(tellings.numbers);

/**
 * What coalitions can do: joint moves from a state, the equilibria that some coalition upsets, and what
 * splitting an alliance would change.
 */
export const coalitions: Answering<CoalitionsOptions, Coalitions> = answering(tellings.coalitions);

/** What each takes the conflict to be, and which outcomes rest on an error. */
export const perceive: Answering<PerceiveOptions, Perceptions> = answering(tellings.perceive);

/** The fewest errors of belief after which sensible steps lead to what must not happen, or to what is wished for. */
export const misjudge: Answering<MisjudgeOptions, Misjudgements> = answering(tellings.misjudge);

/** What each signal of the file changes, and whether it serves its sender. */
export const signals: Answering<SignalsOptions, Signals> = answering(tellings.signals);

/** Whether each threat and promise of the file is credible, to whom, and whether that matters. */
export const threats: Answering<ThreatsOptions, Threats> = answering(tellings.threats);
/** The timeline against the model: which steps it expects, and what would explain the others. */
export const history: Answering<HistoryOptions, History> = answering(tellings.history);
/** In how many of the models that the judgements in doubt allow a finding stands, and what it hangs on. */
export const sweep: Answering<SweepOptions, Sweep> = answering(tellings.sweep);

/** What would change if a claim were wrong, and which claims most hangs on. */
export const evidence: Answering<EvidenceOptions, Evidence> = answering(tellings.evidence);

/** The fewest changes of preferences after which a state would hold. */
export const inverse: Answering<InverseOptions, Inverse> = answering(tellings.inverse);

/** What some parties could agree on, whether it would hold, and who has to trust whom on the way. */
export const deal: Answering<DealOptions, Deals | DealGroups> = answering(tellings.deal);
