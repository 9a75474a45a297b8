import type { Account } from '../accounts/accounts.ts';
import type { Publication, Role } from '../storage/publications.ts';
import type { Site } from './site.ts';

/** Who may ask: anyone, anyone who is signed in, or those who have a part in the publication of the address. */
export type Need =
  | 'anyone'
  | 'signed-in'
  | 'administrator'
  | 'member'
  | 'owner'
  | 'author'
  | 'moderator';

/** A request, with what was found out about it. */
export interface Call {
  readonly site: Site;
  readonly request: Request;
  readonly url: URL;
  readonly param: (name: string) => string;
  /** The network address that it came from. */
  readonly from: string;
  /** There where the route needs somebody. */
  readonly account?: Account;
  /** There where the route needs a part in one. */
  readonly publication?: Publication;
  /** The part in it that who asks has. */
  readonly role?: Role;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** As hono writes it: `/:publication{[a-z0-9-]+}/`. */
  readonly path: string;
  readonly needs: Need;
  /** Bytes that a request may bring along; few where it is not said. */
  readonly mostBytes?: number;
  answer(call: Call): Promise<Response>;
}

/** Names in addresses. */
export const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** So many letters a new one may have. */
export const NAME_LETTERS = 80;
export const PUBLICATION = `:publication{${SLUG}}`;
export const BRIEFING = `:briefing{${SLUG}}`;
export const DIGITS = '[1-9][0-9]{0,8}';
export const NUMBER = `:number{${DIGITS}}`;
export const HASH = '[0-9a-f]{64}';

/** An id that came from outside. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
