import type { Conflict, Deal, OptionLevel } from '../../conflict/conflict.ts';
import { setTerm } from '../../edits/deals.ts';
import { agreementOption } from '../../formula/agreement-option.ts';
import { optional, required } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import { isAgreement } from '../core/agreements.ts';
import { findOption, findOwner } from '../core/find.ts';
import type { Term } from '../core/judgement.ts';
import { defineKind, nowhere, optionField, ownerField } from '../core/kind.ts';
import { placeNumber } from '../core/order-kind.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';

export const term = defineKind({
  kind: 'term',
  about: 'what a deal of the file sets an option, or an agreement, to',
  fields: {
    of: required(reference('a deal'), 'the deal, by id'),
    owner: ownerField,
    option: optionField,
    value: optional(
      reference('a level'),
      'the level; without it the deal leaves the option as it is',
    ),
    place: optional(placeNumber, 'its place among the terms, from 1; last without it'),
  },
  read: ({ of, owner, option, value, place }): Term | undefined =>
    of && owner && option
      ? {
          ...{ kind: 'term', of: of.text, owner: owner.text, option: option.text },
          ...(value && { level: value.text }),
          ...(place !== undefined && { place }),
        }
      : undefined,
  write: ({ of, owner, option, level, place }) => ({ of, owner, option, value: level, place }),
  apply(conflict, judgement) {
    const found = dealIn(conflict, judgement.of);
    if (isRefused(found)) return found;
    const terms = termsAfter(conflict, found, judgement);
    if (isRefused(terms)) return terms;
    const changed = { ...found.deal, terms };
    return {
      ...conflict,
      deals: conflict.deals.map((one) => (one === found.deal ? changed : one)),
    };
  },
  invert(conflict, { of, owner, option }): Term {
    const found = dealIn(conflict, of);
    const at = isRefused(found) ? -1 : placeOf(found.terms, { owner, option });
    if (isRefused(found) || at < 0) return { kind: 'term', of, owner, option };
    const levels = levelsIn(conflict, { owner, option });
    const level = levels[found.terms[at]!.level]!;
    return { kind: 'term', of, owner, option, level, place: at + 1 };
  },
  id: ({ of, owner, option, level }) => `${of}.${owner}.${option}=${level ?? 'unsaid'}`,
  span(conflict, { of }) {
    const found = dealIn(conflict, of);
    return isRefused(found) ? nowhere : found.deal.span;
  },
  edit(text, { of, owner, option, level, place }, { bodies }) {
    const isOne = bodies.some((one) => one.id === owner && isAgreement(one));
    const name = isOne && option === agreementOption ? owner : `${owner}.${option}`;
    return setTerm(text, {
      ...{ deal: of, option: name },
      ...(level !== undefined && { level }),
      ...(place !== undefined && { place }),
    });
  },
});

type Place = Pick<Term, 'owner' | 'option'>;

interface DealInFile {
  readonly deal: Deal;
  readonly terms: readonly OptionLevel[];
}

function dealIn({ deals }: Conflict, id: string): DealInFile | RefusedJudgement {
  const deal = deals.find((one) => one.id === id);
  if (deal === undefined) return refuse('no-such-place', `no deal has the id "${id}"`);
  return 'state' in deal.terms
    ? refuse('other-form', `the terms of "${id}" are a state`)
    : { deal, terms: deal.terms };
}

function termsAfter(
  conflict: Conflict,
  { deal, terms }: DealInFile,
  { owner, option, level, place = terms.length + 1 }: Term,
): readonly OptionLevel[] | RefusedJudgement {
  const at = placeOf(terms, { owner, option });
  if (level === undefined) {
    if (at < 0)
      return refuse('nothing-changes', `"${deal.id}" says nothing of "${owner}.${option}"`);
    return terms.length === 1
      ? refuse('breaks-another', `"${deal.id}" would have no terms`)
      : terms.toSpliced(at, 1);
  }
  const one = findOwner(conflict, owner);
  if (isRefused(one)) return one;
  const found = findOption(one, option);
  if (isRefused(found)) return found;
  const position = found.levels.findIndex(({ id }) => id === level);
  if (position < 0) return refuse('no-such-level', `"${owner}.${option}" has no level "${level}"`);
  if (terms[at]?.level === position) {
    return refuse('nothing-changes', `"${deal.id}" sets "${owner}.${option}" so already`);
  }
  if (place > terms.length + 1) {
    return refuse('no-such-place', `"${deal.id}" has ${terms.length} terms`);
  }
  const set: OptionLevel = { option: { owner, option }, level: position };
  return at < 0 ? terms.toSpliced(place - 1, 0, set) : terms.with(at, { ...terms[at]!, ...set });
}

function placeOf(terms: readonly OptionLevel[], { owner, option }: Place): number {
  return terms.findIndex((one) => one.option.owner === owner && one.option.option === option);
}

function levelsIn(conflict: Conflict, { owner, option }: Place): string[] {
  const one = findOwner(conflict, owner);
  const found = isRefused(one) ? one : findOption(one, option);
  return isRefused(found) ? [] : found.levels.map(({ id }) => id);
}
