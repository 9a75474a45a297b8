import { concepts, families, findConcept, judgesImprovements } from '@standoff/engine';
import { expect, test } from 'vitest';
import { deal, history, inverse, misjudge, threats } from './index.ts';

const listed = {
  deal: deal.options.concept.about,
  history: history.options.concept.about,
  inverse: inverse.options.concept.about,
  misjudge: misjudge.options.concept.about,
  threats: threats.options.concepts.about,
};
const known = [...concepts, ...families.map(({ prefix }) => findConcept(`${prefix}2`)!)];

test.each(Object.entries(listed))(
  '%s lists the concepts that it takes and no other',
  (_, about) => {
    const words = JSON.stringify(about);
    for (const concept of known) {
      const says = new RegExp(`\\b${concept.id.replace(/[0-9]+$/, '[0-9]*')}(?![-\\w])`).test(
        words,
      );
      expect([concept.id, says]).toEqual([concept.id, judgesImprovements(concept)]);
    }
  },
);
