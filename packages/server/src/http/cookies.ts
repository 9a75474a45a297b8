import type { Site } from '../site/site.ts';

/** With a prefix that browsers hold to: such a cookie was set by this server, over a connection that nobody reads. */
function fullName({ configuration }: Pick<Site, 'configuration'>, name: string): string {
  return configuration.address.startsWith('https:') ? `__Host-${name}` : name;
}

export function cookieOf(site: Site, request: Request, name: string): string | undefined {
  const wanted = `${fullName(site, name)}=`;
  const cookies = (request.headers.get('Cookie') ?? '').split(';').map((one) => one.trim());
  const found = cookies.find((one) => one.startsWith(wanted))?.slice(wanted.length);
  return found !== undefined && /^[\w-]{1,200}$/.test(found) ? found : undefined;
}

export function setCookie(site: Site, name: string, value: string, seconds: number): string {
  const isSecure = site.configuration.address.startsWith('https:');
  return `${fullName(site, name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
