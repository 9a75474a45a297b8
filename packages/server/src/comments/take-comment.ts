import { idOf, readToken, shownAt, sign } from '../sealing/form-token.ts';
import { hashedPrefix, hashedWord } from '../sealing/network-prefix.ts';
import type { Site } from '../site/site.ts';
import { isBlocked } from '../storage/blocked-writers.ts';
import type { StoredBriefing } from '../storage/briefings.ts';
import {
  addComment,
  editComment,
  isKnownWriter,
  namesOf,
  type StoredComment,
  wasLookedAt,
} from '../storage/comments.ts';
import { attempt, countPlaces, type Limit, saltOf } from '../storage/limits.ts';
import { hashOf } from '../storage/media.ts';
import { checkComment, type Faults, type Typed } from './check-comment.ts';
import { reasonToHold } from './hold-comment.ts';

/** What a form sent, with the parts that nobody typed. */
export interface Sent {
  readonly typed: Typed;
  /** The comment that it answers; empty for none. */
  readonly to: string;
  readonly token: string;
  /** What stands in the field that people leave empty. */
  readonly trap: string;
  /** The word by which the browser is known, if it is. */
  readonly writer: string | undefined;
  /** The network address that it came from. */
  readonly from: string;
}

export interface Kept {
  readonly kind: 'kept';
  readonly id: string;
  /** The word by which its writer may change it. */
  readonly word: string;
  /** The word by which its browser is known from now on. */
  readonly writer: string;
  readonly isShown: boolean;
}

export interface Refused {
  readonly kind: 'refused';
  readonly status: 422 | 429;
  readonly faults: Faults;
  readonly problem?: string;
}

export type Taken = Kept | Refused;

const MINUTE = 60_000;

/** From one prefix, which a school or a newsroom may share. */
const LIMITS: readonly Limit[] = [
  { kind: 'comment', times: 10, milliseconds: 10 * MINUTE },
  { kind: 'comment of a day', times: 100, milliseconds: 24 * 60 * MINUTE },
];

const TOKENS = {
  forged: 'The form arrived incomplete. Check what you wrote, and send it again.',
  late: 'The form was open for more than a day. Check what you wrote, and send it again.',
  early: 'This was sent faster than anybody writes. Wait a moment, and send it again.',
} as const;

/** Takes a comment, or says what keeps it from being taken; nothing is kept then. */
export async function takeComment(
  site: Site,
  briefing: StoredBriefing,
  sent: Sent,
): Promise<Taken> {
  const { db } = site.storage;
  const at = site.now();
  const checked = check(site, briefing, sent);
  if ('kind' in checked) return checked;
  const { name, text, pin } = checked;
  if (await isSenderBlocked(site, briefing, sent.writer)) return blocked;
  if (!(await isWithinLimits(site, sent))) return tooMany;
  const said = [briefing.id, sent.token, sent.to, pin ?? '', name, text];
  const writer = sent.writer ?? (await newWriter(site, sent, said));
  const networks =
    sent.writer === undefined ? 1 : await countNetworks(site, sent.writer, sent.from);
  const reason = await reasonFor(site, briefing, checked, { writer: hashOf(writer), networks });
  // The same from another browser is another comment, whatever form it came with: its word is for its writer.
  const id = idOf(site.key, [...said, writer]);
  const word = ownWord(site, id);
  const isTaken = await addComment(db, {
    id,
    briefing: briefing.id,
    version: briefing.number,
    parent: sent.to === '' ? null : sent.to,
    pin,
    name,
    text,
    state: reason === undefined ? 'shown' : 'held',
    held: reason ?? null,
    madeAt: at,
    secret: hashOf(word),
    writer: hashOf(writer),
  });
  if (isTaken) return { kind: 'kept', id, word, writer, isShown: reason === undefined };
  return refused(
    'The comment that you reply to is no longer there, or takes no replies. You can send yours as a comment of its own.',
  );
}

/** Changes a comment by the same checks as a new one; what is changed may have to wait again. */
export async function changeComment(
  site: Site,
  briefing: StoredBriefing,
  own: StoredComment & { readonly writer: string },
  sent: Sent,
): Promise<Pick<Kept, 'kind'> | Refused> {
  // Whoever mends one word is as fast as that.
  const checked = check(site, briefing, sent, { mayBeEarly: true });
  if ('kind' in checked) return checked;
  if (await isBlocked(site.storage.db, briefing.id, own.writer)) return blocked;
  if (!(await isWithinLimits(site, sent))) return tooMany;
  // What is said may mean something else where it is about something else.
  const isSame = (['name', 'text', 'pin'] as const).every((field) => checked[field] === own[field]);
  const reason = await reasonFor(site, briefing, checked, {
    writer: own.writer,
    networks: 1,
    wasLookedAt: !isSame && (await wasLookedAt(site.storage.db, own.id)),
  });
  // What waits does not come out by being changed, unless what it waited for is all that is left to wait for.
  const state = own.state === 'held' || reason !== undefined ? 'held' : 'shown';
  const isChanged = await editComment(site.storage.db, own.id, {
    ...checked,
    state,
    held: state === 'held' ? (reason ?? 'first') : null,
    editedAt: site.now(),
  });
  if (!isChanged)
    return refused('A moderator has decided about this comment, so it can no longer be changed.');
  return { kind: 'kept' };
}

