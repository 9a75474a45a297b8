import type { Mood } from '@standoff/propositions';
import { type Fragment, textOf } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import { numberWord, sayOf } from '../grammar/lists.ts';
import { capitalize } from '../grammar/prose-name.ts';
import { baseOf, finite, gerundOf } from '../grammar/verbs.ts';
import {
  agreementWith,
  changeName,
  partyNames,
  stateByLevels,
  stateName,
  stateWithin,
} from '../names/names.ts';
import {
  type ClaimMention,
  type Clause,
  type ForesightMention,
  type Frame,
  type Mention,
  type Part,
  predicate,
  type Said,
  type Subject,
} from './clause.ts';
import { type Discourse, newDiscourse, sameParties } from './discourse.ts';

/** A clause in words, with what can be referred to referred to. */
export function realise(discourse: Discourse, said: Said, mood: Mood): Fragment[] {
  const { about, does } = realiseInTwo(discourse, said, mood);
  return [...about, ...does];
}

/** The same in two: what or whom it is about, with what that is said of, and what is said. */
export function realiseInTwo(
  discourse: Discourse,
  said: Said,
  mood: Mood,
): { readonly about: Fragment[]; readonly does: Fragment[] } {
  if ('verbless' in said) {
    if (said.tellsVerdict) discourse.verdictNamed = 'told';
    return { about: [], does: sayParts(discourse, said.verbless) };
  }
  const framed = sayFrameBefore(discourse, said.frame);
  const { about, does } = realiseUnframed(discourse, said, mood);
  return { about: [...framed, ...about], does };
}

/** What a clause is said of, unless that is known from the sentences before. */
function sayFrameBefore(discourse: Discourse, frame: Frame | undefined): Fragment[] {
  if (!frame || (frame.unlessIn && frame.unlessIn === discourse.state?.id)) return [];
  const said = [...sayParts(discourse, frame.words), setOff(frame)];
  if (!frame.goesOn) return said;
  const { framed } = discourse;
  discourse.framed = textOf(said);
  return framed === discourse.framed ? [] : said;
}

/** The same where it stands after *if* or *that*. */
export function realiseWithin(discourse: Discourse, said: Said): Fragment[] {
  if ('verbless' in said) return sayParts(discourse, said.verbless);
  const { about, does } = realiseUnframed(discourse, said, 'is');
  return [...about, ...does, ...sayFrameBehind(discourse, said.frame)];
}

function realiseUnframed(
  discourse: Discourse,
  said: Clause,
  mood: Mood,
): { readonly about: Fragment[]; readonly does: Fragment[] } {
  const { subject, rest } = asDenied(said);
  const several = isSeveral(discourse, subject);
  const about = said.withoutSubject ? [] : [...saySubject(discourse, subject), ' '];
  const does = predicate(said, several, mood);
  const told = sayParts(discourse, rest);
  if (said.forgets) discourse.state = undefined;
  return { about, does: [does, ...told] };
}

/** What is claimed as a noun: `China ranking talks first`, `the fact not following`. */
export function realiseNoun(discourse: Discourse, said: Said): Fragment[] {
  if ('verbless' in said) return sayParts(discourse, said.verbless);
  if (said.noun !== undefined) return sayParts(discourse, said.noun);
  const { subject, rest } = asDenied(said);
  const not = said.so === false && said.denied === undefined ? 'not ' : '';
  const does = ` ${not}${gerundOf(said.verb)}`;
  return [...saySubject(discourse, subject), does, ...sayParts(discourse, rest)];
}

/** What is said of whoever it is about, with its verb or without. What is about no party is said in full. */
export function realiseApart(
  discourse: Discourse,
  said: Said,
  form: 'predicate' | 'object',
): Fragment[] {
  if ('verbless' in said) return realise(discourse, said, 'is');
  const isApart = 'mention' in said.subject || 'verdict' in said.subject;
  if (!isApart) return realise(discourse, said, 'is');
  if (form === 'predicate') return realise(discourse, { ...said, withoutSubject: true }, 'is');
  return withoutSpace(sayParts(discourse, asDenied(said).rest));
}

