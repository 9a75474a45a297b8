/** What came of a request to the server. */
export type Answer<T> =
  | { readonly status: 'done'; readonly said: T }
  /** Another version was saved meanwhile; this one is kept beside it. */
  | { readonly status: 'clash'; readonly version: number; readonly latest: number }
  | { readonly status: 'refused'; readonly code: number; readonly problems: readonly string[] }
  | { readonly status: 'signed-out' }
  | { readonly status: 'unreachable' };

export type Problem = Exclude<Answer<unknown>, { readonly status: 'done' }>;

/** So long the server may take, in milliseconds: a page is drawn within a minute. */
const PATIENCE = 90_000;

/** Asks for something. */
export function readFromServer<T>(path: string): Promise<Answer<T>> {
  return ask(path, {});
}

/** Sends an object, or a picture as it is. */
export function sendToServer<T>(path: string, said: object | Blob): Promise<Answer<T>> {
  const isPicture = said instanceof Blob;
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': isPicture ? said.type : 'application/json' },
    body: isPicture ? said : JSON.stringify(said),
  });
}

async function ask<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/${path}`, {
      ...init,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 401) return { status: 'signed-out' };
    if (response.status >= 500) return { status: 'unreachable' };
    const said: unknown = await response.json();
    if (response.ok) return { status: 'done', said: said as T };
    const { version, latest, problems = [] } = said as Refusal;
    return version === undefined || latest === undefined
      ? { status: 'refused', code: response.status, problems }
      : { status: 'clash', version, latest };
  } catch {
    // No network, no server, or an answer that is none of its own.
    return { status: 'unreachable' };
  }
}

interface Refusal {
  readonly version?: number;
  readonly latest?: number;
  readonly problems?: readonly string[];
}
