import {
  claimed,
  type Kind,
  kindsIn,
  type Of,
  type Proposition,
  propositionsIn,
  type Relation,
  type Telling,
} from '@standoff/propositions';
import { type Fragment, joinWords, textOf } from '../interface/fragments.ts';
import type { Lexicon } from '../interface/lexicon.ts';
import type { InMind, Register, Sentence } from '../interface/wording.ts';
import type { Clause, Said } from './clause/clause.ts';
import {
  beginParagraph,
  beginSentence,
  type Discourse,
  newDiscourse,
  sameParties,
} from './clause/discourse.ts';
import { realise, realiseInTwo, sayParts } from './clause/realise.ts';
import { clauseOf } from './kinds/clause-of.ts';
import { sayGround } from './names/grounds.ts';
import { stateInFull, stateWithin } from './names/names.ts';
import { opened } from './names/opened.ts';

/** Paragraphs of sentences that follow one another, which refer back to what was spoken of. */
export function tellParagraphs<C>(
  lexicon: Lexicon,
  paragraphs: readonly (readonly Telling<C>[])[],
  register: Register,
  known?: InMind,
): Sentence<C>[][] {
  const discourse = newDiscourse(lexicon, known?.start);
  return paragraphs.map((tellings) => {
    beginParagraph(discourse, known);
    return tellings.map((telling) => tellSentence(discourse, telling, register));
  });
}

function tellSentence<C>(
  discourse: Discourse,
  telling: Telling<C>,
  register: Register,
): Sentence<C> {
  const { lexicon } = discourse;
  const { follows, lists = [], claims = [] } = telling;
  beginSentence(discourse);
  const { about, does } = sayTelling(discourse, telling, register);
  discourse.isUnderWay = true;
  const words = joinWords([...about, ...does]);
  const opening = follows === undefined ? opened(words) : [OPENINGS[follows], ...words];
  return {
    says: joinWords([...opening, endOf(telling)]),
    alone: joinWords([...opening, '.']),
    predicate: joinWords(does),
    means: propositionsIn(telling),
    claims,
    lists: lists.map((state) => ({ state, says: stateInFull(lexicon, state) })),
  };
}

/** One telling of a verdict without the verdict that it is about, and without a full stop. */
export function tellPredicate(lexicon: Lexicon, telling: Telling, register: Register): Fragment[] {
  const discourse = { ...newDiscourse(lexicon), verdictNamed: true };
  const { about, does } = sayTelling(discourse, telling, register, withoutVerdict);
  return joinWords([...about, ...does]);
}

/** What stands before a clause sets it apart, so that it has a subject of its own. */
function withoutVerdict(clause: Said): Said {
  const isOfVerdict = !('verbless' in clause) && 'verdict' in clause.subject;
  return isOfVerdict && clause.frame === undefined ? { ...clause, withoutSubject: true } : clause;
}

const OPENINGS = { and: 'And ', but: 'Yet ' } as const;

/** What is listed below is announced; that there are more of them as well. */
function endOf({ says, lists = [], leads = false }: Telling): string {
  if (lists.length === 0) return leads ? ':' : '.';
  const isCut = says.kind === 'patternCount' && lists.length < says.n;
  return isCut ? ', among them:' : ':';
}

/** What or whom it is about, and what is said of that. */
function sayTelling(
  discourse: Discourse,
  telling: Telling,
  register: Register,
  adapted: (clause: Said) => Said = (clause) => clause,
): { readonly about: Fragment[]; readonly does: Fragment[] } {
  const { says, mood = 'is', joined = [] } = telling;
  const { lexicon } = discourse;
  const clause = adapted(clauseOf(says, { lexicon, register, mood }));
  const { about, does } = realiseInTwo(discourse, clause, mood);
  const head = [...about, ...does];
  const more = joined.flatMap(({ by, told }) => {
    const joining = { headClause: clause, headWords: head, by, told, register, adapted };
    return join(discourse, { head: says, ...joining });
  });
  const tail = 'tail' in clause ? sayParts(discourse, clause.tail ?? []) : [];
  return { about, does: [...does, ...more, ...tail] };
}

interface Joining {
  readonly head: Proposition;
  readonly headClause: Said;
  readonly headWords: readonly Fragment[];
  readonly by: Relation;
  readonly told: Telling;
  readonly register: Register;
  readonly adapted: (clause: Said) => Said;
}

const JOINERS: Readonly<Record<Relation, string>> = {
  because: ', because ',
  and: ', and ',
  but: ', but ',
  though: ', though ',
  so: ': ',
  instance: ': ',
  next: '; ',
};