function withoutSpace([first = '', ...others]: readonly Fragment[]): Fragment[] {
  return typeof first === 'string' ? [first.trimStart(), ...others] : [first, ...others];
}

/** The same as a question. */
export function ask(discourse: Discourse, said: Said): Fragment[] {
  if ('verbless' in said) throw new RangeError('what has no verb cannot be asked');
  const { frame, subject, rest, verb, modal } = said;
  if ('words' in subject && subject.none) {
    return ['Is it so that ', ...realiseWithin(discourse, said), '?'];
  }
  const several = isSeveral(discourse, subject);
  const auxiliary = modal ?? finite(verb === 'is' ? 'is' : 'does', several);
  const base = verb === 'is' && modal === undefined ? '' : ` ${baseOf(verb)}`;
  return [
    `${capitalize(auxiliary)} `,
    ...saySubject(discourse, subject),
    base,
    ...sayParts(discourse, rest),
    ...sayFrameBehind(discourse, frame),
    '?',
  ];
}

function sayFrameBehind(discourse: Discourse, frame: Frame | undefined): Fragment[] {
  return frame ? [setOff(frame), ...sayParts(discourse, frame.words)] : [];
}

function setOff({ comma }: Frame): string {
  return comma ? ', ' : ' ';
}

export function sayParts(discourse: Discourse, parts: readonly Part[]): Fragment[] {
  return parts.flatMap((part) => sayPart(discourse, part));
}

/** What a denial says instead. */
function asDenied(clause: Clause): Pick<Clause, 'subject' | 'rest'> {
  return clause.so === false && clause.denied !== undefined
    ? { ...clause, ...clause.denied }
    : clause;
}

function isSeveral({ lexicon }: Discourse, subject: Subject): boolean {
  if ('several' in subject) return subject.several;
  if ('verdict' in subject) return false;
  if (subject.mention === 'state' || subject.mention === 'draft') return false;
  return agreementWith(lexicon, subject.ids).they === 'they';
}

function saySubject(discourse: Discourse, subject: Subject): Fragment[] {
  if ('words' in subject) return sayParts(discourse, subject.words);
  if ('counted' in subject) return [sayCounted(discourse, subject)];
  if ('verdict' in subject) return sayVerdict(discourse, subject.verdict);
  if (subject.mention !== 'parties') return sayMention(discourse, subject);
  const { ids } = subject;
  const { before, about, lexicon } = discourse;
  // Within a sentence whoever it is about stays *it* until somebody else was named.
  const isKnown =
    about.length > 0
      ? sameParties(about, ids) && discourse.others.length === 0
      : sameParties(before, ids) || sameParties(discourse.others, ids);
  discourse.about = about.length === 0 ? ids : about;
  if (isKnown) return [agreementWith(lexicon, ids).they];
  if (about.length > 0 && !sameParties(about, ids)) discourse.others = ids;
  return partyNames(lexicon, ids, subject.joiner);
}

function sayVerdict(discourse: Discourse, named: readonly Part[]): Fragment[] {
  if (discourse.verdictNamed) return [discourse.verdictNamed === 'told' ? 'this' : 'it'];
  discourse.verdictNamed = true;
  return sayParts(discourse, named);
}

function sayCounted(
  discourse: Discourse,
  { counted, of, noun }: Extract<Subject, { readonly counted: number }>,
): string {
  const isMore = discourse.counted;
  discourse.counted = true;
  return isMore ? `${numberWord(counted)} more` : sayOf(counted, of, noun);
}

function sayPart(discourse: Discourse, part: Part): Fragment[] {
  if (typeof part === 'string' || 'ref' in part) return [part];
  if (part.mention === 'foresight') return [sayForesight(discourse, part)];
  if (part.mention === 'claim') return sayClaim(discourse, part);
  if (part.mention === 'judgements') {
    const text = textOf(sayParts(discourse, part.words));
    return [{ ref: 'judgement', id: part.ids.join(' '), text }];
  }
  return sayMention(discourse, part);
}

