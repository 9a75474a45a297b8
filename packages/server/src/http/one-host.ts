/**
 * Whether a request names one host, as it must (RFC 9112, section 3.2). Node takes the first of several, and a proxy may have
 * decided by another.
 */
export function hasOneHost({ rawHeaders }: { readonly rawHeaders: readonly string[] }): boolean {
  const names = rawHeaders.filter((_, k) => k % 2 === 0);
  return names.filter((name) => name.toLowerCase() === 'host').length <= 1;
}
