import type { edits } from '@standoff/language';

/** What a part of a file says, whatever its looks. */
export type Content = edits.Content;

/** What a form holds, by key; keys that begin with `@` say where an entry stands and are not written in it. */
export type Values = Readonly<Record<string, Content | undefined>>;

export function isEntries(content: Content | undefined): content is edits.Entries {
  // Lists have a method of that name.
  return (
    typeof content === 'object' && content !== null && !isList(content) && 'entries' in content
  );
}

export function isList(content: Content | undefined): content is readonly Content[] {
  return Array.isArray(content);
}

/** The keys of a mapping with their values; none of anything else. */
export function valuesOf(content: Content | undefined): Values {
  return isEntries(content) ? Object.fromEntries(content.entries) : {};
}

export function entriesOf(values: Values): edits.Entries {
  return {
    entries: Object.entries(values).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
  };
}

export function textOf(content: Content | undefined): string {
  return typeof content === 'string' ? content : '';
}

/** The texts of a list, or the one that stands without a list. */
export function textsOf(content: Content | undefined): string[] {
  const items = isList(content) ? content : [content];
  return items.filter((item): item is string => typeof item === 'string');
}

/** Whether a content is a text, or a list of nothing but texts. */
export function areTexts(content: Content | undefined): boolean {
  return (isList(content) ? content : [content]).every((item) => typeof item === 'string');
}

/** One text stands alone, several in a list. */
export function oneOrMore(texts: readonly string[]): Content | undefined {
  return texts.length > 1 ? texts : texts[0];
}

export function isSame(one: Content | undefined, other: Content | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether there is nothing in it. */
export function isBlank(content: Content | undefined): boolean {
  if (content === undefined || content === null) return true;
  if (typeof content === 'string') return content.trim() === '';
  return isList(content) ? content.length === 0 : Object.keys(valuesOf(content)).length === 0;
}

/** About as the file has it, in one line. */
export function asWritten(content: Content | undefined): string {
  if (content === undefined || content === null) return '';
  if (typeof content === 'string') return content;
  if (isList(content)) return `[${content.map(asWritten).join(', ')}]`;
  const inside = Object.entries(valuesOf(content));
  return `{ ${inside.map(([key, value]) => `${key}: ${asWritten(value)}`).join(', ')} }`;
}
