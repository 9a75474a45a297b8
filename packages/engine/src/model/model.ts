import type { Circuit, NodeIndex } from './circuit.ts';
import type { StateCode } from './state-code.ts';

/**
 * A conflict as the engine sees it: numbers only. Decision makers, options, levels and states are
 * positions; names, texts and claims stay with the language.
 *
 * A state is named by its *code*. In an option model the code is the mixed-radix number of its
 * levels, the first option varying fastest; in a graph model it is the position of the state in the
 * file.
 */
export interface Model {
  /** How many decision makers there are; they are numbered from 0. */
  readonly decisionMakers: number;
  /** The formulas of the model, shared by everything below that refers to a node. */
  readonly circuit: Circuit;
  readonly form: OptionForm | GraphForm;
  /**
   * One preference for each decision maker, then one for each *body*: an institution that moves by
   * vote. Bodies are numbered after the decision makers, and their preferences are of kind `voting`.
   */
  readonly preferences: readonly Preference[];
}

/** Whether a preference puts the states in an order, as all do but explicit relations and votes. */
export function isRanked({ kind }: Preference): boolean {
  return kind !== 'relation' && kind !== 'voting';
}

/** How many can move: the decision makers and the bodies. */
export function countMovers({ decisionMakers, preferences }: Model): number {
  return decisionMakers + preferences.filter(({ kind }) => kind === 'voting').length;
}

/** States are combinations of option levels; moves change options. */
export interface OptionForm {
  readonly kind: 'options';
  readonly options: readonly Option[];
  /** The node that is true in the feasible states. */
  readonly feasible: NodeIndex;
  /** Whether a move changes one option only, instead of any of the mover's options at once. */
  readonly oneOptionAtATime: boolean;
  readonly forbiddenMoves: readonly ForbiddenMove[];
}

export interface Option {
  /** The decision maker or the body that moves this option. */
  readonly owner: number;
  /** Number of levels, at least 2. */
  readonly levels: number;
  /** How its owner may change it. */
  readonly moves: OptionMoves;
  /**
   * Others who may change it as well, with their own options or alone, each in the same way. Its owner is then an agreement, whose
   * members all vote as they wish: where votes are given, what a reply takes back is not told apart from what is carried.
   */
  readonly shared?: SharedMoves;
}

/** How some change an option that another owns, as each party to an agreement may leave it. */
export interface SharedMoves {
  /** Decision makers, by position; the owner is not among them. */
  readonly movers: readonly number[];
  readonly moves: OptionMoves;
}

/** Whoever may change an option: its owner first. */
export function moversOfOption({
  owner,
  shared,
}: Pick<Option, 'owner' | 'shared'>): readonly number[] {
  return shared === undefined ? [owner] : [owner, ...shared.movers];
}

/** How somebody may change an option; undefined for who cannot. */
export function movesOfOption(
  { owner, moves, shared }: Option,
  mover: number,
): OptionMoves | undefined {
  if (owner === mover) return moves;
  return shared?.movers.includes(mover) ? shared.moves : undefined;
}

/**
 * How an option may change in one move: to any level, only forward in the order of its levels, only
 * to a neighbouring level, or along the listed pairs of levels `[from, to]`.
 */
export type OptionMoves =
  | { readonly kind: 'free' }
  | { readonly kind: 'one-way' }
  | { readonly kind: 'step' }
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [number, number])[] };

/** Moves of `mover` from a state where `from` is true to a state where `to` is true do not exist. */
export interface ForbiddenMove {
  readonly mover: number;
  readonly from: NodeIndex;
  readonly to: NodeIndex;
}

/** States and moves as a list, for conflicts that are given that way in the literature. */
export interface GraphForm {
  readonly kind: 'graph';
  readonly stateCount: number;
  /** For each decision maker the moves `[from, to]`, without loops and without repetition. */
  readonly moves: readonly (readonly (readonly [number, number])[])[];
}

export type Preference = OwnPreference | VotingPreference;

/** What a decision maker prefers by itself. */
export type OwnPreference =
  | PrioritizedPreference
  | RankingPreference
  | WeightsPreference
  | UtilityPreference
  | RelationPreference;

/** Two states of which it is not known how they compare. */
export type UnknownPair = readonly [StateCode, StateCode];

/**
 * What of a preference may be in doubt. Only readings of what is not known look at it; otherwise the
 * preference is taken as it stands.
 */
export interface Doubtful {
  /** In this or the other order of the pair; none when left out. */
  readonly unknown?: readonly UnknownPair[];
}

/**
 * Option prioritization (Hipel, Kilgour, Fang and Peng 1997): tiers in order of importance; of two
 * states the preferred one satisfies more conditions of the first tier in which they differ.
 */
export interface PrioritizedPreference extends Doubtful {
  readonly kind: 'prioritized';
  readonly tiers: readonly Tier[];
}

export interface Tier {
  readonly conditions: readonly NodeIndex[];
  /** Whether a difference in this tier is a great one. Such tiers come before all others. */
  readonly greatly: boolean;
  /** Conditions of which it is not known whether they are the right ones instead. */
  readonly orElse?: readonly NodeIndex[];
}

/** State codes, best place first; the states of one place are equally preferred. */
export interface RankingPreference extends Doubtful {
  readonly kind: 'ranking';
  readonly places: readonly (readonly StateCode[])[];
  /** `greatGaps[k]` says whether the gap between place k and place k + 1 is a great one. */
  readonly greatGaps: readonly boolean[];
}

