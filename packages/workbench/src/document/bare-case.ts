/** The bundled conflict with which the page starts when the address says nothing. */
export const HOME = 'korea-2017';

/**
 * What an address leads to that says nothing but where to begin, as the id of a bundled conflict; empty where it says
 * more. There may be no conflict with this id.
 */
export function bareCase(hash: string): string {
  if (hash === '' || hash === '#') return HOME;
  return /^#\/([\w-]+)(?:\/[\w-]*)?$/.exec(hash)?.[1] ?? '';
}
