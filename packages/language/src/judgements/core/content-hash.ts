import type { Json } from './entry-json.ts';

/** A short name for a content: the same for the same content, in whatever order its keys are. */
export function contentHash(content: Json | undefined): string {
  const text = JSON.stringify(sorted(content ?? null));
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193);
}

/** Fowler-Noll-Vo, 32 bits, as six digits and letters. */
function fnv(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6);
}

function sorted(content: Json): Json {
  if (typeof content !== 'object' || content === null) return content;
  if (isList(content)) return content.map(sorted);
  const entries = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}

function isList(content: Json): content is readonly Json[] {
  return Array.isArray(content);
}

/** Plain data without its places in the text, and without ids by which the file speaks of entries of its lists. */
export function withoutSpans(part: unknown): Json {
  const beside = ['span', 'itemId', 'named'];
  return JSON.parse(
    JSON.stringify(part, (key, inner) => (beside.includes(key) ? undefined : inner)),
  );
}
