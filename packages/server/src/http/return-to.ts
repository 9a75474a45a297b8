/**
 * Where somebody goes on after signing in: to the page that sent them, if that is one of this server. What a link from elsewhere says
 * leads nowhere else.
 */
export function returnTo(url: URL, otherwise: string): string {
  const asked = url.searchParams.get('to') ?? '';
  if (!asked.startsWith('/') || !URL.canParse(asked, url.origin)) return otherwise;
  const { origin, pathname, search, hash } = new URL(asked, url.origin);
  const isOurs = origin === url.origin && !pathname.startsWith('//');
  return isOurs ? `${pathname}${search}${hash}` : otherwise;
}

/** An address that hands on where to go afterwards. */
export function withReturn(path: string, url: URL): string {
  const to = returnTo(url, '');
  return to === '' ? path : `${path}?to=${encodeURIComponent(to)}`;
}

/** Where somebody signs in who is to come back to a page of this server. */
export function signInFor({ pathname, search }: URL): string {
  return `/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}`;
}
