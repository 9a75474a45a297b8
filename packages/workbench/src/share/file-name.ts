/** A name for a file about something with a title: letters and digits of any script, and hyphens. */
export function fileName(title: string, ending: string): string {
  return `${stemOf(title)}.${ending}`;
}

/** What a file is about. */
export interface Subject {
  readonly title: string;
  /** Id of the conflict of the catalog that the text began as, if it did. */
  readonly published?: string | undefined;
  /** Whether the text is no longer that of the catalog. */
  readonly changed?: boolean;
  readonly variant?: string | undefined;
}

/** What the names of all files about it begin with: `korea-2017`, `korea-2017-changed`. */
export function stemOfSubject({ title, published, changed = false, variant }: Subject): string {
  return [
    published ?? stemOf(title),
    ...(published !== undefined && changed ? ['changed'] : []),
    ...(variant === undefined ? [] : [stemOf(variant)]),
  ].join('-');
}

/** Words as a part of the name of a file. */
export function stemOf(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{Letter}\p{Number}\p{Mark}]+/gu);
  return words?.join('-').slice(0, 80) ?? 'conflict';
}
