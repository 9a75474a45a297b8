import { findConcept } from '@standoff/engine';
import {
  type Conflict,
  type Fact,
  type Judgement,
  type JudgementJson,
  type JudgementOf,
  judgementToJson,
  moversOf,
  type Option,
  type Perception,
} from '@standoff/language';
import {
  type Agreement,
  agreementOf,
  type Called,
  listOf,
  openingName,
  proseName,
} from '@standoff/wording';
import type { Phrasebook } from '../casebook/casebook.ts';
import { sayFormula } from '../words/formula-words.ts';
import { orderAfter, orderIn, sayEntry, sayOrderChange } from './order-words.ts';
import { sayPenalty, sayRule } from './say-institution.ts';

/**
 * A judgement in words: `China ranks “no THAAD” above “Washington talks”`, without a full stop. It is about
 * the conflict of the casebook, or about one that other judgements have made of it.
 */
export function sayJudgement(
  casebook: Phrasebook,
  judgement: Judgement,
  conflict: Conflict = casebook.conflict,
): string {
  switch (judgement.kind) {
    case 'hide':
      return sayHidden(conflict, judgement);
    case 'view':
      return sayView(casebook, judgement, conflict);
    case 'fact':
      return sayCondition(casebook, judgement, conflict);
    case 'chance':
      return sayChance(casebook, judgement, conflict);
    case 'limit':
      return sayLimit(casebook, judgement, conflict);
    case 'lock':
      return sayLock(casebook, judgement, conflict);
    case 'penalty':
      return sayPenalty(casebook, judgement, conflict);
    case 'rule':
      return sayRule(conflict, judgement);
    case 'foresight':
      return sayForesight(conflict, judgement);
    default: {
      const { viewer, of } = judgement;
      const name = proseName(nameOf(conflict, of));
      const subject = viewer === undefined ? openingName(nameOf(conflict, of)) : name;
      const order = orderIn(conflict, judgement);
      const agreement = agreementOf([calledIn(conflict, of)]);
      const who = { subject, name, agreement, seen: viewer !== undefined };
      const words = sayOrderChange(casebook, who, judgement, order);
      return viewer === undefined
        ? words
        : `As ${proseName(nameOf(conflict, viewer))} ${agreementOf([calledIn(conflict, viewer)]).verb('sees')} it, ${words}`;
    }
  }
}

/** A judgement as JSON that says it in words as well. */
export type JudgementInWords = JudgementJson & { readonly says: string };

/** The same of a conflict, or of one that other judgements have made of it. */
export function judgementInWords(
  casebook: Phrasebook,
  judgement: Judgement,
  conflict: Conflict = casebook.conflict,
): JudgementInWords {
  const says = sayJudgement(casebook, judgement, conflict);
  return { ...judgementToJson(conflict, judgement), says };
}

/** The name of a decision maker or body; of one that does not exist the id. */
function nameOf(conflict: Conflict, id: string): string {
  return moversOf(conflict).find((mover) => mover.id === id)?.name ?? id;
}

/** For words that agree with it. */
function calledIn(conflict: Conflict, id: string): Called {
  return moversOf(conflict).find((mover) => mover.id === id) ?? id;
}

function sayHidden(
  conflict: Conflict,
  { viewer, of, option, hidden }: JudgementOf<'hide'>,
): string {
  const name = optionIn(conflict, of, option)?.name ?? option;
  const { verb } = agreementOf([calledIn(conflict, viewer)]);
  const knows = hidden ? `${verb('does')} not know` : verb('knows');
  return `${openingName(nameOf(conflict, viewer))} ${knows} of the option “${name}” of ${proseName(nameOf(conflict, of))}`;
}

