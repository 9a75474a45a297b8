import { useEffect, useState } from 'react';
import type { OtherText } from '../../desk/shown-grid.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { keepNow } from '../../shelf/keeping.ts';
import { originalOf } from '../../shelf/original.ts';
import { listDocuments, listVersions } from '../../shelf/shelf.ts';
import { sayTime } from '../../words/say-time.ts';

/** So many versions of the file, and so many other conflicts, are offered. */
const MOST = 20;

/** What this browser has that could be held beside the file: what it was made from, its earlier versions, other conflicts of one's own. */
export function useOfferedTexts(): readonly OtherText[] {
  const document = useWorkspace((workspace) => workspace.document);
  const text = useWorkspace((workspace) => workspace.text);
  const [offered, setOffered] = useState<readonly OtherText[]>([]);
  useEffect(() => {
    let current = true;
    const find = async () => {
      await keepNow();
      const [original, versions, documents] = await Promise.all([
        originalOf(useWorkspace.getState()),
        listVersions(document),
        listDocuments(),
      ]);
      const now = Date.now();
      const found = [
        ...(original ? [{ name: `${original.title} as it comes`, text: original.text }] : []),
        ...versions.slice(0, MOST).map(({ label, until, text: was }) => ({
          name: `${label}, ${sayTime(until, now)}`,
          text: was,
        })),
        ...documents
          .filter(({ id }) => id !== document)
          .slice(0, MOST)
          .map(({ name, text: theirs }) => ({ name, text: theirs })),
      ];
      if (current) setOffered(withoutRepeats(found, text));
    };
    // Where the browser keeps nothing a file can still be chosen.
    void find().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [document, text]);
  return offered;
}

/** Each text once, by the first of its names, and not the one that is open. */
function withoutRepeats(found: readonly OtherText[], text: string): readonly OtherText[] {
  const seen = new Set([text]);
  return found.filter((one) => !seen.has(one.text) && seen.add(one.text));
}
