/** A heading of a model file. */
export interface OutlineEntry {
  readonly name: string;
  readonly offset: number;
  /** 0 for a section, 1 for what stands in it. */
  readonly depth: 0 | 1;
}

/** Sections whose entries are worth a heading of their own. */
const WITH_ENTRIES = new Set(['decision-makers', 'bodies', 'deals', 'variants']);

/** The sections of a file, as its lines show them, whether or not it can be read. */
export function outlineOf(text: string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let section = '';
  for (const match of text.matchAll(/^( {0,2})([\w-]+):/gm)) {
    const [, indent = '', name = ''] = match;
    if (indent.length === 1) continue;
    if (indent === '') section = name;
    else if (!WITH_ENTRIES.has(section)) continue;
    entries.push({ name, offset: match.index, depth: indent === '' ? 0 : 1 });
  }
  return entries;
}