function sayView(
  casebook: Phrasebook,
  { viewer, of, as }: JudgementOf<'view'>,
  conflict: Conflict,
): string {
  const [observer, observed] = [
    openingName(nameOf(conflict, viewer)),
    proseName(nameOf(conflict, of)),
  ];
  const agreement = agreementOf([calledIn(conflict, viewer)]);
  const { verb } = agreement;
  const asItIs = `${verb('sees')} ${observed} as ${sayBeing(conflict, of)}`;
  if (as === undefined) return `${observer} ${asItIs}`;
  const hidden = as.hides.map((id) => `“${optionIn(conflict, of, id)?.name ?? id}”`);
  const unknown =
    hidden.length > 0
      ? [
          `${verb('does')} not know of the option${hidden.length > 1 ? 's' : ''} ${listOf(hidden)} of ${observed}`,
        ]
      : [];
  const looks =
    as.foresight === undefined
      ? []
      : [`${verb('takes')} ${observed} to look ahead as in ${symbolOf(as.foresight)}`];
  const said = [...unknown, ...sayPicture(casebook, of, as, conflict, agreement), ...looks].join(
    ', and ',
  );
  const thoughts = (as.perceptions ?? []).map((one) => sayThought(casebook, one, conflict));
  if (thoughts.length === 0) return `${observer} ${said || asItIs}`;
  const thinks = `${verb('thinks')} that ${thoughts.join(', and that ')}`;
  return `${observer} ${said === '' ? thinks : `${said}, and ${thinks}`}`;
}

/** How somebody is thought to see another. */
function sayThought(casebook: Phrasebook, thought: Perception, conflict: Conflict): string {
  const { observer: viewer, observed: of, ...as } = thought;
  const words = sayView(casebook, { kind: 'view', viewer, of, as }, conflict);
  const opening = openingName(nameOf(conflict, viewer));
  return `${proseName(nameOf(conflict, viewer))}${words.slice(opening.length)}`;
}

/** What one takes another to want. */
function sayPicture(
  casebook: Phrasebook,
  of: string,
  { preference, edits }: NonNullable<JudgementOf<'view'>['as']>,
  conflict: Conflict,
  { verb }: Agreement,
): string[] {
  const observed = proseName(nameOf(conflict, of));
  if (preference?.kind === 'prioritized') {
    const wants = preference.statements.map((entry) => sayEntry(casebook, entry));
    return [`${verb('takes')} ${observed} to want, in this order, ${listOf(wants)}`];
  }
  if (preference)
    return [
      `${verb('takes')} ${observed} to prefer otherwise than ${sayBeing(conflict, of, 'does')}`,
    ];
  if (edits.length === 0) return [];
  // Each change is told by the order that the one before it left.
  let order = orderIn(conflict, { of });
  const own = agreementOf([calledIn(conflict, of)]);
  const seen = { subject: own.they, name: own.them, agreement: own, seen: true };
  const changes = edits.map((edit) => {
    const words = sayOrderChange(casebook, seen, edit, order);
    order = orderAfter(order, edit);
    return words;
  });
  return [
    `${verb('sees')} ${observed} otherwise than ${sayBeing(conflict, of)}: ${changes.join('; ')}`,
  ];
}

/** `it is`, `they are`; `it does`. */
function sayBeing(conflict: Conflict, of: string, verb = 'is'): string {
  const own = agreementOf([calledIn(conflict, of)]);
  return `${own.they} ${own.verb(verb)}`;
}

function sayCondition(
  casebook: Phrasebook,
  { viewer, fact, when, chance }: JudgementOf<'fact'>,
  conflict: Conflict,
): string {
  const name = `“${factIn(conflict, fact)?.name ?? fact}”`;
  if (viewer !== undefined) {
    const observer = nameOf(conflict, viewer);
    const { verb } = agreementOf([observer]);
    if (when.kind !== 'constant')
      return `${openingName(observer)} ${verb('sees')} ${name} as it is`;
    const is = when.value ? 'to be the case whatever happens' : 'never to be the case';
    return `${openingName(observer)} ${verb('takes')} ${name} ${is}`;
  }
  const likely = chance === undefined || chance === 1 ? '' : ` with a chance of ${chance}`;
  if (when.kind === 'constant') {
    return `${name} is ${when.value ? 'the case whatever happens' : 'never the case'}${likely}`;
  }
  return `${name} follows${likely} when this is the case: ${sayFormula(casebook, when)}`;
}

