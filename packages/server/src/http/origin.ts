/**
 * Whether what changes something was sent from a page of this server, or by a program that is no browser. Browsers say where a
 * request comes from; another page cannot make them say otherwise.
 */
export function isOfOurPages(request: Request, address: string): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  // "none" is the reader's own doing, such as to load a page again that was sent.
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('Origin');
  if (origin !== null) return origin === address;
  // No browser: then nobody was signed in by a cookie without knowing it.
  return true;
}