/** A sum of weights over the conditions that hold. */
export interface WeightsPreference extends Doubtful {
  readonly kind: 'weights';
  readonly terms: readonly {
    readonly condition: NodeIndex;
    readonly weight: number;
    /** Position of the entry of which this is a part, where some entries have several. */
    readonly of?: number;
  }[];
  /** The difference from which on a preference is a great one, if any is. */
  readonly greatGap?: number;
}

/** A number for each state: pairs of state code and value. */
export interface UtilityPreference extends Doubtful {
  readonly kind: 'utility';
  readonly values: readonly (readonly [StateCode, number])[];
  readonly greatGap?: number;
}

/**
 * Explicit pairs of state codes. A pair that is not listed is not preferred either way. Nothing is
 * closed transitively: the relation may be partial or intransitive.
 */
export interface RelationPreference {
  readonly kind: 'relation';
  /** `[better, worse]` */
  readonly better: readonly (readonly [StateCode, StateCode])[];
  /** The listed pairs among `better` that are great ones. */
  readonly greatlyBetter: readonly (readonly [StateCode, StateCode])[];
  /** Pairs listed as equally good; none when left out. */
  readonly equal?: readonly (readonly [StateCode, StateCode])[];
  /** Pairs listed as unknown. So is, where what is not known counts, every pair that is not listed. */
  readonly unknown: readonly UnknownPair[];
}

/**
 * A body prefers one state to another if its members' votes on going from the one to the other carry
 * by its rule. Members that are decision makers vote sincerely: yes if they strictly prefer the
 * draft, no if they strictly prefer things as they are, and otherwise they abstain. Such a relation
 * need not be transitive, and may prefer either of two states to the other. The moves of a body are
 * the changes of its own options that carry, and no others.
 */
export interface VotingPreference extends Adoption {
  readonly kind: 'voting';
  readonly members: readonly Member[];
  /** Decision makers of whom one must strictly prefer a draft, or it is not put to the vote. */
  readonly sponsors?: readonly number[];
  /** Rules in place of its own, by what becomes of one option; left out where one rule is for all drafts. */
  readonly byLevel?: AdoptionByLevel;
  /**
   * All its options, with the rule for drafts that change it where that is not its own. A draft has to satisfy the rule of each option
   * that it changes, and one that changes none of them that of each. Left out where one rule is for all options.
   */
  readonly byOption?: readonly AdoptionOfOption[];
  /** Whether its members are parties, who sign what they agree on among each other. */
  readonly agreement?: boolean;
}

/** By which votes a draft is carried, vetoes apart. */
export interface Adoption {
  /** So many members must vote yes. */
  readonly votesNeeded: number;
  /** This has to hold as well, where it is given. */
  readonly when?: TallyFormula;
}

export interface AdoptionOfOption {
  readonly option: number;
  readonly rule?: Adoption;
}

/**
 * By which votes an option goes from one of its levels to another. An end at a level to which no vote leads from there (others
 * may have brought it about) has to satisfy each of the rules that lead elsewhere from there.
 */
export interface AdoptionByLevel {
  readonly option: number;
  readonly rules: readonly AdoptionOfChange[];
}

export interface AdoptionOfChange extends Adoption {
  readonly from: number;
  readonly to: number;
}

/** What has to hold of the votes of the members of a body. */
export type TallyFormula =
  | { readonly kind: 'and' | 'or'; readonly of: readonly TallyFormula[] }
  | { readonly kind: 'not'; readonly of: TallyFormula }
  /**
   * The number of votes of each kind, so many times, and a number are together 0 at least. With weights, one for each member from 0,
   * a vote counts for as much as who gives it.
   */
  | {
      readonly kind: 'at-least';
      readonly times: Readonly<Record<Vote, number>>;
      readonly plus: number;
      readonly weights?: readonly number[];
    }
  /** The member at a position votes so. */
  | { readonly kind: 'vote'; readonly member: number; readonly vote: Vote };

export type Member = (SincereMember | FixedMember | TowardMember) & {
  /** Whether its no defeats a draft. To abstain or to be absent is not a no. */
  readonly veto: boolean;
};

/** A decision maker that votes as it prefers. */
export interface SincereMember {
  readonly kind: 'sincere';
  readonly decisionMaker: number;
  /** Whether it abstains rather than vote no where what it would lose is not a great loss. */
  readonly yields: boolean;
}

/** Somebody whose vote is the same on every draft. */
export interface FixedMember {
  readonly kind: 'fixed';
  readonly vote: Vote;
}

/**
 * Somebody who votes yes to drafts that lead where it wants: those that change an option of one of these and after which its condition
 * holds. On all others its vote is the same.
 */
export interface TowardMember {
  readonly kind: 'toward';
  readonly to: readonly Toward[];
  readonly otherwise: Vote;
}

/** Where a draft has to lead, and the options of which it has to change one. */
export interface Toward {
  readonly options: readonly number[];
  /** With all that it refers to, its last node being the condition: models whose circuits differ have it in common. */
  readonly condition: Circuit;
}

/** Only a yes counts for a draft, and only a no against it. */
export type Vote = 'yes' | 'no' | 'abstain' | 'absent';
