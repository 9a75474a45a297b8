import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a form is good for: who reads for an hour and then writes is no program. */
const MOST_MILLISECONDS = 24 * 60 * 60 * 1000;
/** Nobody writes a comment faster. */
const LEAST_MILLISECONDS = 3000;

/** What a form is for: the word of one is none of another. */
export type FormKind = 'comment' | 'judgements';

const saidOf = (kind: FormKind, said: string) => `form of ${kind}, ${said}`;

/** A word that says when a form was shown, and that it was shown by us. */
export function formToken(key: string, kind: FormKind, shownAt: Date): string {
  const said = `${shownAt.getTime().toString(36)}.${randomBytes(9).toString('base64url')}`;
  return `${said}.${sign(key, saidOf(kind, said))}`;
}

export type TokenState = 'fine' | 'early' | 'late' | 'forged';

export function readToken(key: string, kind: FormKind, token: string, now: Date): TokenState {
  const [time = '', chance = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature);
  const expected = Buffer.from(sign(key, saidOf(kind, `${time}.${chance}`)));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  const age = now.getTime() - Number.parseInt(time, 36);
  // A clock that was set back must not lock anybody out.
  if (age > MOST_MILLISECONDS) return 'late';
  return age >= 0 && age < LEAST_MILLISECONDS ? 'early' : 'fine';
}

/** When a form was shown; now where its word is none that is taken. */
export function shownAt(key: string, kind: FormKind, token: string, now: Date): Date {
  const state = readToken(key, kind, token, now);
  if (state === 'forged' || state === 'late') return now;
  return new Date(Number.parseInt(token, 36));
}

export function sign(key: string, said: string): string {
  return createHmac('sha256', key).update(said).digest('base64url');
}

/** An id that follows from what was sent, so that the same sent twice is the same comment. */
export function idOf(key: string, parts: readonly string[]): string {
  const hex = createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
  // Of version 8, which is for ids that are made otherwise (RFC 9562).
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
