import {
  type Concept,
  canBeRead,
  createSituation,
  findConcept,
  misfitOf,
  type Reading,
  readings,
  readSituation,
  type Steps,
} from '@standoff/engine';
import type { World } from '@standoff/propositions';
import type { Problem } from '@standoff/wording';
import { otherReading } from '../analysis/choose-concepts.ts';
import type { OpenCase } from '../analysis/open-case.ts';
import { createCasebook } from '../casebook/create-casebook.ts';
import { refusedConcepts } from '../words/misfit-words.ts';

/** A conflict whose states are open, in one reading of preferences. */
export type Opened = Pick<OpenCase, 'casebook' | 'situation'>;

/** The reading of preferences that a world asks for; undefined of the general one. */
export function readingOf({ reading, unknown }: World): Reading | undefined {
  if (reading !== undefined) return otherReading(reading);
  return readings.find(
    (one) => one.unknown === unknown?.treatment && one.strength === readings[0].strength,
  );
}

/** The same states in a reading of preferences, the general one where none is given. */
export function* openedIn(opened: Opened, reading: Reading | undefined): Steps<Opened> {
  const { casebook } = opened;
  if (casebook.reading === reading) return opened;
  const { space, model } = casebook;
  const plain = yield* createSituation(space, model);
  const situation = reading === undefined ? plain : readSituation(plain, model, reading);
  return { casebook: createCasebook(casebook, space, reading), situation };
}

/** The concepts with these ids; or why the model, or the reading of preferences, cannot have them. */
export function conceptsIn(
  { casebook: { model, reading } }: Pick<Opened, 'casebook'>,
  ids: readonly string[],
): readonly Concept[] | Problem {
  const found = ids.map((id) => findConcept(id)!);
  const misfits = found.flatMap((concept) => {
    const lacks = misfitOf(concept, model);
    return lacks === undefined ? [] : [{ concept, lacks }];
  });
  if (misfits.length > 0) return refusedConcepts({ status: 'misfit', concepts: misfits });
  if (reading === undefined) return found;
  const unread = found.filter((concept) => !canBeRead(concept, reading));
  if (unread.length === 0) return found;
  return refusedConcepts({ status: 'cannot-be-read', concepts: unread, reading });
}
