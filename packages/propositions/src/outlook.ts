/**
 * What one sentence says of a conflict, before it is put into words: how things stand, and what everybody could have
 * instead. States and those who move are told by their ids.
 */
export interface Outlook {
  readonly standing: Standing;
  /** Left out where nothing starts from a status quo. */
  readonly prospect?: Prospect;
}

/** Whether the status quo is left, by whom, and on what that hangs; each claims what its comment says and no more. */
export type Standing =
  | NoStart
  /** No state is feasible. */
  | { readonly is: 'no-states' }
  /** Nobody has a legal move from the status quo, and no body carries a draft. */
  | { readonly is: 'stuck' }
  /** Some have moves, and nobody has an improvement. Where not all is known, none of which that is known. */
  | { readonly is: 'untempted'; readonly surely: boolean }
  /** Nobody has an improvement, yet these leave under a concept by which play is foreseen. */
  | { readonly is: 'ahead'; readonly who: readonly string[] }
  /** These have improvements; no concept analysed says what the others would do about it. */
  | { readonly is: 'tempted'; readonly who: readonly string[]; readonly surely: boolean }
  | Kept
  | Goes
  /** Some leave under each concept, though nobody under all of them. */
  | { readonly is: 'always-left' }
  /**
   * Some have improvements. These leave under some concepts and stay under others: on how many moves a concept looks
   * ahead where that alone decides it, or else on what it makes of the others.
   */
  | { readonly is: 'depends'; readonly who: readonly string[]; readonly on: 'length' | 'reckoning' }
  | AsChosen;

/** There is no status quo, or one that is not feasible. */
export interface NoStart {
  readonly is: 'no-start';
  readonly infeasible: boolean;
  /**
   * What is counted: states that nobody leaves, those that nobody leaves with the foresight that was asked for, or
   * where nothing else was analysed those in which the others can do nothing better for anybody.
   */
  readonly counts: 'lasting' | 'chosen' | 'served';
  /** States of which that is so under each of the concepts, under at least one, and states in all. */
  readonly always: number;
  readonly ever: number;
  readonly of: number;
  readonly concepts: number;
}

/** These have improvements, and nobody leaves under any concept that looks at what the others do about it. */
export interface Kept {
  readonly is: 'kept';
  readonly who: readonly string[];
  /** Whether replies in turn are among what keeps them, or only what the others do otherwise, such as at the same time. */
  readonly by: 'replies' | 'others';
  /** What keeps them: that they would be no better off than now, or that they would be far worse off. */
  readonly loss: 'any' | 'great';
  /** Whether that would come, since it serves who does it, and it is known to be a loss; else it only might. */
  readonly surely: boolean;
}

/** These leave: by every concept that looks at what the others do about it, or by each that counts what serves them. */
export interface Goes {
  readonly is: 'goes';
  readonly who: readonly string[];
  /** What does not undo their gain: any replies, credible ones, or what the others do otherwise; or nobody can reply. */
  readonly despite: 'any-replies' | 'credible-replies' | 'others' | 'nobody';
  /** What would have undone it: to be no better off than now, or to be far worse off. */
  readonly loss: 'any' | 'great';
  /** Whether they gain only after further moves of their own, as far as is known. */
  readonly late: boolean;
  /** Whether it is known to be a gain, and not to be undone. */
  readonly surely: boolean;
  /** Whether these are one body, which gains nothing itself. */
  readonly body: boolean;
}

/** With the foresight that was asked for, where other rows do not say more. */
export interface AsChosen {
  readonly is: 'as-chosen';
  readonly stays: boolean;
  /** Who leaves. Where the state is not stable though nobody does, the others could serve somebody better. */
  readonly who: readonly string[];
  /** Whether coalitions were given a foresight as well, which does not count here. */
  readonly alone: boolean;
}

/** Whether some state is better for everybody, and whether one gets there. */
export type Prospect =
  /** None is better for all, nor for some at nobody's cost; or of some it is not known. */
  { readonly is: 'none'; readonly surely: boolean; readonly parties: number } | Gain;

export interface Gain {
  readonly is: 'gain';
  /** The state, and whether the file names it. */
  readonly state: string;
  readonly named: boolean;
  /** The decision makers that prefer it to the status quo; nobody else likes it less. */
  readonly gainers: readonly string[];
  readonly parties: number;
  /** Whether it is known of those that they prefer it, and of all others that they do not mind. */
  readonly surely: boolean;
  readonly harmless: boolean;
  readonly way: GainWay;
}

export type GainWay =
  /** Improvements of those who make them lead there. */
  | { readonly is: 'improvements' }
  /** They lead to so many other states that are gains for the same decision makers, though not there. */
  | { readonly is: 'others'; readonly count: number }
  /** Moves lead there, and each way holds a move that is no improvement for whoever makes it. */
  | { readonly is: 'losses'; readonly losers?: Losers }
  | { readonly is: 'no-moves' };

/** Those for each of whom every way there holds a move of its own that is no improvement for it; left out where that was not looked for. */
export interface Losers {
  readonly who: readonly string[];
  /** Whether the same is so of moves to what they like less. */
  readonly worse: boolean;
}