/** One of several is told as an example; what holds *but not* under others has no further *but*. */
function joinerOf(head: Proposition, by: Relation): string {
  if (by === 'instance' && head.kind === 'movesMisjudged' && head.n > 1) return '; for instance, ';
  const isQualified =
    head.kind === 'pattern' && head.under.length > 0 && head.under.length < head.among.length;
  return by === 'but' && isQualified ? '; yet ' : JOINERS[by];
}

/** What is joined to a clause: a ground in brackets, an instance by its name, a clause with the same subject without it. */
function join(discourse: Discourse, joining: Joining): Fragment[] {
  const { head, headClause, headWords, by, told, register, adapted } = joining;
  const { mood = 'is', joined = [] } = told;
  const { lexicon } = discourse;
  // What settles all that was counted is told as what settles one.
  const says =
    told.says.kind === 'threatSettled' && told.says.like !== undefined
      ? claimed(told.says.like)
      : told.says;
  if (says.kind === 'settled') {
    const ground = sayGround(lexicon, says, register);
    if (headWords.some((one) => textOf([one]) === textOf(ground))) return [];
    // Its places were told already.
    if (head.kind === 'stake' && head.places !== undefined && says.places !== undefined) return [];
    if (head.kind === 'loss') return [' (', ...ground, ')'];
    const reason = isReasoned(head) ? sayReason(head, says, ground) : undefined;
    if (reason !== undefined) return reason;
  }
  if (by === 'instance' && (says.kind === 'compares' || says.kind === 'harmless')) {
    const id = says.kind === 'compares' ? says.first : says.better;
    discourse.state = { id, wasSubject: false };
    return [', for instance with ', ...stateWithin(lexicon, id)];
  }
  const clause = adapted(clauseOf(says, { lexicon, register, mood }));
  const words = realise(discourse, withoutKnown(clause, headClause, says, by), mood);
  const more = joined.flatMap((one) =>
    join(discourse, { ...joining, head: says, headClause: clause, headWords: words, ...one }),
  );
  return [joinerOf(head, by), ...words, ...more];
}

/** Kinds of which what settles them is told as briefly as it can be: in the words of the file, and measures in brackets. */
const REASONED: ReadonlySet<string> = new Set([
  ...kindsIn('moves', 'reasons', 'threats', 'jointArguments'),
  'took' satisfies Kind,
  'ballot' satisfies Kind,
  'stake' satisfies Kind,
  'unseen' satisfies Kind,
]);

/** What is better is wanted; what is not is so because of what is. */
function isReasoned(head: Proposition): boolean {
  return REASONED.has(head.kind) || (head.kind === 'compares' && head.order !== 'better');
}

/** Kinds that end in what they compare with or count: a reason that ran on would seem to be one of that. */
const SET_APART: ReadonlySet<string> = new Set([
  ...kindsIn('reasons', 'threats'),
  'spoiled' satisfies Kind,
  'compares' satisfies Kind,
]);

/**
 * ` because of “Calm without water”`, `, because of “Calm without water”`, ` (ranked third of five, against second)`; undefined where it is
 * said who wants what.
 */
function sayReason(
  { kind }: Proposition,
  { statements, against = [] }: Of<'settled'>,
  ground: readonly Fragment[],
): Fragment[] | undefined {
  if (statements === undefined) return [' (', ...ground, ')'];
  const isQuoted = [...statements, ...against].every(({ text }) => 'words' in text);
  return isQuoted ? [SET_APART.has(kind) ? ', because of ' : ' because of ', ...ground] : undefined;
}

/** A clause without the subject that it shares, and a way without the words that open it where it says how. */
function withoutKnown(clause: Said, head: Said, says: Proposition, by: Relation): Said {
  if ('verbless' in clause || 'verbless' in head) return clause;
  const { frame, ...unframed } = clause;
  // What says how is told of the same as what it says it of.
  const isFramed = head.frame !== undefined || says.kind === 'way';
  const own = isFramed && by === 'instance' ? unframed : clause;
  // After moves in turn the subject would seem to be whoever makes the last.
  const isClear = says.kind !== 'otherEnds';
  return (by === 'and' || by === 'but') && isClear && sharesSubject(clause, head)
    ? { ...own, withoutSubject: true }
    : own;
}

function sharesSubject({ subject: one }: Clause, { subject: other }: Clause): boolean {
  return (
    'mention' in one &&
    'mention' in other &&
    one.mention === 'parties' &&
    other.mention === 'parties' &&
    sameParties(one.ids, other.ids)
  );
}
