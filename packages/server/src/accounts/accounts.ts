import { betterAuth } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { symmetricDecrypt } from 'better-auth/crypto';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Configuration } from '../configuration/read-configuration.ts';
import { idOf } from '../sealing/form-token.ts';
import { passwordOf, sealedCodesOf } from '../storage/credentials.ts';
import { useUp } from '../storage/limits.ts';
import { isDisabled } from '../storage/people.ts';
import type { Within } from '../storage/tables.ts';
import {
  type Beginning,
  beginningAs,
  beginningOf,
  isStillIn,
  lockedUntil,
} from '../storage/ways-in.ts';
import { type Hashing, type Hashings, slowHashings } from './hashing.ts';
import { PASSWORD } from './password-rule.ts';

/** Somebody who is signed in. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Id of the session in which they ask. */
  readonly session: string;
}

/**
 * Who is who. A library keeps passwords, sessions and second factors; routes know only this. Whoever signs in is not in where a way in
 * was taken from them meanwhile.
 */
export interface Accounts {
  /** Whoever the cookies of a request belong to. */
  whoAsks(headers: Headers): Promise<Account | undefined>;
  /** Ends the session that the browser had before, as each way to sign in does. */
  signIn(email: string, password: string, headers: Headers): Promise<SignedIn>;
  /** Signs in whoever proved otherwise who they are, since they began; nobody whose account is disabled. */
  signInKnown(began: Beginning, headers: Headers): Promise<SignedIn>;
  /** The second step, by a code of an app or one of the codes that were written down. */
  confirm(code: string, headers: Headers): Promise<Confirmed>;
  /** Ends this session. Gives the cookies that say so. */
  signOut(headers: Headers): Promise<readonly string[]>;
  hash(password: string): Promise<string>;
  /** Whether this is the password of an account. */
  isPassword(account: string, password: string): Promise<boolean>;
  sessions(headers: Headers): Promise<readonly OpenSession[]>;
  /** Ends one of the account's own sessions. */
  endSession(id: string, headers: Headers): Promise<void>;
  /** Ends all sessions but this one. */
  endOthers(headers: Headers): Promise<void>;
  /** Begins to ask for a second factor: what an app is told, and codes to write down. */
  beginSecondFactor(password: string, headers: Headers): Promise<SecondFactor | undefined>;
  /** Whether this is what was begun last: what another page showed is good for nothing once it was begun anew. */
  isBegunLast(account: string, factor: SecondFactor): Promise<boolean>;
  /** Asks for it from now on, once an app has given a right code. */
  confirmSecondFactor(account: string, code: string, headers: Headers): Promise<SignedIn>;
  /** Other codes to write down, in place of those before. */
  renewCodes(password: string, headers: Headers): Promise<readonly string[] | undefined>;
  /** Asks for no second factor any more. */
  endSecondFactor(password: string, headers: Headers): Promise<SignedIn>;
  /** The same within a transaction. */
  within(within: Within): Accounts;
}

export type SignedIn =
  | { readonly status: 'in' | 'second-step'; readonly cookies: readonly string[] }
  | { readonly status: 'wrong' };

/** A second step may be locked after too many wrong codes, or what it belongs to may be over. */
export type Confirmed =
  | SignedIn
  | { readonly status: 'locked'; readonly until: Date }
  | { readonly status: 'over' };

export interface OpenSession {
  readonly id: string;
  readonly since: Date;
  readonly isThis: boolean;
  /** What the browser said of itself when it signed in; empty where it said nothing. */
  readonly userAgent: string;
}

export interface SecondFactor {
  /** `otpauth://…`, which apps read. */
  readonly address: string;
  readonly codes: readonly string[];
}

const DAY_SECONDS = 24 * 60 * 60;
/** Longer than a code of an app is good: for half a minute, and the one before and after it as well. */
const CODE_MILLISECONDS = 2 * 60_000;

const withoutBlanks = (typed: string) => typed.replace(/\s/g, '');
const isOfApp = (code: string) => /^\d{6}$/.test(code);

