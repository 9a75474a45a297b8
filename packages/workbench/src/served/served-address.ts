/** A version on the server, as its pages lead to it in the workbench. */
export interface ServedAddress {
  readonly publication: string;
  readonly kind: 'model' | 'briefing';
  readonly slug: string;
  readonly version: number;
}

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const ADDRESS = new RegExp(
  `^#/served/(?<publication>${NAME})/(?<kind>model|briefing)s/(?<slug>${NAME})/(?<version>[1-9][0-9]{0,8})$`,
);

/** Reads `#/served/gazette/models/korea/5`; undefined for every other address. */
export function parseServed(hash: string): ServedAddress | undefined {
  const found = ADDRESS.exec(hash)?.groups;
  if (found === undefined) return undefined;
  const { publication = '', kind, slug = '', version } = found;
  return { publication, kind: kind as ServedAddress['kind'], slug, version: Number(version) };
}
