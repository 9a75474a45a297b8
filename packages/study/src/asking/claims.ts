import { askingProblem } from '@standoff/wording';
import type { OptionKind } from './option.ts';
import { choice, knownNames, notSo } from './words.ts';

/** A claim of the file, by its id. */
export const claim: OptionKind<string> = {
  placeholder: 'ID',
  about: 'ask about this claim alone, and tell all that rests on it',
  otherwise: 'every claim',
  fromText: (value) => ({ value }),
  fromJson: (value, name) => (typeof value === 'string' ? { value } : notSo(name, 'claim', value)),
  schema: { type: 'string' },
  find(asked, { claims }) {
    const ids = claims.map(({ id }) => id);
    if (ids.includes(asked)) return { value: asked };
    return askingProblem('unknown-claim', { name: asked, ...knownNames(asked, ids) });
  },
};

const rules = ['alone', 'said'] as const;

/** What counts as resting on a claim alone. */
export const drop: OptionKind<(typeof rules)[number]> = choice('WHAT', rules, {
  about:
    'what is dropped if a claim is wrong: what cites no other claim, however far it bears it (alone), or of that only what it says or bears without a grade, and the rest is in doubt (said)',
  otherwise: rules[0],
  called: 'drop',
});
