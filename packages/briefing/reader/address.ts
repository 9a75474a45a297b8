/** The name of what is supposed in the address: `#doubt=drop:us.4,swap:china.9`, with signs that are encoded. */
const NAME = 'doubt=';

/** What an address says is supposed; absent where it speaks of something else. */
export function supposedIn(hash: string): readonly string[] | undefined {
  if (!hash.startsWith(`#${NAME}`)) return undefined;
  const ids = hash
    .slice(NAME.length + 1)
    .split(',')
    .map(decoded);
  return [...new Set(ids)];
}

/** What a damaged address says is no change that a page offers. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of the page with this supposed. */
export function addressOf(ids: readonly string[]): string {
  if (ids.length === 0) return location.pathname + location.search;
  return `#${NAME}${ids.map(encodeURIComponent).join(',')}`;
}

/** What is shown in a frame without an address of its own, as previews are, has none to write. */
const hasAddress = () => location.protocol !== 'about:';

export function replaceAddress(address: string): void {
  if (hasAddress()) history.replaceState(null, '', address);
}

/** So that the browser's way back leads to what was supposed before. */
export function pushAddress(address: string): void {
  if (!hasAddress()) return;
  const { href } = new URL(address, location.href);
  if (location.href !== href) history.pushState(null, '', address);
}
