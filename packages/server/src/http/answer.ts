import { createHash } from 'node:crypto';
import type { Site } from '../site/site.ts';
import { type Policy, secureHeaders } from './policies.ts';
import { takesGzip } from './takes-gzip.ts';

/** What is sent back, before it is packed and compared with what the browser has. */
export interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly policy: Policy;
  readonly body: string | Uint8Array;
  /** Kept for good by whoever has it: its address never means anything else. */
  readonly isForGood?: boolean;
  /** What stands for the body where that holds what differs each time, or beside what does not. */
  readonly tag?: string;
  /** Words of the body that differ each time: it is compared, and packed, without them. */
  readonly differs?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

export const HTML = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';

const FOR_GOOD = 'public, max-age=31536000, immutable';
/** What is shorter is sent as it is. */
const WORTH_PACKING_BYTES = 1024;
const PACKED = /^(text\/|application\/(json|javascript|(atom\+)?xml))/;

/** Answers a request, with nothing but headers where the browser has the same already. */
export async function send(site: Site, request: Request, answer: Answer): Promise<Response> {
  const { status = 200, type, policy, body, isForGood = false, headers = {} } = answer;
  const isSecure = site.configuration.address.startsWith('https:');
  const isKept = status === 200;
  const all: Record<string, string> = {
    ...secureHeaders(policy, isSecure),
    'Content-Type': type,
    'Cache-Control': isForGood ? FOR_GOOD : isKept ? 'no-cache' : 'no-store',
    ...headers,
  };
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const isWorthPacking = PACKED.test(type) && bytes.length >= WORTH_PACKING_BYTES;
  // A header of the same name says what else it depends on.
  if (isWorthPacking) all['Vary'] = [headers['Vary'], 'Accept-Encoding'].filter(Boolean).join(', ');
  if (isKept) {
    all['ETag'] = `W/"${createHash('sha256')
      .update(tagOf(answer))
      .digest('base64url')
      .slice(0, 22)}"`;
    const known = (request.headers.get('If-None-Match') ?? '').split(',').map((one) => one.trim());
    if (known.includes(all['ETag'])) return new Response(null, { status: 304, headers: all });
  }
  if (!isWorthPacking) return new Response(whole(bytes), { status, headers: all });
  if (!takesGzip(request.headers.get('Accept-Encoding')))
    return new Response(whole(bytes), { status, headers: all });
  const packed = await pack(site, answer, bytes, all['Cache-Control'] !== 'no-store');
  return new Response(whole(packed), { status, headers: { ...all, 'Content-Encoding': 'gzip' } });
}

/** What is the same as long as what it says is. */
function tagOf({ body, tag, differs = [] }: Answer): string | Uint8Array {
  if (typeof body !== 'string' || differs.length === 0) return tag ?? body;
  return `${tag ?? ''} ${differs.reduce((rest, word) => rest.replaceAll(word, ''), body)}`;
}

/** What is for one browser alone, and not to be kept there, is packed for it alone. */
function pack(
  { packer }: Site,
  { body, differs = [] }: Answer,
  bytes: Uint8Array,
  isToBeKept: boolean,
): Promise<Uint8Array> {
  if (!isToBeKept) return packer.anew(bytes);
  if (typeof body !== 'string' || differs.length === 0) return packer.kept(bytes);
  const words = differs.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = body.split(new RegExp(`(${words.join('|')})`));
  return packer.around(
    parts.filter((_, k) => k % 2 === 0),
    parts.filter((_, k) => k % 2 === 1),
  );
}

/** Bytes as a response takes them. */
function whole(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

/** Leads elsewhere on this server. */
export function lead(
  site: Site,
  to: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const isSecure = site.configuration.address.startsWith('https:');
  return new Response(null, {
    status: 303,
    headers: {
      ...secureHeaders('page', isSecure),
      'Cache-Control': 'no-store',
      Location: to,
      ...headers,
    },
  });
}
