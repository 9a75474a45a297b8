import { type Fragment, joinWords } from '../../interface/fragments.ts';
import type { ToldJudgement } from '../../interface/told-judgement.ts';
import type { Names } from '../../interface/wording.ts';
import { listOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { sayFormula } from '../names/formulas.ts';
import { agreementWith, optionName, optionNamed, partyName } from '../names/names.ts';
import { opened } from '../names/opened.ts';
import { sayGivenVote, sayNotice, sayPenalty, sayRule, sayTransitions } from './institutions.ts';
import { sayOrderChange } from './order-changes.ts';
import { sayKnowing, sayView } from './views.ts';

/** A judgement in words, as they open a sentence and without its stop: `China ranks “no THAAD” above “Washington talks”`. */
export function sayJudgement(names: Names, judgement: ToldJudgement): Fragment[] {
  return joinWords(opened(joinWords(sayWithin(names, judgement))));
}

/** The same within a sentence. */
export function sayWithin(names: Names, judgement: ToldJudgement): Fragment[] {
  switch (judgement.kind) {
    case 'order':
      return sayOrder(names, judgement);
    case 'hide':
      return sayKnowing(names, judgement);
    case 'view':
      return sayView(names, judgement);
    case 'fact':
      return sayCondition(names, judgement);
    case 'chance':
      return sayChance(names, judgement);
    case 'limit':
      return sayLimit(names, judgement);
    case 'lock':
      return sayLock(names, judgement);
    case 'penalty':
      return sayPenalty(names, judgement);
    case 'rule':
      return sayRule(names, judgement);
    case 'vote':
      return sayGivenVote(names, judgement);
    case 'notice':
      return sayNotice(names, judgement);
    case 'transitions':
      return sayTransitions(names, judgement);
    case 'term':
      return sayTerm(names, judgement);
    case 'foresight':
      return sayForesight(names, judgement);
  }
}

type JudgementOf<K extends ToldJudgement['kind']> = Extract<ToldJudgement, { readonly kind: K }>;

function sayOrder(names: Names, { of, viewer, change }: JudgementOf<'order'>): Fragment[] {
  const name = [partyName(names, of)];
  const agreement = agreementWith(names, [of]);
  const seen = viewer !== undefined;
  const said = sayOrderChange(names, { subject: name, name, agreement, seen }, change);
  if (viewer === undefined) return said;
  const sees = agreementWith(names, [viewer]).verb('sees');
  return ['as ', partyName(names, viewer), ` ${sees} it, `, ...said];
}

function sayCondition(
  names: Names,
  { viewer, fact, when, chance }: JudgementOf<'fact'>,
): Fragment[] {
  const name = factName(names, fact);
  const isConstant = when.kind === 'constant';
  if (viewer !== undefined) {
    const { verb } = agreementWith(names, [viewer]);
    const observer = partyName(names, viewer);
    if (!isConstant) return [observer, ` ${verb('sees')} `, name, ' as it is'];
    const is = when.value ? ' to be the case whatever happens' : ' never to be the case';
    return [observer, ` ${verb('takes')} `, name, is];
  }
  const likely = chance === undefined ? '' : ` with a chance of ${chance}`;
  if (isConstant) {
    return [name, ` is ${when.value ? 'the case whatever happens' : 'never the case'}${likely}`];
  }
  return [name, ` follows${likely} when this is the case: ${sayFormula(names, when)}`];
}

function sayChance(names: Names, { fact, when, value }: JudgementOf<'chance'>): Fragment[] {
  const condition = when === undefined ? fact : sayFormula(names, when);
  if (when?.kind === 'constant' && when.value && value === 0) {
    return [factName(names, fact), ' is not the case'];
  }
  return [factName(names, fact), `${sayFollows(value)}: ${condition}${sayLikely(value)}`];
}

function sayFollows(chance: number): string {
  if (chance >= 0.5) return ' follows when this is the case';
  if (chance === 0) return ' is not the case even when this is';
  return ` has a chance of only ${chance} when this is the case`;
}

function sayLikely(chance: number): string {
  return chance >= 0.5 && chance < 1 ? `, with a chance of ${chance}` : '';
}

function factName(names: Names, id: string): Fragment {
  return { ref: 'fact', id, text: quote(names.fact(id).name) };
}

const LIMITS = {
  free: 'from any level to any other',
  'one-way': 'only forward in the order of its levels',
  step: 'only to a neighbouring level',
} as const;

function sayLimit(names: Names, { of, option, moves }: JudgementOf<'limit'>): Fragment[] {
  if (typeof moves !== 'string' && moves.length === 0) return givesUp(names, of, option);
  const { phrases } = optionNamed(names, option);
  const level = (at: number) => quote(phrases[at] ?? `${at}`);
  const how =
    typeof moves === 'string'
      ? LIMITS[moves]
      : `only ${listOf(
          moves.map(([from, to]) => `from ${level(from)} to ${level(to)}`),
          'or',
        )}`;
  return [partyName(names, of), ` can change ${optionName(names, option)} ${how}`];
}

function sayLock(
  names: Names,
  { of, option, level, isAgreement }: JudgementOf<'lock'>,
): Fragment[] {
  if (isAgreement) return sayKept(names, { of, option, level });
  if (level === undefined) return givesUp(names, of, option);
  const { levels, phrases } = optionNamed(names, option);
  const phrase = phrases[levels.indexOf(level)] ?? level;
  return [partyName(names, of), ` cannot leave ${quote(phrase)}`];
}

/** `the treaty, once “a treaty”, stays so`. */
function sayKept(
  names: Names,
  { of, option, level }: Pick<JudgementOf<'lock'>, 'of' | 'option'> & { level: string | undefined },
): Fragment[] {
  const { verb } = agreementWith(names, [of]);
  if (level === undefined) return ['nobody can change ', partyName(names, of), ' any more'];
  const { levels, phrases } = optionNamed(names, option);
  const phrase = phrases[levels.indexOf(level)] ?? level;
  return [partyName(names, of), `, once ${quote(phrase)}, ${verb('stays')} so`];
}

function sayTerm(names: Names, { deal, option, level }: JudgementOf<'term'>): Fragment[] {
  if (level === undefined) return [`${quote(deal)} leaves ${optionName(names, option)} as it is`];
  const { levels, phrases } = optionNamed(names, option);
  return [
    `${quote(phrases[levels.indexOf(level)] ?? level)} is one of the terms of ${quote(deal)}`,
  ];
}

function givesUp(names: Names, of: string, option: string): Fragment[] {
  const gives = agreementWith(names, [of]).verb('gives');
  return [partyName(names, of), ` ${gives} up the option ${optionName(names, option)}`];
}

function sayForesight(names: Names, { viewer, of, concept }: JudgementOf<'foresight'>): Fragment[] {
  const who = viewer ?? of;
  const { verb } = agreementWith(names, [who]);
  const looks: Fragment[] =
    viewer === undefined
      ? [` ${verb('looks')}`]
      : [` ${verb('takes')} `, partyName(names, of), ' to look'];
  if (concept === undefined) {
    return ['nothing is said of how far ', partyName(names, who), ...looks];
  }
  return [partyName(names, who), ...looks, ` ahead as in ${names.concept(concept).symbol}`];
}
