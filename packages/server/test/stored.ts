import { randomUUID } from 'node:crypto';
import { saveBriefing } from '../src/storage/briefings.ts';
import type { Seen } from '../src/storage/comment-changes.ts';
import { hashOf } from '../src/storage/media.ts';
import { saveModel } from '../src/storage/models.ts';
import { makePublication } from '../src/storage/publications.ts';
import type { Database } from '../src/storage/tables.ts';
import type { Save } from '../src/storage/works.ts';

export const MORNING = new Date('2026-11-28T08:00:00Z');
export const later = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000);

/** An account; whoever saves is somebody. */
export async function addPerson(db: Database, id: string) {
  const named = { id, name: id, email: `${id}@example.org`, emailVerified: false };
  const person = { ...named, updatedAt: MORNING, twoFactorEnabled: false };
  await db.insertInto('person').values(person).execute();
}

/** A publication of its own, so that tests see nothing of each other. */
export async function addPublication(db: Database) {
  const slug = `p-${randomUUID()}`;
  return (await makePublication(db, { slug, title: `Paper ${slug}` }, MORNING))!;
}

export const saveOf = (
  publication: string,
  text: string,
  madeFrom: number | null = null,
): Save => ({
  publication,
  slug: 'korea',
  text,
  hash: hashOf(text),
  madeFrom,
  author: 'ann',
  message: 'why',
});

/** A briefing with one version, in a publication of its own. */
export async function addBriefing(db: Database) {
  const publication = await addPublication(db);
  const model = await saveModel(db, saveOf(publication.id, 'model'), MORNING);
  const save = (text: string, madeFrom: number | null = null) =>
    saveBriefing(
      db,
      {
        ...saveOf(publication.id, text, madeFrom),
        model: model.work,
        modelVersion: model.number,
        summary: {
          headline: text,
          standfirst: 's',
          by: ['Ann'],
          date: '2026-11-28',
          language: 'en',
        },
        anchors: [{ pin: 'claim:c1', label: 'Claim c1', fragment: 'claim-c1' }],
        page: ['<p>', text, '', '</p>'],
        offered: null,
        figures: [],
        pictures: {},
      },
      MORNING,
    );
  const first = await save('one');
  return { publication, save, id: first.work };
}

/** Comments as a moderator sees them who looks now. */
export function seenNow(db: Database, ids: readonly string[]): Promise<Seen[]> {
  return db.selectFrom('comment').select(['id', 'revision']).where('id', 'in', ids).execute();
}
