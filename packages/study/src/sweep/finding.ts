import type { CoalitionReading, Concept, Limits, StateCode, Steps } from '@standoff/engine';
import type { Conflict, Formula, Judgement } from '@standoff/language';
import type { Proposition } from '@standoff/propositions';

/** What is told of the states of a finding that were asked for by levels: each is the status quo with these. */
interface StatesByLevels {
  readonly byLevels?: readonly StateCode[];
}

/** A model near the conflict, by what leads there. */
export interface ChangedModel {
  /** The conflict, in which orders have the places that judgements are about. */
  readonly placed: Conflict;
  /** One after the other. */
  readonly judgements: readonly Judgement[];
  readonly limits: Limits;
}

/** What single comparisons do not settle. */
export interface Decided {
  readonly kind: 'decided';
  readonly claim: Proposition;
  decides(model: ChangedModel): Steps<boolean>;
}

/** From where it is so; the status quo when left out. */
interface Begins {
  readonly from?: StateCode;
}

/** A yes-or-no property of a conflict. Who is meant is a position among the movers. */
export type Finding =
  | (StatesByLevels & {
      readonly kind: 'stable';
      readonly state: StateCode;
      readonly concept: Concept;
      /** Absent for all who can move. */
      readonly who?: number;
    })
  /** That a coalition would not leave a state together. */
  | (StatesByLevels & {
      readonly kind: 'stable-together';
      readonly state: StateCode;
      readonly concept: Concept;
      /** Ascending. */
      readonly members: readonly number[];
      /** Whom a joint move must serve. */
      readonly reading: CoalitionReading;
    })
  | (StatesByLevels & {
      readonly kind: 'prefers';
      /** Absent for all decision makers. */
      readonly who?: number;
      readonly better: StateCode;
      readonly worse: StateCode;
    })
  /** That somebody prefers one state to another greatly. */
  | {
      readonly kind: 'greatly';
      readonly who: number;
      readonly better: StateCode;
      readonly worse: StateCode;
    }
  /** That nothing leads from a state to another by improvements. */
  | (Begins & { readonly kind: 'unreached'; readonly state: StateCode })
  /** That nothing leads to any state in which a formula is true: no improvements, or no moves of any kind. */
  | (Begins & {
      readonly kind: 'never-reached';
      readonly where: Formula;
      readonly by?: 'moves';
    })
  | (StatesByLevels &
      Begins & {
        readonly kind: 'passes';
        readonly body: number;
        readonly draft: StateCode;
      })
  /** What is claimed in other words, and what that comes to. */
  | { readonly kind: 'claimed'; readonly claim: Proposition; readonly of: Finding }
  /** That nobody, or somebody, has no legal move from a state, or from any. */
  | {
      readonly kind: 'no-move';
      readonly who?: number;
      readonly from?: StateCode | 'anywhere';
    }
  /** That no other state is better for all decision makers, or for one, than a state; or none that is known to be. */
  | (Begins & { readonly kind: 'none-better'; readonly surely: boolean; readonly who?: number })
  /** That no legal moves of any kind lead from a state to another. */
  | (Begins & { readonly kind: 'no-way'; readonly state: StateCode })
  /** That on each way there some move of its own is no improvement for somebody; or is worse for it than staying. */
  | (Begins & {
      readonly kind: 'must-lose';
      readonly who: number;
      readonly state: StateCode;
      readonly losing: 'no-improvement' | 'worse';
    })
  /** That on each way there at least so many moves are no improvement for whoever makes them. */
  | (Begins & { readonly kind: 'least-losses'; readonly state: StateCode; readonly n: number })
  /** That somebody has a move, likes it better and is deterred from it by nothing. */
  | {
      readonly kind: 'goes';
      readonly who: number;
      readonly from: StateCode;
      readonly to: StateCode;
      readonly concept: Concept;
    }
  /** That improvements lead from a state to none that somebody prefers and nobody likes less. */
  | (Begins & { readonly kind: 'no-gain' })
  /** What single comparisons do not settle: it is decided in each model by itself. */
  | Decided
  | { readonly kind: 'not'; readonly of: Finding }
  /** All of some findings, such as what a headline says. */
  | { readonly kind: 'all'; readonly of: readonly Finding[] };

/** A finding by an id, such as `status-quo-nash`. */
export interface NamedFinding {
  readonly id: string;
  readonly finding: Finding;
}

/** A finding, and how it was asked for: its id is what was asked, `stable s1 nash`, or the name of one of the headline or file. */
export interface AskedFinding extends NamedFinding {
  /** Who names it: whoever asks, the file, or the headline. */
  readonly from: 'asked' | 'file' | 'headline';
  /** What it comes to, and why it matters, in the words of the file. */
  readonly says?: string;
  readonly why?: string;
}

/** What of a finding is decided in each model by itself. */
export function decidedIn(finding: Finding): readonly Proposition[] {
  switch (finding.kind) {
    case 'not':
    case 'claimed':
      return decidedIn(finding.of);
    case 'all':
      return finding.of.flatMap(decidedIn);
    default:
      return finding.kind === 'decided' ? [finding.claim] : [];
  }
}

/** Whether some of a finding is decided in each model by itself. */
export function isDecidedEach(finding: Finding): boolean {
  return decidedIn(finding).length > 0;
}
