import { createHash, createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/**
 * The part of an address that one customer of a network mostly has: the first 24 bits, or 48 of the longer kind. What is no
 * address is a prefix of its own.
 */
export function networkPrefix(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(mapped)) return 'unknown';
  const [before = '', after] = mapped.replace(/%.*$/, '').split('::');
  const groups = before === '' ? [] : before.split(':');
  const last = after === undefined || after === '' ? [] : after.split(':');
  const all =
    after === undefined ? groups : [...groups, ...zeros(8 - groups.length - last.length), ...last];
  const first = all.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/48`;
}

function zeros(count: number): string[] {
  return Array.from({ length: Math.max(0, count) }, () => '0');
}

/** The prefix as it is kept: with the salt of a day, which is thrown away after two. */
export function hashedPrefix(address: string): (salt: string) => string {
  const prefix = networkPrefix(address);
  return (salt) => createHmac('sha256', salt).update(prefix).digest('base64url').slice(0, 22);
}

/** Something else than an address, such as an account, as it is kept for the same time. */
export function hashedWord(word: string): (salt: string) => string {
  return (salt) => createHash('sha256').update(`${salt} ${word}`).digest('hex').slice(0, 22);
}

/**
 * Who asks: the address at the other end, or with proxies of one's own before it what the outermost of them wrote down. What
 * stands further left in the header was written by the one who asks.
 */
export function addressOf(
  remote: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string {
  if (proxies === 0) return remote ?? '';
  const written = (forwarded ?? '').split(',').map((one) => withoutPort(one.trim()));
  return written.at(-proxies) || (remote ?? '');
}

/** `203.0.113.7:443` and `[2001:db8::7]:443`, as some proxies write it, without brackets and port. */
function withoutPort(written: string): string {
  const [, bracketed, dotted] =
    /^\[([\w:.%]+)\](?::\d{1,5})?$|^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/i.exec(written) ?? [];
  return bracketed ?? dotted ?? written;
}
