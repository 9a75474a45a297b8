/** What keeps a body from being taken, in the words of HTTP. */
export interface NotTaken {
  readonly status: 400 | 413;
  readonly title: string;
  readonly says: string;
}

/**
 * Reads what a request brings along, up to so many bytes, into memory. It is read once the request was let in, so that
 * nobody has bytes kept who may not send any. Gives the request with what came, or why it is not taken.
 */
export async function takeBody(request: Request, mostBytes: number): Promise<Request | NotTaken> {
  const told = Number(request.headers.get('Content-Length') ?? 0);
  if (told > mostBytes) return tooLarge(mostBytes);
  if (request.body === null) return request;
  try {
    const bytes = await readUpTo(request.body, mostBytes);
    if (bytes === undefined) return tooLarge(mostBytes);
    const { method, headers } = request;
    return new Request(request.url, { method, headers, body: bytes });
  } catch {
    // Whoever sent it went away in the middle, or was too slow.
    return {
      status: 400,
      title: 'Not whole',
      says: 'What was sent did not come whole. Send it again.',
    };
  }
}

async function readUpTo(
  body: ReadableStream<Uint8Array>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts, length);
    length += value.length;
    if (length > mostBytes) return undefined;
    parts.push(value);
  }
}

function tooLarge(mostBytes: number): NotTaken {
  const says = `This takes at most ${Math.floor(mostBytes / 1024)} kB.`;
  return { status: 413, title: 'Too large', says };
}
