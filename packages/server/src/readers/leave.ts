import { readToken } from '../sealing/form-token.ts';
import { hashedPrefix } from '../sealing/network-prefix.ts';
import type { Site } from '../site/site.ts';
import { findModelOf, type StoredBriefing } from '../storage/briefings.ts';
import { changesOf } from '../storage/choices.ts';
import { attempt, type Limit } from '../storage/limits.ts';
import {
  keepOutcome,
  leaveJudgements,
  listOutcomes,
  listTallies,
} from '../storage/reader-judgements.ts';
import type { Offered } from '../storage/tables.ts';
import { choicesIn } from './choices-in-form.ts';

/** So many come from one network in a day, which a school may share. */
export const MOST_OF_NETWORK = 20;
const LIMIT: Limit = {
  kind: 'judgements',
  times: MOST_OF_NETWORK,
  milliseconds: 24 * 60 * 60 * 1000,
};
/** So many different sets of a version are worked out, those of most readers first. */
const MOST_SETS = 64;
/** So many at one request, where some were left out before. */
const MOST_AT_ONCE = 3;

export interface SentJudgements {
  readonly field: (name: string) => string;
  /** Hash of the word by which the browser is known. */
  readonly reader: string;
  readonly from: string;
}

export type Left =
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly status: 422 | 429; readonly problem: string };

/** Keeps a reader's judgements, or says what keeps them from being kept. */
export async function leave(
  site: Site,
  briefing: StoredBriefing & { readonly offered: Offered },
  { field, reader, from }: SentJudgements,
): Promise<Left> {
  const { db } = site.storage;
  const read = choicesIn(briefing.offered, field);
  if ('problem' in read) return { kind: 'refused', status: 422, problem: read.problem };
  const state = readToken(site.key, 'judgements', field('form'), site.now());
  if (state === 'forged' || state === 'late') {
    const problem = 'The form is too old, or arrived incomplete. Check it, and send it again.';
    return { kind: 'refused', status: 422, problem };
  }
  if (!(await attempt(db, LIMIT, hashedPrefix(from), site.now()))) {
    const problem = `${MOST_OF_NETWORK} were taken from your network within a day, which is the most. What you chose is below; send it again tomorrow.`;
    return { kind: 'refused', status: 429, problem };
  }
  const of = { briefing: briefing.id, version: briefing.number };
  await leaveJudgements(db, of, reader, read.choices, site.now());
  return { kind: 'kept' };
}

/** Works out what is not known yet of what readers left. Each set is worked out once, and no more than so many. */
export async function reckonMissing(
  site: Site,
  { id, number, offered }: StoredBriefing & { readonly offered: Offered },
): Promise<void> {
  const { db } = site.storage;
  const of = { briefing: id, version: number };
  const [tallies, outcomes] = await Promise.all([listTallies(db, of), listOutcomes(db, of)]);
  const room = Math.min(MOST_AT_ONCE, MOST_SETS - outcomes.size);
  const missing = [...new Set(tallies.map(({ choices }) => changesOf(choices)))]
    .filter((changes) => changes !== '' && !outcomes.has(changes))
    .slice(0, Math.max(0, room));
  if (missing.length === 0) return;
  const model = await findModelOf(db, id, number);
  if (model === undefined) return;
  const offers = offered.judgements.flatMap(({ changes }) => changes);
  const all = new Map(offers.map(({ id, judgement }) => [id, judgement]));
  for (const changes of missing) {
    const ids = changes.split(' ');
    const outcome = await site.reckon({
      ask: 'findings',
      model,
      variant: offered.variant,
      findings: offered.findings.map(({ asked }) => asked),
      changes: [...all].flatMap(([id, judgement]) => (ids.includes(id) ? [judgement] : [])),
    });
    if (outcome === undefined) return;
    await keepOutcome(db, of, changes, outcome);
  }
}