/** What the library is told; also asked by a test whether our tables are what it wants. */
export function accountOptions(
  db: Within,
  configuration: Configuration,
  secret: string,
  hashing: Hashing = slowHashings.inTurn,
) {
  const isSecure = configuration.address.startsWith('https:');
  return {
    appName: configuration.name,
    baseURL: configuration.address,
    basePath: '/api/accounts',
    secret,
    database: { db, type: 'postgres' as const },
    emailAndPassword: {
      enabled: true,
      // Accounts are made by invitation.
      disableSignUp: true,
      minPasswordLength: PASSWORD.least,
      maxPasswordLength: PASSWORD.most,
      password: hashing,
    },
    user: {
      modelName: 'person',
      additionalFields: { disabledAt: { type: 'date' as const, required: false, input: false } },
    },
    account: { modelName: 'credential' },
    // Over at last, however often it is used.
    session: { expiresIn: 14 * DAY_SECONDS, disableSessionRefresh: true, freshAge: 0 },
    advanced: {
      // As the cookies of readers are named: browsers take such a one from this host alone, and over HTTPS.
      cookiePrefix: isSecure ? '__Host-standoff' : 'standoff',
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: 'lax' as const, httpOnly: true, secure: isSecure },
      ipAddress: { disableIpTracking: true },
      // A test asks whether the tables are what it wants; it could not do so by itself within a transaction.
      database: { validateSchema: false },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }: { readonly userId: string }) =>
            (await isDisabled(db, userId)) ? false : undefined,
        },
      },
    },
    // Counted where everything is counted, so that processes count together.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      twoFactor({
        issuer: configuration.name,
        schema: { twoFactor: { modelName: 'secondFactor' } },
      }),
      signInOtherwise,
    ],
  };
}

interface AccountAlone {
  readonly account: string;
}

/** What our own code sends needs no more checking. */
const accountAlone = {
  '~standard': {
    version: 1 as const,
    vendor: 'standoff',
    validate: (value: unknown) => ({ value: value as AccountAlone }),
    types: undefined as { readonly input: AccountAlone; readonly output: AccountAlone } | undefined,
  },
};

/** The cookie of the library for whoever is asked for a second step. */
const PENDING = 'two_factor';

/** Gives a session without a password. No request reaches it: the routes of the library are not served. */
const signInOtherwise = {
  id: 'sign-in-otherwise' as const,
  endpoints: {
    signInKnown: createAuthEndpoint(
      '/sign-in/known',
      { method: 'POST', body: accountAlone, metadata: { SERVER_ONLY: true } },
      async (context) => {
        const { account } = context.body;
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(account);
        const session = user && (await internalAdapter.createSession(user.id));
        if (!user || !session) throw new APIError('UNAUTHORIZED');
        await setSessionCookie(context, { session, user });
        return context.json({ isIn: true });
      },
    ),
    /** The account whose second step a browser is asked for. */
    findPending: createAuthEndpoint(
      '/sign-in/pending',
      { method: 'GET', metadata: { SERVER_ONLY: true } },
      async (context) => {
        const { createAuthCookie, internalAdapter, secret } = context.context;
        const word = await context.getSignedCookie(createAuthCookie(PENDING).name, secret);
        const kept = word ? await internalAdapter.findVerificationValue(word) : null;
        return kept !== null && kept.expiresAt > new Date() ? kept.value : undefined;
      },
    ),
  },
};

