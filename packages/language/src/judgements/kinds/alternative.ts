import { takeAlternative } from '../../edits/statement-entries.ts';
import { required } from '../../shapes/mapping.ts';
import type { OtherAlternative } from '../core/judgement.ts';
import { defineOrderKind, orderPlace } from '../core/order-kind.ts';
import { changeStatements, entryAt } from '../core/ordered.ts';
import { isRefused, refuse } from '../core/refusal.ts';

export const alternative = defineOrderKind({
  kind: 'alternative',
  about: 'of two alternative statements the other one is taken: they change places',
  fields: {
    place: required(orderPlace, 'the place of the two under "or-else", from 1, or its id'),
  },
  read: ({ place }): OtherAlternative | undefined =>
    place === undefined ? undefined : { kind: 'alternative', place },
  write: ({ place }) => ({ place }),
  change: (ordered, { place }) =>
    changeStatements(ordered, (entries) => {
      const entry = entryAt(entries, place, ordered.of);
      if (isRefused(entry)) return entry;
      if (entry.kind === 'or-else') {
        const alternatives = entry.alternatives.toReversed();
        return entries.with(place - 1, { ...entry, alternatives });
      }
      return refuse(
        'no-alternative',
        `what stands at place ${place} of "${ordered.of}" has no "or-else"`,
      );
    }),
  invert: (_, change) => change,
  id: ({ place }) => `${place}`,
  edit: (text, whose, { place }) => takeAlternative(text, { ...whose, place }),
});
