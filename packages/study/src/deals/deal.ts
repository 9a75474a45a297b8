import type { Concept, DealCertificate, PathStep, StateCode } from '@standoff/engine';
import type { Deal as WrittenDeal } from '@standoff/language';
import type { Of } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import type { Argument, Explanation } from '../explain/explanation.ts';
import type { Reason } from '../reasons/reasons.ts';
import type { Doubts, NoDoubts } from '../sweep/doubt-of.ts';
import type { Bar } from '../treaties/bindings.ts';
import type { DraftVote } from '../votes/vote.ts';
import type { AddedToDeals } from './additions.ts';
import type { BesideStart } from './beside-start.ts';

/** A step in which a deal is carried out, and who is worse off after it than at the status quo. */
export interface DealStep extends PathStep {
  /** Parties, by position; nobody after the last step. */
  readonly exposed: readonly number[];
  /** What the step lets others do that would keep the deal from being carried out; nothing after the last. */
  readonly openings: readonly Opening[];
}

/**
 * What somebody could do after a step instead of what is agreed on. Of a party: the best that it can have there by
 * one move that is not the next step, or by none, where it prefers that to the state that the deal leads to. Of
 * anybody else: the best of its improvements on where things stand that leave a party worse off than at the
 * status quo.
 */
export interface Opening {
  readonly mover: number;
  /** The cell that it leads to; where things stand after the step if a party would stop there. */
  readonly to: number;
  /** Parties that are worse off there than at the status quo, by position. */
  readonly exposed: readonly number[];
}

/** That a party is worse off on the way than at the status quo, until others have moved. */
export interface Trust {
  readonly who: number;
  /** Those whose steps it has to wait for, each once, in the order in which they move. */
  readonly in: readonly number[];
  /** By how many places of its order it is worse off at worst; absent where its order has no places. */
  readonly places?: number;
}

/** How a deal is carried out in steps of one level each, the parties taking turns. */
export interface Instalments {
  readonly status: 'found';
  /** In each round every party with something left to do moves once; one step changes one option by one level. */
  readonly rounds: readonly (readonly DealStep[])[];
  /** Whether no party is worse off after any whole round than at the status quo. */
  readonly isEven: boolean;
  readonly trust: readonly Trust[];
}

/** Why a deal has no instalments. */
export interface NoInstalments {
  readonly status: 'none';
  /**
   * It is struck at once, or all stays as it is; states have no options; nobody has more than one such step to go; limits of moves and rules forbid some; or there are more
   * orders of such steps than are looked at.
   */
  readonly why: 'no-options' | 'one-step-each' | 'not-possible' | 'too-many' | 'at-once';
}

/** What could come about without a deal, under concepts under which that is the same. */
export interface Otherwise {
  readonly concepts: readonly Concept[];
  /**
   * How many equilibria legal sequences of improvements reach from the status quo, which counts itself
   * where it is one; the deal is left out.
   */
  readonly reached: number;
  /** Of these some that are best for the parties: no other is better for one of them and worse for none. */
  readonly best: readonly Compared[];
  /** How many more are as good in that sense. */
  readonly more: number;
}

/** Who would rather have a deal than another state, and who the other way round; decision makers by position. */
export interface Compared {
  readonly state: StateCode;
  readonly gainers: readonly number[];
  readonly losers: readonly number[];
}

/** Somebody who has something to gain by breaking a deal, and what would keep it from that. */
export interface Temptation {
  readonly mover: number;
  /** Concepts under which it would leave, and those under which it would stay. */
  readonly leaves: readonly Concept[];
  readonly stays: readonly Concept[];
  /** Where its improvements lead, best first as far as it can compare them. */
  readonly improvements: readonly StateCode[];
  /** Why it leaves or stays: by which move, what others would answer, and whether that deters. */
  readonly arguments: readonly Argument[];
}

