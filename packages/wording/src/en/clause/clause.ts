import type { Mood } from '@standoff/propositions';
import type { Fragment } from '../../interface/fragments.ts';
import { baseOf, finite } from '../grammar/verbs.ts';

/** Where a state stands in a clause: it decides what may stand for it. */
export type StateRole = 'subject' | 'object' | 'from' | 'to' | 'in';

/**
 * Something spoken of, which is named in full or referred to (*it*, *that*, *there*): which of them is decided where sentences
 * are put together, not by whoever makes a clause.
 */
export type Mention =
  /** A state; as a change it is said by what a move to it from another changes. */
  | {
      readonly mention: 'state';
      readonly id: string;
      readonly as: StateRole;
      readonly changedFrom?: string;
      readonly inFull?: boolean;
      /** Called by the levels by which it was asked for. */
      readonly byLevels?: boolean;
      /** Not said at all where it is the state that is spoken of. */
      readonly unlessKnown?: boolean;
    }
  /** A draft, by what it would change; after that *it*. */
  | { readonly mention: 'draft'; readonly id: string; readonly from: string }
  /** Decision makers and bodies, joined by *and*, or by another of these words. */
  | {
      readonly mention: 'parties';
      readonly ids: readonly string[];
      readonly joiner?: 'and' | 'or' | 'nor';
      /** Said as *them* or *neither of them* where they are in mind, or not at all, and else behind this word. */
      readonly known?: 'them' | 'neither' | 'for' | 'in';
    }
  /** Those that were mentioned already in the clause: `it`, `their`. */
  | {
      readonly mention: 'same';
      readonly ids: readonly string[];
      readonly form: 'they' | 'them' | 'their';
    };

/** By which concepts everybody is read: told in full once. */
export interface ForesightMention {
  readonly mention: 'foresight';
  readonly by: 'file' | 'request';
  readonly each: string;
}

/** Something that is claimed, within what is said of it. Nothing in it refers to what was spoken of outside. */
export interface ClaimMention {
  readonly mention: 'claim';
  readonly said: Said;
  /** As a noun, `China ranking talks first`, or as a clause. */
  readonly as: 'noun' | 'clause';
}

/** Words that name judgements, which can be tried. */
export interface JudgementMention {
  readonly mention: 'judgements';
  readonly ids: readonly string[];
  readonly words: readonly Part[];
}

export type Part = Fragment | Mention | ForesightMention | ClaimMention | JudgementMention;

/** Who or what a clause is about: one that is mentioned, or words that mean one or several. */
export type Subject =
  | Mention
  | {
      readonly words: readonly Part[];
      readonly several: boolean;
      /** Whether they mean none, so that it is asked whether that is so. */
      readonly none?: boolean;
    }
  /** A verdict that is spoken of, named by these words once in a sentence. */
  | { readonly verdict: readonly Part[] }
  /** So many states of all; after others that were counted, so many more. */
  | {
      readonly counted: number;
      readonly of: number;
      readonly noun: 'state' | 'outcome';
      readonly several: boolean;
    };

/** What a clause is said of: it stands before it, and behind one that is asked or stands after *if*. */
export interface Frame {
  readonly words: readonly Part[];
  /** Whether a comma sets it apart. */
  readonly comma: boolean;
  /** Not said where this state is in mind. */
  readonly unlessIn?: string;
  /** Whether it goes on: sentences of a paragraph with the same one say it once. */
  readonly goesOn?: boolean;
}

/** A clause of English before mood and polarity are applied. */
export interface Clause {
  /** What it is said of, before it: `expecting credible replies (SEQ), `. */
  readonly frame?: Frame;
  readonly subject: Subject;
  /** Not said: the clause before it has the same one. */
  readonly withoutSubject?: boolean;
  /** As for one: `holds`, `is`, `has`. */
  readonly verb: string;
  /** What would be so: `would move`. */
  readonly modal?: 'would' | 'could' | 'can';
  readonly rest: readonly Part[];
  /** Whether a denial says that it was so before: `no longer` for `not`. */
  readonly noLonger?: boolean;
  /** Whether it is so; absent of what is not denied. */
  readonly so?: boolean;
  /** How a denial is said where it is not by *not*: another subject, as `nobody` for *somebody*, or other words. */
  readonly denied?: { readonly subject?: Subject; readonly rest?: readonly Part[] };
  /** What stands for it where another claim speaks of it, instead of its verb as a noun. */
  readonly noun?: readonly Part[];
  /** What ends the sentence, after whatever is joined to it. */
  readonly tail?: readonly Part[];
  /** Whether it speaks of so many states that none of them is meant by *there* afterwards. */
  readonly forgets?: boolean;
}

type Predicated = Pick<Clause, 'verb' | 'modal' | 'so' | 'denied' | 'noLonger'>;

/** The verb with its mood and polarity: `does not hold`, `would hold`, `is not`. */
export function predicate(
  { verb, modal, so = true, denied, noLonger = false }: Predicated,
  several: boolean,
  mood: Mood,
): string {
  const isNot = !so && denied === undefined;
  if (isNot && noLonger && modal === undefined && verb !== 'is') {
    return `no longer ${finite(verb, several)}`;
  }
  const not = isNot ? (noLonger ? ' no longer' : ' not') : '';
  const auxiliary = modal ?? (mood === 'would' ? 'would' : undefined);
  if (auxiliary === 'can' && isNot && !noLonger) return `cannot ${baseOf(verb)}`;
  if (auxiliary !== undefined) return `${auxiliary}${not} ${baseOf(verb)}`;
  if (verb === 'is') return `${finite(verb, several)}${not}`;
  return not === '' ? finite(verb, several) : `${finite('does', several)} not ${baseOf(verb)}`;
}

/** What is said without a verb: `as things stand: …`. It is neither denied nor asked. */
export interface Verbless {
  readonly verbless: readonly Part[];
  /** Whether it told a verdict in full, so that *this* means it in what is joined. */
  readonly tellsVerdict?: boolean;
}

export type Said = Clause | Verbless;
