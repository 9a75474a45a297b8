import { isEmail } from './e-mail.ts';

/** What can be set, by file or by environment: how each is read, and what it means. */
export interface Setting<T> {
  /** In a file: `address`; in the environment: `STANDOFF_ADDRESS`. */
  readonly key: string;
  readonly about: string;
  readonly secret?: boolean;
  readonly otherwise: T;
  /** The value, or what must stand there instead. */
  read(given: unknown): { readonly value: T } | { readonly mustBe: string };
}

function text<T>(
  key: string,
  about: string,
  otherwise: T,
  mustBe: string,
  read: (given: string) => T | undefined,
  secret = false,
): Setting<T> {
  return {
    key,
    about,
    secret,
    otherwise,
    read(given) {
      const value = typeof given === 'string' && given !== '' ? read(given.trim()) : undefined;
      return value === undefined ? { mustBe } : { value };
    },
  };
}

function number(key: string, about: string, otherwise: number, [least, most]: [number, number]) {
  const setting: Setting<number> = {
    key,
    about,
    otherwise,
    read(given) {
      const value = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
      const isWithin = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
      return isWithin
        ? { value: Number(value) }
        : { mustBe: `a whole number from ${least} to ${most}` };
    },
  };
  return setting;
}

function webAddress(given: string): string | undefined {
  if (!URL.canParse(given)) return undefined;
  const { protocol, origin, pathname, search, hash, username } = new URL(given);
  const isPlain = pathname === '/' && search === '' && hash === '' && username === '';
  return /^https?:$/.test(protocol) && isPlain ? origin : undefined;
}

function postgresql(given: string): string | undefined {
  return /^postgres(ql)?:\/\/./.test(given) && URL.canParse(given) ? given : undefined;
}

function smtp(given: string): string | undefined {
  if (!/^smtps?:\/\/./.test(given) || !URL.canParse(given)) return undefined;
  const { hostname, pathname, search, hash } = new URL(given);
  const isPlain = hostname !== '' && /^\/?$/.test(pathname) && search === '' && hash === '';
  return isPlain ? given : undefined;
}

function sender(given: string): string | undefined {
  const [, address] = /^[^<>\r\n]*<([^<>]+)>$/.exec(given) ?? [undefined, given];
  return address !== undefined && isEmail(address) ? given : undefined;
}

const words: Setting<readonly string[]> = {
  key: 'heldWords',
  about: 'words with which a comment waits for a moderator',
  otherwise: [],
  read(given) {
    const list = typeof given === 'string' ? given.split(',') : given;
    return Array.isArray(list) && list.every((one) => typeof one === 'string')
      ? { value: list.map((one) => one.trim()).filter((one) => one !== '') }
      : { mustBe: 'a list of words; in the environment with commas between them' };
  },
};

const HOLDS = ['first', 'all'] as const;
export type Holds = (typeof HOLDS)[number];

/** Every setting by its name in a configuration. */
export const settings = {
  name: text(
    'name',
    'what stands above the list of all publications',
    'Briefings',
    'some words',
    (given) => given.slice(0, 200),
  ),
  address: text(
    'address',
    'where readers find it',
    'http://localhost:4660',
    'an address such as https://briefings.example.org, without a path',
    webAddress,
  ),
  host: text('host', 'the network address to listen at', '127.0.0.1', 'an address', (given) =>
    /^[\w.:-]+$/.test(given) ? given : undefined,
  ),
  port: number('port', 'the port to listen at', 4660, [0, 65_535]),
  data: text(
    'data',
    'the folder of the embedded database',
    'standoff-data',
    'a path',
    (given) => given,
  ),
  database: text<string | undefined>(
    'database',
    'the address of a PostgreSQL, in place of the folder',
    undefined,
    'an address such as postgresql://USER:PASSWORD@HOST/DATABASE',
    postgresql,
    true,
  ),
  proxies: number(
    'proxies',
    'how many proxies of yours stand before it, each of which adds to X-Forwarded-For',
    0,
    [0, 9],
  ),
  metricsToken: text<string | undefined>(
    'metricsToken',
    'the word by which a program may read /metrics; without it nobody may',
    undefined,
    'at least 16 letters or digits',
    (given) => (/^[\w-]{16,}$/.test(given) ? given : undefined),
    true,
  ),
  mail: text<string | undefined>(
    'mail',
    'the mail server by which letters are sent; without it none are',
    undefined,
    'an address such as smtps://USER:PASSWORD@mail.example.org',
    smtp,
    true,
  ),
  mailFrom: text<string | undefined>(
    'mailFrom',
    'the address that letters come from; no-reply at the host of the address where none is set',
    undefined,
    'an e-mail address, with a name before it or without, such as Briefings <desk@example.org>',
    sender,
  ),
  hold: text<Holds>(
    'hold',
    'which comments wait for a moderator besides those that are held for what they say or whence they come',
    'first',
    'first, for the first of a browser, or all',
    (given) => HOLDS.find((one) => one === given),
  ),
  heldWords: words,
} as const;