/** What some parties can bring about together, and each of them would rather have than what it is held against. */
export interface Deal {
  readonly state: StateCode;
  /** The deal of the file between these parties that leads there, if there is one. */
  readonly written?: WrittenDeal;
  /** Of the decision makers that are no parties: who prefers it to what it is held against, and who the other way round. */
  readonly gainers: readonly number[];
  readonly losers: readonly number[];
  /** Of the parties, who prefers it to where they set out, and who the other way round; where it is held against something else. */
  readonly besideFrom?: { readonly gainers: readonly number[]; readonly losers: readonly number[] };
  /** For each decision maker by how many places it rises in its order; absent where the order has no places. */
  readonly places: readonly (number | undefined)[];
  /** The concepts under which nobody who can move would leave. */
  readonly holdsUnder: readonly Concept[];
  /** Of these the ones that look fewest moves ahead: the weakest foresight that is enough. */
  readonly weakest: readonly Concept[];
  /** For each who would leave under some concept those under which it would. */
  readonly leavers: readonly { readonly mover: number; readonly under: readonly Concept[] }[];
  /** Whether no other deal of these parties is better for one of them and worse for none. */
  readonly frontier: boolean;
  /** Whether legal sequences of improvements lead there, so that nobody has to agree on anything. */
  readonly isReachedAnyway: boolean;
  /** What could come about otherwise, for each concept. */
  readonly otherwise: readonly Otherwise[];
  /**
   * An order of steps in which it can be carried out: of all such orders one with the fewest losses, a loss being
   * that one party is worse off after one step than at what it is held against, and of these one with the fewest steps. None
   * of a deal that is struck at once, nor where all stays as it is.
   */
  readonly steps: readonly DealStep[];
  /** Whether in every order of steps somebody has to wait for another while worse off than at the status quo. */
  readonly isOnTrust: boolean;
  /** Who has to trust whom in the order that is told. */
  readonly trust: readonly Trust[];
  /** Known of the deals that are explained, which are the first few. */
  readonly explained?: DealExplained;
  /** That it is one, of those that are explained where that is asked. */
  readonly certificate?: DealCertificate;
}

/** What is looked at of the first deals only, since it takes longer. */
export interface DealExplained {
  /** Who could gain by breaking it, and what would keep them from that. */
  readonly temptations: readonly Temptation[];
  /** The same arguments with what they rest on. */
  readonly explanation: Explanation;
  readonly instalments: Instalments | NoInstalments;
  /** How everybody stands after each of its steps. */
  readonly after: readonly BesideStart[];
  /** What bodies that take part would make of what they decided by it. */
  readonly afterwards: readonly Afterwards[];
  /** Id of its verdict among the doubts; absent where these cannot follow it. */
  readonly doubt?: string;
}

/** Levels of options by `owner.option`. */
type Levels = Of<'needsOther'>['are'];

/** Why parties cannot bring a state about. */
export type Obstacle =
  /** Options of others would have to change, of decision makers or bodies that take no part. */
  | {
      readonly kind: 'outside';
      readonly of: readonly { readonly mover: number; readonly are: Levels }[];
    }
  /** One joint move is asked for, and these cannot do their parts of it. */
  | { readonly kind: 'at-once'; readonly missing: readonly MissingStep[] }
  /** They come as near as a state, from which steps are missing; no state in their reach differs in fewer options. */
  | {
      readonly kind: 'steps';
      readonly nearest: StateCode;
      readonly missing: readonly MissingStep[];
    };

/** A step that cannot be taken, and why: it leads to no state, limits of moves or an agreement forbid it, or a vote on it fails. */
export type MissingStep = {
  readonly mover: number;
  /** What would be the case after it. */
  readonly are: Levels;
} & (
  | { readonly why: 'infeasible' | 'limits' }
  | {
      /** An agreement binds whoever would take it. */
      readonly why: 'bound';
      readonly to: StateCode;
      readonly bar: Bar;
    }
  | {
      readonly why: 'vote';
      /** Code of the state at which the draft is put. */
      readonly from: StateCode;
      readonly vote: Omit<DraftVote, 'dilutions'>;
    }
);

/** What a body would make of what it decided by a deal, where nobody is held to a vote. */
export type Afterwards =
  /** It cannot bring all of that back by one draft. */
  | ({ readonly status: 'impossible' } & Pick<MissingStep, 'mover' | 'are'> & {
        readonly why: 'infeasible' | 'limits';
      })
  | {
      readonly status: 'voted';
      readonly mover: number;
      /** The state in which what it decided is as it was before the deal. */
      readonly back: StateCode;
      readonly vote: Omit<DraftVote, 'dilutions'>;
      /** Ids of the parties that would vote for that. */
      readonly inFavour: readonly string[];
      /** Ids of the members, of those who would not, without whom it cannot be carried. */
      readonly needed: readonly string[];
    };