function sayClaim({ lexicon }: Discourse, { said, as }: ClaimMention): Fragment[] {
  const within = newDiscourse(lexicon);
  return as === 'noun' ? realiseNoun(within, said) : realise(within, said, 'is');
}

function sayForesight(discourse: Discourse, { by, each }: ForesightMention): string {
  const isKnown = discourse.foresightTold;
  discourse.foresightTold = true;
  const of = by === 'file' ? 'with the foresight of the model' : 'with the foresight asked for';
  return isKnown ? of : `${of} (${each})`;
}

function sayMention(discourse: Discourse, mention: Mention): Fragment[] {
  const { lexicon } = discourse;
  switch (mention.mention) {
    case 'same':
      return [agreementWith(lexicon, mention.ids)[mention.form]];
    case 'parties':
      return sayParties(discourse, mention);
    case 'state':
      return sayState(discourse, mention);
    case 'draft':
      return [sayDraft(discourse, mention)];
  }
}

function sayParties(
  discourse: Discourse,
  { ids, joiner, known }: Extract<Mention, { readonly mention: 'parties' }>,
): Fragment[] {
  if (known !== undefined && isInMind(discourse, ids)) {
    if (known === 'neither') return ['neither of them'];
    return known === 'them' ? [agreementWith(discourse.lexicon, ids).them] : [];
  }
  if (!sameParties(discourse.about, ids)) discourse.others = [...discourse.others, ...ids];
  return [
    known === undefined || known === 'them' ? '' : known === 'neither' ? 'neither ' : ` ${known} `,
    ...partyNames(discourse.lexicon, ids, joiner),
  ];
}

/** Whether they are whom the sentence is about, or the one before it was, and nobody else was named. */
function isInMind({ about, before, others }: Discourse, ids: readonly string[]): boolean {
  if (about.length > 0) return others.length === 0 && sameParties(about, ids);
  return others.length === 0 ? sameParties(before, ids) : sameParties(others, ids);
}

function sayDraft(
  discourse: Discourse,
  { id, from }: Extract<Mention, { readonly mention: 'draft' }>,
): Fragment {
  // What things started from is in mind as a state, but is not the draft that is spoken of.
  const isKnown = discourse.state?.id === id && discourse.state.wasSubject;
  discourse.state = { id, wasSubject: true };
  return isKnown ? { ref: 'state', id, text: 'it' } : changeName(discourse.lexicon, from, id);
}

type StateMention = Extract<Mention, { readonly mention: 'state' }>;

const PREPOSITIONS = { subject: '', object: '', from: 'from ', to: 'to ', in: 'in ' } as const;
const REFERRED = {
  subject: 'that outcome',
  object: 'it',
  from: 'from there',
  to: 'there',
  in: 'there',
} as const;

function sayState(discourse: Discourse, mention: StateMention): Fragment[] {
  const { lexicon, state: known } = discourse;
  const { id, as, changedFrom, inFull = false, byLevels = false, unlessKnown = false } = mention;
  if (changedFrom !== undefined) return [changeName(lexicon, changedFrom, id)];
  if (known?.id === id) {
    if (unlessKnown) return [];

    discourse.state = { id, wasSubject: as === 'subject' };
    const words = as === 'subject' && known.wasSubject ? 'it' : REFERRED[as];
    discourse.stateWasIt ||= words === 'it';
    return [{ ref: 'state', id, text: words }];
  }
  // Where ways begin is always in mind: to speak of it turns to nothing else.
  const isStart = id === lexicon.statusQuo || id === discourse.start;
  if (unlessKnown && isStart && discourse.isUnderWay) return [];
  if (!isStart || known === undefined) {
    discourse.state = { id, wasSubject: as === 'subject' };
  }
  const named = nameState(lexicon, id, { inFull, byLevels });
  return [unlessKnown ? ' ' : '', PREPOSITIONS[as], ...named];
}

function nameState(
  lexicon: Lexicon,
  id: string,
  { inFull, byLevels }: { readonly inFull: boolean; readonly byLevels: boolean },
): Fragment[] {
  if (byLevels) return stateByLevels(lexicon, id);
  return inFull ? stateWithin(lexicon, id) : [stateName(lexicon, id)];
}
