import { randomUUID } from 'node:crypto';
import { hashOf } from './media.ts';
import type { Within } from './tables.ts';
import { BYTE_ORDER_MARK } from './typed-text.ts';

/** What a save says, of a model or of a briefing. */
export interface Save {
  readonly publication: string;
  readonly slug: string;
  readonly text: string;
  readonly hash: string;
  /** The version that was open when the text was changed; none where it is the first. */
  readonly madeFrom: number | null;
  /** Hash of the text of that version, where it is told: after a restore another text may have its number. */
  readonly madeFromHash?: string | undefined;
  readonly author: string;
  readonly message: string;
  /** A version of another work that the first is made from. */
  readonly origin?: Origin;
  /** The version beside the line that this one decides about: it is the next then, or nothing is written. */
  readonly settles?: number;
}

/** A version of a work, which may be of another publication. */
export interface Origin {
  readonly work: string;
  readonly number: number;
}

/** What became of it. Every text is kept; `beside` means that another stands, and that it is to be decided which goes on. */
export interface Saved {
  readonly work: string;
  readonly number: number;
  readonly status: 'next' | 'beside';
  /** Of one beside the line, the version that goes on, where that was decided. */
  readonly goesOn: number | null;
  /** That the same was saved before. */
  readonly isKnown: boolean;
  /** That it says it was made from a version which is not here. */
  readonly baseMissing: boolean;
  /** The version that stands now. */
  readonly latest: number;
}

/** What there are versions of. */
export type Kind = 'model' | 'briefing';

/** What a version keeps of its place among the others. */
export const placeOf = ({ work, number, status, latest, baseMissing }: Saved) => ({
  work,
  number,
  baseMissing,
  besideOf: status === 'beside' ? latest : null,
});

/** There is a work of this name already, and what was to be kept is a new one. Nothing was written. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken';
}

/** Somebody decided before, or saved a version that stands since. Nothing was written. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * Takes a place among the versions of a work, which is made where there is none; within a transaction, in which the caller
 * writes the version. Nobody else takes one until then, so no save is lost: it is next, or it stands beside the line. What has an
 * origin is a new work, and no version of one that is there. The first version of a work stands, whatever it was made from.
 */
export async function takeVersion(
  within: Within,
  kind: Kind,
  save: Save,
  madeAt: Date,
): Promise<Saved> {
  const { publication, slug, origin, settles } = save;
  // Both tables have these columns, which types of two names at once cannot say.
  const table = kind as 'model';
  const { numInsertedOrUpdatedRows } = await within
    .insertInto(table)
    .values({
      id: randomUUID(),
      publication,
      slug,
      latest: 0,
      versions: 0,
      madeAt,
      origin: origin?.work ?? null,
      originVersion: origin?.number ?? null,
    })
    .onConflict((conflict) => conflict.columns(['publication', 'slug']).doNothing())
    .executeTakeFirst();
  if (origin !== undefined && numInsertedOrUpdatedRows !== 1n) throw new NameTaken();
  const work = await within
    .selectFrom(table)
    .select(['id', 'latest', 'versions'])
    .where('publication', '=', publication)
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const saying = { ...save, baseMissing: !(await hasBase(within, kind, work.id, save)) };
  const saved =
    (await findKnown(within, kind, work, saying)) ?? (await addTo(within, kind, work, saying));
  const isOvertaken =
    settles !== undefined &&
    !(await settleWithin(within, kind, { ...work, latest: saved.latest }, settles, saved.number));
  if (isOvertaken) throw new Overtaken();
  return saved;
}

type Saying = Pick<Save, 'hash' | 'madeFrom'> & Pick<Saved, 'baseMissing'>;

interface Work {
  readonly id: string;
  readonly latest: number;
  readonly versions: number;
}

/** Who heard no answer sends the same again, and is told the same. */
async function findKnown(
  within: Within,
  kind: Kind,
  { id: work, latest }: Work,
  { hash, madeFrom, baseMissing }: Saying,
): Promise<Saved | undefined> {
  const known = await within
    .selectFrom(`${kind}Version` as 'modelVersion')
    .select(['number', 'besideOf', 'settledWith'])
    .where('work', '=', work)
    .where('hash', '=', hash)
    .where('madeFrom', 'is not distinct from', madeFrom)
    .where('baseMissing', '=', baseMissing)
    .executeTakeFirst();
  if (known === undefined) return undefined;
  const { number, besideOf, settledWith: goesOn } = known;
  // It was decided that this text goes on, under a number of its own.
  if (goesOn !== null && (await isText(within, kind, work, goesOn, hash))) {
    return {
      work,
      number: goesOn,
      status: 'next',
      goesOn: null,
      isKnown: true,
      baseMissing,
      latest,
    };
  }
  const status = besideOf === null ? 'next' : 'beside';
  return { work, number, status, goesOn, isKnown: true, baseMissing, latest };
}

async function isText(
  within: Within,
  kind: Kind,
  work: string,
  number: number,
  hash: string,
): Promise<boolean> {
  const found = await within
    .selectFrom(`${kind}Version` as 'modelVersion')
    .select('number')
    .where('work', '=', work)
    .where('number', '=', number)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return found !== undefined;
}

async function addTo(
  within: Within,
  kind: Kind,
  work: Work,
  { madeFrom, baseMissing }: Saying,
): Promise<Saved> {
  const number = work.versions + 1;
  const isNext = work.latest === 0 || (!baseMissing && madeFrom === work.latest);
  const latest = isNext ? number : work.latest;
  await within
    .updateTable(kind as 'model')
    .set({ versions: number, latest })
    .where('id', '=', work.id)
    .execute();
  const status = isNext ? 'next' : 'beside';
  return { work: work.id, number, status, goesOn: null, isKnown: false, baseMissing, latest };
}

/** Whether the version that a save was made from is here; by its text as well, where its hash is told. */
async function hasBase(
  within: Within,
  kind: Kind,
  work: string,
  { madeFrom, madeFromHash }: Save,
): Promise<boolean> {
  if (madeFrom === null) return true;
  const base = await within
    .selectFrom(`${kind}Version` as 'modelVersion')
    .select('text')
    .where('work', '=', work)
    .where('number', '=', madeFrom)
    .executeTakeFirst();
  if (base === undefined || madeFromHash === undefined) return base !== undefined;
  // Who sent it may have a file with the mark, without which it is kept.
  return [base.text, BYTE_ORDER_MARK + base.text].some((text) => hashOf(text) === madeFromHash);
}

/**
 * Notes with which version a work goes on, while its row is held. False where somebody decided otherwise before, or where there is no
 * such version of the work, or it does not stand.
 */
export async function settleWithin(
  within: Within,
  kind: Kind,
  work: Pick<Work, 'id' | 'latest'>,
  version: number,
  goesOn: number,
): Promise<boolean> {
  const versions = `${kind}Version` as 'modelVersion';
  const found = await within
    .selectFrom(versions)
    .select(['besideOf', 'settledWith'])
    .where('work', '=', work.id)
    .where('number', '=', version)
    .executeTakeFirst();
  if (found === undefined || found.besideOf === null) return false;
  if (found.settledWith !== null) return found.settledWith === goesOn;
  if (work.latest !== goesOn) return false;
  await within
    .updateTable(versions)
    .set({ settledWith: goesOn })
    .where('work', '=', work.id)
    .where('number', '=', version)
    .execute();
  return true;
}