/** A state that was asked about, or comes nearest to a deal, and is none. */
export interface RefusedDeal {
  readonly state: StateCode;
  /** Whether the parties can bring it about. */
  readonly isReached: boolean;
  /** Why not, of the first few and where states have options. */
  readonly obstacle?: Obstacle;
  /** For each who would leave it under some concept those under which it would. */
  readonly leavers: Deal['leavers'];
  /** Parties that do not prefer it to what it is held against, and why not. */
  readonly unwilling: readonly { readonly who: number; readonly reason: Reason }[];
  /** Known of the first few. */
  readonly explained?: RefusedExplained;
  /** That it is none, of the same where that is asked. */
  readonly certificate?: DealCertificate;
}

/** What is looked at of the first states that are no deals: how everybody stands there, and who would leave. */
export interface RefusedExplained extends BesideStart {
  readonly holdsUnder: readonly Concept[];
  readonly temptations: readonly Temptation[];
}

/** Which of the deals a rule chooses that reckons with amounts of gain. */
export interface Solution {
  readonly rule: 'nash' | 'kalai-smorodinsky';
  /** Several where they are equally good by the rule. */
  readonly states: readonly StateCode[];
  /** For each party that has preferences, in order, its gain in each of them over the status quo. */
  readonly gains: readonly (readonly number[])[];
}

/** What the rules of bargaining choose, or which parties have no numbers to reckon with. */
export type Choice =
  | { readonly status: 'chosen'; readonly solutions: readonly Solution[] }
  | { readonly status: 'no-numbers'; readonly of: readonly number[] };

/** What was asked for, where not all deals are: the states, and what they were asked for by. */
export interface Sought {
  readonly states: ReadonlySet<StateCode>;
  readonly by: NonNullable<Of<'dealsCount'>['asked']>;
}

/** The deals of some parties. */
export interface Deals {
  readonly casebook: Casebook;
  readonly from: StateCode;
  /** What comes about without a deal, which it is held against: where they set out, where nothing else is said. */
  readonly against: StateCode;
  /** Whether it is struck by one joint move. */
  readonly atOnce: boolean;
  /** Decision makers by position, then the bodies that take part. */
  readonly parties: readonly number[];
  readonly concepts: readonly Concept[];
  /** How many states the parties can bring about, the status quo left out. */
  readonly reached: number;
  readonly sought?: Sought;
  /** Where states were asked about: those that are no deals. */
  readonly refused?: readonly RefusedDeal[];
  /** Where none was asked about and none is a deal: of what they can bring about a state that as many parties as any prefer. */
  readonly closest?: RefusedDeal;
  /** Those of the frontier first, then by the places that all parties together gain, the most first. */
  readonly deals: readonly Deal[];
  /** Absent where there are no deals to choose from. */
  readonly choice?: Choice;
  /** In how many models of the file the verdicts on the deals that are explained stand. */
  readonly doubts?: Doubts | NoDoubts;
  /** What would make those of the frontier hold, and deals of what is none; absent where that was not asked. */
  readonly additions?: AddedToDeals;
}

/** The frontier of the deals of every group of two decision makers or more, the smallest groups first. */
export interface DealGroups {
  readonly casebook: Casebook;
  readonly from: StateCode;
  /** As with `Deals`: what deals are held against, and whether they are struck by one joint move. */
  readonly against: StateCode;
  readonly atOnce: boolean;
  /** Bodies that take part in every group. */
  readonly bodies: readonly number[];
  readonly sought?: Sought;
  readonly concepts: readonly Concept[];
  readonly groups: readonly DealGroup[];
}

export interface DealGroup {
  /** Decision makers, by position. */
  readonly parties: readonly number[];
  /** How many states they can bring about, and how many of these are deals. */
  readonly reached: number;
  readonly deals: number;
  /**
   * How many of the states that they can bring about are asked for: all where nothing is. The status quo is one of them where
   * something else comes about without a deal.
   */
  readonly asked: number;
  /** Who of them prefers none of these to what deals are held against. */
  readonly against: readonly number[];
  readonly frontier: readonly Pick<Deal, 'state' | 'places' | 'holdsUnder' | 'weakest'>[];
}
