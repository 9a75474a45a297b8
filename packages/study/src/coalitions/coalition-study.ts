import type { CellSet, Concept, ReadingOfImprovement, StateCode, Step } from '@standoff/engine';
import type { PlaceRange, Service } from '../beliefs/place-range.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { Loss } from '../evolution/evolution.ts';
import type { Reason } from '../reasons/reasons.ts';

/** What coalitions can do in a conflict. Members are positions among the movers, ascending. */
export interface CoalitionStudy {
  readonly casebook: Casebook;
  readonly reading: ReadingOfImprovement;
  /** The concepts that have a version for coalitions, of those analysed. */
  readonly concepts: readonly Concept[];
  /** Those analysed that have none. */
  readonly leftOut: readonly Concept[];
  /** Every coalition that was looked at, small ones first. */
  readonly coalitions: readonly (readonly number[])[];
  /**
   * Decision makers without moves, where all coalitions were gone through and one that does not mind could
   * go for their sake: those with them were not looked at. Empty otherwise.
   */
  readonly passedOver: readonly number[];
  /** The state asked about, or the status quo; absent where there is none to start from. */
  readonly start?: StateCode;
  /** What could be done together from there; absent too where only another part was asked for. */
  readonly from?: JointMovesOf;
  /** What coalitions do to the equilibria; absent where a state or another part was asked about. */
  readonly equilibria?: UpsetEquilibria;
  /**
   * The equilibria with the coalition in the place of its members, as GMCR+ reads coalitions; where
   * one was asked about and that reading is defined.
   */
  readonly replaced?: readonly ReplacedEquilibria[] | 'too-large';
  /** What splitting each alliance would change; none where only another part was asked for. */
  readonly wedges: readonly Wedge[];
  /** The coalitions of which that was asked and not looked at, for it takes too long: the last of them, which are the largest. */
  readonly notSplit: readonly (readonly number[])[];
}

/** The equilibria under a concept in two readings of a coalition. */
export interface ReplacedEquilibria {
  readonly concept: Concept;
  /** How many there are when nobody is replaced. */
  readonly ordinary: number;
  /** Those with the coalition in the place of its members; codes. */
  readonly states: readonly StateCode[];
}

/** What coalitions could do from a state. */
export interface JointMovesOf {
  readonly state: StateCode;
  /** The concepts under which the state is an equilibrium. */
  readonly heldUnder: readonly Concept[];
  /** The concepts, of those, under which no coalition that was looked at upsets it. */
  readonly survivesUnder: readonly Concept[];
  readonly moves: readonly StudiedMove[];
}

/** Where a joint move leads, how, and what that is for whom. */
export interface JointMoveStakes {
  readonly to: StateCode;
  /** A legal sequence of the members that leads there. */
  readonly steps: readonly Step[];
  /** How each of the coalition likes it who is asked: its decision makers, or bodies where these are alone. */
  readonly members: readonly Stake[];
  /** How the other decision makers do. */
  readonly others: readonly Stake[];
}

/** A joint move that takes every one of those who make it. */
export interface StudiedMove extends JointMoveStakes {
  /** Which moves on the way told are no improvement for whoever makes them. */
  readonly losses: readonly Loss[];
  readonly coalition: readonly number[];
  /** The concepts under which nothing that those outside can do deters them. */
  readonly undeterred: readonly Concept[];
  /** For the other concepts: the smallest larger coalitions that nothing deters, which also gain. */
  readonly joined: readonly JoinedCoalition[];
  /** The concepts under which the end is an equilibrium. */
  readonly heldUnder: readonly Concept[];
  /** Whether improvements of each by itself lead there all the same. */
  readonly reached: boolean;
}

/** Who else takes part so that nothing deters a joint move any more. */
export interface JoinedCoalition {
  readonly coalition: readonly number[];
  readonly concepts: readonly Concept[];
}