/**
 * A word for a browser that had none. The same form sent again from the same network gets the same one, so that who heard no
 * answer has one comment and not two, after midnight as well.
 */
async function newWriter(
  { key, storage, now }: Site,
  { from, token }: Pick<Sent, 'from' | 'token'>,
  said: readonly string[],
): Promise<string> {
  const salt = await saltOf(storage.db, shownAt(key, 'comment', token, now()));
  const prefix = hashedPrefix(from)(salt);
  return sign(key, JSON.stringify(['writer', prefix, ...said])).slice(0, 32);
}

/** The word by which its writer may change a comment. */
export function ownWord({ key }: Pick<Site, 'key'>, id: string): string {
  return sign(key, `own ${id}`).slice(0, 32);
}

const tooMany: Refused = {
  kind: 'refused',
  status: 429,
  faults: {},
  problem:
    'Many comments have come from your network, or from this browser, just now. Yours is not lost: it is below. Wait ten minutes, and send it again.',
};

const blocked: Refused = {
  kind: 'refused',
  status: 422,
  faults: {},
  problem:
    'A moderator decided that this publication takes no more comments from this browser. What you wrote is below, and is kept nowhere else.',
};

function refused(problem: string): Refused {
  return { kind: 'refused', status: 422, faults: {}, problem };
}

function check(
  { key, now }: Site,
  { anchors }: StoredBriefing,
  { typed, token, trap }: Sent,
  { mayBeEarly } = { mayBeEarly: false },
) {
  const result = checkComment(typed, anchors);
  if ('faults' in result) {
    return { kind: 'refused', status: 422, faults: result.faults } as const;
  }
  const state = readToken(key, 'comment', token, now());
  if (state !== 'fine' && !(state === 'early' && mayBeEarly)) return refused(TOKENS[state]);
  if (trap !== '') {
    return refused(
      'A hidden field that should stay empty was filled in, as programs do. Send the comment again.',
    );
  }
  return result.checked;
}

/** The same for a network and for a browser, which may come from many. */
async function isWithinLimits(
  { storage, now }: Site,
  { from, writer }: Pick<Sent, 'from' | 'writer'>,
): Promise<boolean> {
  for (const limit of LIMITS) {
    if (!(await attempt(storage.db, limit, hashedPrefix(from), now()))) return false;
    if (writer === undefined) continue;
    const ofBrowser = { ...limit, kind: `${limit.kind}, by a browser` };
    if (!(await attempt(storage.db, ofBrowser, hashedWord(writer), now()))) return false;
  }
  return true;
}

/** From how many networks a browser sent comments today, as far as salts tell. */
async function countNetworks({ key, storage, now }: Site, writer: string, from: string) {
  const { db } = storage;
  const salt = await saltOf(db, now());
  const [browser, network] = [hashedWord(writer)(salt), hashedPrefix(from)(salt)];
  const id = idOf(key, ['network', browser, network]);
  return countPlaces(db, { id, kind: `networks of ${browser}`, from: network }, now());
}

async function isSenderBlocked(
  { storage }: Site,
  { id }: StoredBriefing,
  writer: string | undefined,
): Promise<boolean> {
  return writer !== undefined && (await isBlocked(storage.db, id, hashOf(writer)));
}

async function reasonFor(
  { configuration, storage }: Site,
  { id, summary }: StoredBriefing,
  said: { readonly name: string; readonly text: string },
  {
    writer,
    networks,
    wasLookedAt = false,
  }: { readonly writer: string; readonly networks: number; readonly wasLookedAt?: boolean },
) {
  const { hold, heldWords, name } = configuration;
  const [isKnown, names] = await Promise.all([
    isKnownWriter(storage.db, writer),
    namesOf(storage.db, id),
  ]);
  return reasonToHold(said, {
    hold,
    words: heldWords,
    names: [name, ...names, ...summary.by],
    isKnown,
    networks,
    wasLookedAt,
  });
}
