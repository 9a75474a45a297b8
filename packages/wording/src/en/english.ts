import type { Mood, Proposition } from '@standoff/propositions';
import { type Fragment, joinWords } from '../interface/fragments.ts';
import type { Lexicon } from '../interface/lexicon.ts';
import type { Form, Known, Purpose, Register, Wording } from '../interface/wording.ts';
import type { Said } from './clause/clause.ts';
import { beginParagraph, beginSentence, type Discourse, newDiscourse } from './clause/discourse.ts';
import { ask, realise, realiseApart, realiseNoun, realiseWithin } from './clause/realise.ts';
import { sayHeadline } from './headline/headline.ts';
import { alikeUnder, clauseOf } from './kinds/clause-of.ts';
import { sayFormula, sayQuoted } from './names/formulas.ts';
import { sayGround } from './names/grounds.ts';
import { opened } from './names/opened.ts';
import { tellParagraphs, tellPredicate } from './sentences.ts';

/** English. */
export const english: Wording = {
  tag: 'en',
  tell: tellParagraphs,
  predicate: tellPredicate,
  say: (lexicon, proposition, form, register, known) =>
    joinWords(sayAlone(lexicon, proposition, form, register, known)),
  headline: sayHeadline,
  ground: (lexicon, ground, register) => joinWords(sayGround(lexicon, ground, register)),
  formula: sayFormula,
  quoted: sayQuoted,
};

function sayAlone(
  lexicon: Lexicon,
  proposition: Proposition,
  form: Form,
  register: Register,
  known?: Known,
): Fragment[] {
  if (form === 'opening') return opened(joinWords(sayAlone(lexicon, proposition, 'is', register)));
  const mood: Mood = form === 'would' ? 'would' : 'is';
  if (proposition.kind === 'all' && !isOneClause(proposition, { lexicon, register, mood })) {
    return sayAll(lexicon, proposition, form, register);
  }
  const isAsked = form === 'asked' && 'so' in proposition;
  // What is asked is asked in the positive: the answer says whether it is so.
  const put = isAsked ? { ...proposition, so: true } : proposition;
  const clause = clauseOf(put, { lexicon, register, mood });
  const discourse = newDiscourse(lexicon);
  beginParagraph(discourse, known);
  beginSentence(discourse);
  if (isAsked) return ask(discourse, clause);
  if (form === 'turned') return sayTurned(discourse, clause);
  if (form === 'noun') return realiseNoun(discourse, clause);
  if (form === 'predicate' || form === 'object') return realiseApart(discourse, clause, form);
  const isWithin = form === 'if' || form === 'that';
  const said = isWithin ? realiseWithin(discourse, clause) : realise(discourse, clause, mood);
  const tail = 'tail' in clause ? realiseTail(discourse, clause) : [];
  return [...(form === 'if' || form === 'that' ? [`${form} `] : []), ...said, ...tail];
}

/** Whether verdicts put together are so, and said by one clause; that not all of them are is not. */
function isOneClause({ of, so }: All, to: Purpose): boolean {
  return so && alikeUnder(of, to) !== undefined;
}

type All = Extract<Proposition, { readonly kind: 'all' }>;

/** What is so now and was not before: `no longer` where it is denied by *not*. */
function sayTurned(discourse: Discourse, clause: Said): Fragment[] {
  const isDeniedByNot = 'so' in clause && clause.so === false && clause.denied === undefined;
  return isDeniedByNot
    ? realise(discourse, { ...clause, noLonger: true }, 'is')
    : ['now ', ...realise(discourse, clause, 'is')];
}

function realiseTail(discourse: Discourse, clause: Said): Fragment[] {
  return 'tail' in clause ? realise(discourse, { verbless: clause.tail ?? [] }, 'is') : [];
}

/** Of several together it is not known which is not so, and to say them again would be to say that they are. */
function sayAll(lexicon: Lexicon, { of, so }: All, form: Form, register: Register): Fragment[] {
  const parts = of.map((one) => sayAlone(lexicon, one, 'is', register));
  const all = parts.flatMap((part, k) => (k === 0 ? part : ['; ', ...part]));
  const opening = form === 'if' || form === 'that' ? `${form} ` : '';
  if (form === 'asked') return ['Is all of this so: ', ...all, '?'];
  if (form === 'turned' && !so) return ['this is no longer so'];
  return so ? [opening, ...all] : [`${opening}not all of this is so: `, ...all];
}
