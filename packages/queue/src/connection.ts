import { isIP } from 'node:net';
import { Redis } from 'ioredis';
import { type QueueAddress, sayAddress } from './address.ts';

/** The queue cannot be reached, or no longer. The message says what to do. */
export class QueueUnreachable extends Error {
  /** Whether it may be there later without anybody's doing otherwise than now. */
  readonly mayCome: boolean;

  constructor(message: string, mayCome = false) {
    super(message);
    this.mayCome = mayCome;
  }
}

const CONNECT_MILLISECONDS = 5_000;
const LONGEST_PAUSE = 1_000;

/**
 * Whatever happens, it is tried again, until whoever waits says that it is over: a connection that is tried for ever
 * would keep the program alive.
 */
export function connectionTo(address: QueueAddress, over: AbortSignal) {
  return {
    ...endpoint(address),
    // Commands wait until the connection is there again.
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) =>
      over.aborted ? null : Math.min(50 * 2 ** times, LONGEST_PAUSE),
  };
}

function endpoint({ host, port, secure, username, password, database }: QueueAddress) {
  return {
    host,
    port,
    db: database,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    // A certificate is for a name; where there is none, no name is asked for.
    ...(secure && { tls: isIP(host) ? {} : { servername: host } }),
    connectTimeout: CONNECT_MILLISECONDS,
  };
}

/** Whether the server is there and lets us in; throws QueueUnreachable where not. */
export async function tryConnection(address: QueueAddress): Promise<void> {
  const redis = new Redis({
    ...endpoint(address),
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let first: Error | undefined;
  redis.on('error', (error: Error) => {
    first ??= error;
  });
  try {
    await redis.connect();
    await redis.ping();
    // A database that is not there is told of, and then the first one is taken in its place.
    if (first !== undefined) throw first;
  } catch (error) {
    throw unreachable(address, first ?? (error as Error));
  } finally {
    redis.disconnect();
  }
}

/** Errors of a connection hold its password, so nothing but the message is taken from them. */
function unreachable(address: QueueAddress, { message, code }: NodeJS.ErrnoException) {
  const place = sayAddress(address);
  if (/NOAUTH|WRONGPASS|invalid password|without any password/i.test(message)) {
    return new QueueUnreachable(
      `the queue at ${place} does not let you in: give the name and the password in the address (redis://NAME:PASSWORD@HOST), or the password in STANDOFF_QUEUE_PASSWORD`,
    );
  }
  if (/CERT|SELF_SIGNED|VERIFY|ALTNAME|SSL/.test(code ?? '')) {
    return new QueueUnreachable(
      `the queue at ${place} shows a certificate that does not hold (${code}): name yours in NODE_EXTRA_CA_CERTS`,
    );
  }
  if (/DB index/i.test(message)) {
    return new QueueUnreachable(
      `the queue at ${place} has no database of this number: leave it out, or give a smaller one`,
    );
  }
  const why = code === undefined || message.includes(code) ? message : `${code}: ${message}`;
  return new QueueUnreachable(
    `there is no queue at ${place} (${why}): start Valkey or Redis there, such as with valkey-server, or correct the address`,
    true,
  );
}