export function createAccounts(
  db: Within,
  configuration: Configuration,
  secret: string,
  hashings: Hashings = slowHashings,
): Accounts {
  const { inTurn: hashing, atOnce } = hashings;
  const auth = betterAuth(accountOptions(db, configuration, secret, hashing));
  const { api } = auth;
  /** What was asked of the library; nothing of it where a way in was taken since somebody began. */
  const ifStillIn = async (
    began: Beginning | undefined,
    ask: () => Promise<Response>,
    isNew: () => Promise<boolean> = async () => true,
  ): Promise<SignedIn> => {
    const response = await ask();
    const isRefused = !response.ok && response.status < 500;
    if (isRefused || ((await isStillIn(db, began)) && (await isNew()))) return signedIn(response);
    const cookie = response.headers.getSetCookie().map((one) => one.replace(/;.*/, ''));
    await api.signOut({ headers: new Headers({ cookie: cookie.join('; ') }) });
    return { status: 'wrong' };
  };
  /** Signs in, in place of whoever was signed in before in the same browser. */
  const inPlace = async (
    began: Beginning | undefined,
    headers: Headers,
    ask: () => Promise<Response>,
    isNew?: () => Promise<boolean>,
  ): Promise<SignedIn> => {
    const result = await ifStillIn(began, ask, isNew);
    if (result.status === 'wrong' || !headers.has('Cookie')) return result;
    const before = await api.getSession({ headers, query: { disableRefresh: true } });
    if (before === null) return result;
    await api.revokeSession({ body: { token: before.session.token }, headers });
    return result;
  };
  const askForCode = (code: string, headers: Headers) => {
    const asked = { body: { code, trustDevice: false }, headers, asResponse: true } as const;
    return isOfApp(code) ? api.verifyTOTP(asked) : api.verifyBackupCode(asked);
  };
  /** The library takes a code of an app as often as it comes while it is good; one that was written down it uses up itself. */
  const useCodeUp = async (account: string, code: string) =>
    !isOfApp(code) ||
    useUp(
      db,
      { id: idOf(secret, ['code', account, code]), kind: 'code' },
      CODE_MILLISECONDS,
      new Date(),
    );
  return {
    async whoAsks(headers) {
      if (!headers.has('Cookie')) return undefined;
      const session = await api.getSession({ headers, query: { disableRefresh: true } });
      if (session === null) return undefined;
      const { id, name, email, disabledAt } = session.user;
      if (disabledAt) return undefined;
      return { id, name, email, session: session.session.id };
    },
    async signIn(email, password, headers) {
      const began = await beginningOf(db, email);
      return inPlace(began, headers, () =>
        api.signInEmail({ body: { email, password }, asResponse: true }),
      );
    },
    signInKnown: (began, headers) =>
      inPlace(began, headers, () =>
        api.signInKnown({ body: { account: began.account }, headers, asResponse: true }),
      ),
    async confirm(typed, headers) {
      const code = withoutBlanks(typed);
      const account = await api.findPending({ headers });
      const began = account === undefined ? undefined : await beginningAs(db, account);
      if (began === undefined) return { status: 'over' };
      const { name } = (await auth.$context).createAuthCookie(PENDING);
      // A session that the browser has besides is not what is asked about.
      const result = await inPlace(
        began,
        headers,
        () => askForCode(code, only(name, headers)),
        () => useCodeUp(began.account, code),
      );
      if (result.status !== 'wrong') return result;
      const until = await lockedUntil(db, began.account, new Date());
      if (until !== undefined) return { status: 'locked', until };
      return { status: (await api.findPending({ headers })) === undefined ? 'over' : 'wrong' };
    },
    async signOut(headers) {
      const response = await api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
    hash: hashing.hash,
    async isPassword(account, password) {
      const hash = await passwordOf(db, account);
      return hash !== undefined && hashing.verify({ hash, password });
    },
    async endSession(id, headers) {
      const open = await api.listSessions({ headers });
      const token = open.find((session) => session.id === id)?.token;
      if (token !== undefined) await api.revokeSession({ body: { token }, headers });
    },
    async sessions(headers) {
      const [open, own] = await Promise.all([
        api.listSessions({ headers }),
        api.getSession({ headers }),
      ]);
      return open.map(({ id, token, createdAt, userAgent }) => ({
        id,
        since: createdAt,
        isThis: token === own?.session.token,
        userAgent: userAgent ?? '',
      }));
    },
    async endOthers(headers) {
      await api.revokeOtherSessions({ headers });
    },
    async beginSecondFactor(password, headers) {
      try {
        const begun = await api.enableTwoFactor({ body: { password }, headers });
        if (!('totpURI' in begun)) return undefined;
        return { address: begun.totpURI, codes: begun.backupCodes };
      } catch (error) {
        return refusedOrThrow(error, undefined);
      }
    },
    async isBegunLast(account, { codes }) {
      const data = await sealedCodesOf(db, account);
      if (data === undefined) return false;
      const { secretConfig } = await auth.$context;
      return (await symmetricDecrypt({ key: secretConfig, data })) === JSON.stringify(codes);
    },
    async confirmSecondFactor(account, typed, headers) {
      const code = withoutBlanks(typed);
      const done = await signedIn(
        await api.verifyTOTP({ body: { code }, headers, asResponse: true }),
      );
      // Its key is new, so no code of it was used before; this one is from now on.
      if (done.status !== 'wrong') await useCodeUp(account, code);
      return done;
    },
    async renewCodes(password, headers) {
      try {
        return (await api.generateBackupCodes({ body: { password }, headers })).backupCodes;
      } catch (error) {
        return refusedOrThrow(error, undefined);
      }
    },
    endSecondFactor: async (password, headers) =>
      signedIn(await api.disableTwoFactor({ body: { password }, headers, asResponse: true })),
    within: (within) => createAccounts(within, configuration, secret, { inTurn: atOnce, atOnce }),
  };
}

/** The headers with no cookie but one. */
function only(name: string, headers: Headers): Headers {
  const cookies = (headers.get('Cookie') ?? '').split(/; */);
  const kept = new Headers(headers);
  kept.set('Cookie', cookies.filter((cookie) => cookie.startsWith(`${name}=`)).join('; '));
  return kept;
}

async function signedIn(response: Response): Promise<SignedIn> {
  if (response.status >= 500) throw new Error('accounts do not answer');
  if (!response.ok) return { status: 'wrong' };
  const said = (await response.json()) as { readonly twoFactorRedirect?: boolean };
  return {
    status: said.twoFactorRedirect === true ? 'second-step' : 'in',
    cookies: response.headers.getSetCookie(),
  };
}

/** What the library refuses is an answer; what fails otherwise is not. */
function refusedOrThrow<T>(error: unknown, refused: T): T {
  const { statusCode } = error as { readonly statusCode?: number };
  if (statusCode !== undefined && statusCode < 500) return refused;
  throw error;
}