/** What a change of state is for somebody. */
export interface Stake {
  /** Position of the decision maker or body. */
  readonly decisionMaker: number;
  readonly reason: Reason;
  /** Its places of both states in its order, from 1, where every two states compare. */
  readonly places?: { readonly from: number; readonly to: number; readonly of: number };
}

/** Which equilibria survive every coalition, and which are upset by which. */
export interface UpsetEquilibria {
  /** How many equilibria there are under any of the concepts, and how many were looked at. */
  readonly count: number;
  readonly examined: number;
  /** For each concept the equilibria looked at, and those that survive; cells. */
  readonly byConcept: readonly SurvivingEquilibria[];
  /** Each equilibrium that some coalition upsets, the most telling first. */
  readonly upset: readonly UpsetState[];
}

export interface SurvivingEquilibria {
  readonly concept: Concept;
  readonly equilibria: readonly number[];
  readonly surviving: readonly number[];
}

export interface UpsetState {
  readonly state: StateCode;
  readonly heldUnder: readonly Concept[];
  /** Concepts under which it holds and no coalition upsets it. */
  readonly survivesUnder: readonly Concept[];
  readonly upsets: readonly Upset[];
}

/** A smallest coalition that upsets a state under some concepts under which it holds. */
export interface Upset {
  readonly coalition: readonly number[];
  readonly concepts: readonly Concept[];
  /** Where it could go, undeterred under the first of these concepts; the most telling first. */
  readonly ends: readonly StateCode[];
  /** Joint moves by which it could; of many the most telling, and at least one for each concept. */
  readonly moves: readonly UpsetMove[];
}

/** A joint move by which a coalition upsets a state. */
export interface UpsetMove extends JointMoveStakes {
  /** Those who make it: the coalition, or in the reading `movers` some of it. */
  readonly party: readonly number[];
  /** The concepts, of those under which the coalition upsets the state, under which nothing deters it. */
  readonly undeterred: readonly Concept[];
}

/** What splitting an alliance would change. */
export interface Wedge {
  readonly alliance: readonly number[];
  /** Absent where its joint moves are too many to list. */
  readonly effects?: readonly WedgeEffect[];
  /**
   * What the split takes away where things stand: the joint moves that nothing deters, but for those
   * that nothing deters a member from making alone.
   */
  readonly lost: readonly JointMoveLoss[];
  /** How many states its joint improvements lead to from where things stand, and of these those without a deterrent. */
  readonly joint: { readonly ends: number; readonly undeterred: number };
  /** Where it takes any away: what that is for each decision maker. */
  readonly here: readonly WedgeVerdict[];
}

/**
 * What a split is for a decision maker where things stand: a gain if it prefers that to the end of every
 * joint move that is lost, a loss if it prefers every such end.
 */
export interface WedgeVerdict {
  readonly decisionMaker: number;
  readonly verdict: 'gains' | 'loses' | 'mixed' | 'same';
}

/** An end of joint moves from where things stand to which nobody of the alliance can go alone, undeterred. */
export interface JointMoveLoss {
  readonly to: StateCode;
  readonly undeterred: readonly Concept[];
  /** Whether improvements of everybody by itself lead there all the same. */
  readonly reached: boolean;
}

/** What a split changes under a concept. */
export interface WedgeEffect {
  readonly concept: Concept;
  /** What holds while the alliance stands, and once it is split. */
  readonly intact: CellSet;
  readonly split: CellSet;
  /** For every decision maker what it means. */
  readonly means: readonly WedgeMeaning[];
}

/** The best and the worst that may hold for a decision maker, before a split and after it. */
export interface WedgeMeaning {
  readonly decisionMaker: number;
  /** `incomparable` where nothing holds on one side, or not every two states compare. */
  readonly verdict: Service;
  /** Places in its order, from 1; absent where nothing holds or not every two states compare. */
  readonly intact?: PlaceRange;
  readonly split?: PlaceRange;
}
