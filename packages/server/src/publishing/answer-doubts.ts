import type { Site } from '../site/site.ts';
import { findBriefing, findTextsOf } from '../storage/briefings.ts';
import { findTold, keepDoubts, type OfVersion } from '../storage/doubts.ts';
import type { ToldDoubt } from '../storage/doubts-table.ts';

const NONE = { pages: {}, told: [] } as const;

/** Works out what becomes of the page that stands under each doubt that it offers, and keeps it with its version. */
export async function answerDoubtsOf(site: Site, publication: string, slug: string): Promise<void> {
  const found = await findBriefing(site.storage.db, publication, slug);
  if (found?.offered == null) return;
  await workOut(site, { briefing: found.id, version: found.number });
}

/** Each version once in a process; of two processes the first keeps its answers, and the other finds the same. */
async function workOut(site: Site, of: OfVersion): Promise<void> {
  const { db } = site.storage;
  const key = `${of.briefing} ${of.version}`;
  if (site.underWay.has(key)) return;
  site.underWay.add(key);
  try {
    const texts =
      (await findTold(db, of)) === undefined && (await findTextsOf(db, of.briefing, of.version));
    if (!texts) return;
    const answered = await site.reckon({ ask: 'doubts', ...texts });
    if (answered === undefined) return;
    // What takes too long would do so again: readers work it out themselves.
    await keepDoubts(db, of, 'problem' in answered ? NONE : answered);
  } catch {
    site.log('warn', 'doubts were not answered');
  } finally {
    site.underWay.delete(key);
  }
}

/** What is said below what a version offers. Where that was not worked out when it was published, it is begun now. */
export async function toldDoubts(
  site: Site,
  of: OfVersion,
  { offers }: { readonly offers: boolean },
): Promise<readonly ToldDoubt[]> {
  if (!offers) return [];
  const told = await findTold(site.storage.db, of);
  if (told === undefined) void workOut(site, of);
  return told ?? [];
}
