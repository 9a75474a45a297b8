/** Where a queue is. */
export interface QueueAddress {
  readonly host: string;
  readonly port: number;
  /** Whether the connection is encrypted (TLS). */
  readonly secure: boolean;
  readonly username?: string;
  readonly password?: string;
  /** Number of the database on the server. */
  readonly database: number;
}

/** What was read, or what is wrong with it, in words. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

const PORT = 6379;
const LOOKS = 'redis://HOST:PORT, or rediss:// where the connection is encrypted';

/**
 * Reads an address such as `rediss://user:password@host:6379/0`. No problem repeats it, since a password may
 * stand in it.
 */
export function readAddress(text: string, password?: string): Read<QueueAddress> {
  if (!/^rediss?:\/\//.test(text)) {
    return { problem: `the address of a queue looks like ${LOOKS}` };
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.hostname === '') {
    return { problem: `the address of the queue cannot be read; it looks like ${LOOKS}` };
  }
  if (url.search !== '' || url.hash !== '') {
    return { problem: 'the address of a queue ends with the number of the database: no ? or #' };
  }
  const database = url.pathname.replace(/^\//, '') || '0';
  if (!/^\d{1,4}$/.test(database)) {
    return {
      problem: 'the path in the address of a queue is the number of a database, such as /0',
    };
  }
  const words = decodedWords(url);
  if (words === undefined) {
    return { problem: 'the name or the password in the address of the queue is wrongly escaped' };
  }
  const secret = words.password || password;
  return {
    value: {
      // An address of IPv6 stands in brackets.
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: url.port === '' ? PORT : Number(url.port),
      secure: url.protocol === 'rediss:',
      ...(words.username && { username: words.username }),
      ...(secret && { password: secret }),
      database: Number(database),
    },
  };
}

function decodedWords({ username, password }: URL) {
  try {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}

/** An address as it may be shown: without name and password. */
export function sayAddress({ host, port, secure, database }: QueueAddress): string {
  const place = host.includes(':') ? `[${host}]` : host;
  return `redis${secure ? 's' : ''}://${place}:${port}${database === 0 ? '' : `/${database}`}`;
}

/** Reads the word with which all keys of a project begin. */
export function readPrefix(text: string): Read<string> {
  return /^[\w.-]{1,100}$/.test(text)
    ? { value: text }
    : { problem: 'a prefix is up to 100 letters, digits, and any of . _ -' };
}
