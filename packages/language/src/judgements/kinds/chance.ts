import { changeFact } from '../../edits/facts.ts';
import { chance as likelihood } from '../../sections/facts.ts';
import { required } from '../../shapes/mapping.ts';
import { findFact } from '../core/find.ts';
import type { FactChance } from '../core/judgement.ts';
import { defineKind, factField, nowhere } from '../core/kind.ts';
import { isRefused, refuse } from '../core/refusal.ts';
import { changedChance } from './fact.ts';

export const chance = defineKind({
  kind: 'chance',
  about: 'how likely a consequence follows when its condition is met: from one half on it does',
  fields: {
    fact: factField,
    value: required(likelihood, 'a number from 0 to 1, or a word such as "likely"'),
  },
  read: ({ fact, value }): FactChance | undefined =>
    fact && value !== undefined ? { kind: 'chance', fact: fact.text, value } : undefined,
  write: ({ fact, value }) => ({ fact, value }),
  apply(conflict, { fact: id, value }) {
    const found = findFact(conflict, id);
    if (isRefused(found)) return found;
    if (found.chance === value) {
      return refuse('nothing-changes', `the chance of "${id}" is ${value} already`);
    }
    const facts = conflict.facts.map((one) => (one === found ? { ...one, chance: value } : one));
    return { ...conflict, facts };
  },
  invert(conflict, judgement) {
    const found = findFact(conflict, judgement.fact);
    return isRefused(found) ? judgement : { ...judgement, value: found.chance };
  },
  id: ({ fact, value }) => `${fact}=${value}`,
  span(conflict, { fact }) {
    const found = findFact(conflict, fact);
    return isRefused(found) ? nowhere : found.span;
  },
  edit: (text, { fact: id, value }, before) =>
    changeFact(text, { id, change: changedChance(before, id, value) }),
});
