import { tellings } from '@standoff/report';
import type { AskedOf } from '@standoff/study';
import { answering } from './library-function.ts';

/** Where moves lead from a state, and what each decision maker could do in it. */
export const evolve = answering(tellings.evolve);

export type EvolveOptions = AskedOf<typeof tellings.evolve.inquiry.options>;

/** Under which foresight of each decision maker a state holds. */
export const profiles = answering(tellings.profiles);

export type ProfilesOptions = AskedOf<typeof tellings.profiles.inquiry.options>;

/** How bodies vote on each of their drafts from a state, member by member and with reasons. */
export const vote = answering(tellings.vote);

export type VoteQuery = AskedOf<typeof tellings.vote.inquiry.options>;

/** How much each vote in a body weighs by its rules, and which drafts it decides. */
export const power = answering(tellings.power);

export type PowerOptions = AskedOf<typeof tellings.power.inquiry.options>;

/** Who gets what, where amounts are numbers, and what two can get at all. */
export const numbers = answering(tellings.numbers);

export type NumbersOptions = AskedOf<typeof tellings.numbers.inquiry.options>;

/**
 * What coalitions can do: joint moves from a state, the equilibria that some coalition upsets, and what
 * splitting an alliance would change.
 */
export const coalitions = answering(tellings.coalitions);

export type CoalitionsOptions = AskedOf<typeof tellings.coalitions.inquiry.options>;

/** What each takes the conflict to be, and which outcomes rest on an error. */
export const perceive = answering(tellings.perceive);

export type PerceiveOptions = AskedOf<typeof tellings.perceive.inquiry.options>;

/** The fewest errors of belief after which sensible steps lead to what must not happen, or to what is wished for. */
export const misjudge = answering(tellings.misjudge);

export type MisjudgeOptions = AskedOf<typeof tellings.misjudge.inquiry.options>;

/** What each signal of the file changes, and whether it serves its sender. */
export const signals = answering(tellings.signals);

export type SignalsOptions = AskedOf<typeof tellings.signals.inquiry.options>;

/** Whether each threat and promise of the file is credible, to whom, and whether that matters. */
export const threats = answering(tellings.threats);

export type ThreatsOptions = AskedOf<typeof tellings.threats.inquiry.options>;
/** The timeline against the model: which steps it expects, and what would explain the others. */
export const history = answering(tellings.history);

export type HistoryOptions = AskedOf<typeof tellings.history.inquiry.options>;
/** In how many of the models that the judgements in doubt allow a finding stands, and what it hangs on. */
export const sweep = answering(tellings.sweep);

export type SweepOptions = AskedOf<typeof tellings.sweep.inquiry.options>;

/** What would change if a claim were wrong, and which claims most hangs on. */
export const evidence = answering(tellings.evidence);

export type EvidenceOptions = AskedOf<typeof tellings.evidence.inquiry.options>;

/** The fewest changes of preferences after which a state would hold. */
export const inverse = answering(tellings.inverse);

export type InverseOptions = AskedOf<typeof tellings.inverse.inquiry.options>;

/** What some parties could agree on, whether it would hold, and who has to trust whom on the way. */
export const deal = answering(tellings.deal);

export type DealOptions = AskedOf<typeof tellings.deal.inquiry.options>;
