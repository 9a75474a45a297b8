import { expect, it } from 'vitest';
import { conceptsOfOneReply, ownMoveConcept, usualConcept } from './concept-roles.ts';

it('finds concepts by what they are', () => {
  expect(usualConcept.id).toBe('seq');
  expect(ownMoveConcept.id).toBe('nash');
  expect(conceptsOfOneReply.map(({ id }) => id).join(' ')).toMatchInlineSnapshot(
    `"nash gmr smr seq sseq"`,
  );
});
