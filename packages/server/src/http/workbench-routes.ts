import type { Call, Route } from '../site/route.ts';
import { notFound } from './not-found.ts';
import { secureHeaders } from './policies.ts';
import { takesGzip } from './takes-gzip.ts';

/** The workbench of this server. Its page, its workers and its manual share one policy, which the build wrote. */
async function answerFile(call: Call): Promise<Response> {
  const { site, request, param } = call;
  const file = await site.workbench?.find(param('file'));
  if (site.workbench === undefined || file === undefined) return notFound(call);
  const isSecure = site.configuration.address.startsWith('https:');
  const packed = takesGzip(request.headers.get('Accept-Encoding')) ? file.packed : undefined;
  const headers = {
    ...secureHeaders('page', isSecure),
    'Content-Security-Policy': site.workbench.policy,
    // With the rest it lets the workers of the page share memory.
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Content-Type': file.type,
    'Cache-Control': file.isForGood ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ETag: file.tag,
    ...(packed !== undefined && { 'Content-Encoding': 'gzip' }),
  };
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((one) => one.trim());
  if (known.includes(file.tag)) return new Response(null, { status: 304, headers });
  return new Response((packed ?? file.bytes) as Uint8Array<ArrayBuffer>, { headers });
}

const get = (path: string): Route => ({ method: 'GET', path, needs: 'anyone', answer: answerFile });

/** The page in which conflicts are made, which needs no account until something is saved here. */
export const workbenchRoutes: readonly Route[] = [
  get('/workbench/'),
  get('/workbench/:file{(?:[A-Za-z0-9_~.-]+/)*[A-Za-z0-9_~.-]+}'),
];