function sayChance(
  casebook: Phrasebook,
  { fact, value }: JudgementOf<'chance'>,
  conflict: Conflict,
): string {
  const found = factIn(conflict, fact);
  const name = `“${found?.name ?? fact}”`;
  const when = found ? sayFormula(casebook, found.when) : fact;
  const chance = value === 0 || value === 1 ? '' : `, with a chance of ${value}`;
  return value >= 0.5
    ? `${name} follows when this is the case: ${when}${chance}`
    : `${name} does not follow even when this is the case: ${when}${chance}`;
}

function sayLimit(
  casebook: Phrasebook,
  { of, option: id, moves }: JudgementOf<'limit'>,
  conflict: Conflict,
): string {
  const option = optionIn(conflict, of, id);
  const subject = `${openingName(nameOf(conflict, of))} can change “${option?.name ?? id}”`;
  switch (moves.kind) {
    case 'free':
      return `${subject} from any level to any other`;
    case 'one-way':
      return `${subject} only forward in the order of its levels`;
    case 'step':
      return `${subject} only to a neighbouring level`;
    case 'pairs': {
      if (moves.pairs.length === 0) return givesUp(conflict, of, option?.name ?? id);
      const ways = moves.pairs.map(([from, to]) => {
        return `from ${sayLevel(casebook, option, from)} to ${sayLevel(casebook, option, to)}`;
      });
      return `${subject} only ${listOf(ways, 'or')}`;
    }
  }
}

function sayLock(
  casebook: Phrasebook,
  { of, option: id, level }: JudgementOf<'lock'>,
  conflict: Conflict,
): string {
  const option = optionIn(conflict, of, id);
  if (level === undefined) return givesUp(conflict, of, option?.name ?? id);
  const at = option?.levels.findIndex((one) => one.id === level) ?? -1;
  const words = at < 0 ? `“${level}”` : sayLevel(casebook, option, at);
  return `${openingName(nameOf(conflict, of))} cannot leave ${words}`;
}

function givesUp(conflict: Conflict, of: string, option: string): string {
  return `${openingName(nameOf(conflict, of))} ${agreementOf([calledIn(conflict, of)]).verb('gives')} up the option “${option}”`;
}

/** What is the case at a level, said so that no two options say the same. */
function sayLevel(
  { options, phrases }: Phrasebook,
  option: Option | undefined,
  at: number,
): string {
  const known = options.find(
    (one) => one.option.owner === option?.owner && one.option.id === option.id,
  );
  const phrase = known && phrases.get(known.option)?.[at];
  return `“${phrase ?? option?.levels[at]?.phrase ?? at}”`;
}

function sayForesight(
  conflict: Conflict,
  { viewer, of, concept }: JudgementOf<'foresight'>,
): string {
  const name = nameOf(conflict, of);
  if (viewer !== undefined) {
    const observer = nameOf(conflict, viewer);
    const takes = `${agreementOf([calledIn(conflict, viewer)]).verb('takes')} ${proseName(name)} to look`;
    return concept === undefined
      ? `Nothing is said of how far ${proseName(observer)} ${takes}`
      : `${openingName(observer)} ${takes} ahead as in ${symbolOf(concept)}`;
  }
  if (concept === undefined)
    return `Nothing is said of how far ${proseName(name)} ${agreementOf([calledIn(conflict, of)]).verb('looks')}`;
  return `${openingName(name)} ${agreementOf([calledIn(conflict, of)]).verb('looks')} ahead as in ${symbolOf(concept)}`;
}

function symbolOf(concept: string): string {
  return findConcept(concept)?.symbol ?? concept;
}

function optionIn(conflict: Conflict, of: string, id: string): Option | undefined {
  const owner = moversOf(conflict).find((mover) => mover.id === of);
  return owner?.options.find((option) => option.id === id);
}

function factIn({ facts }: Conflict, id: string): Fact | undefined {
  return facts.find((fact) => fact.id === id);
}
