import { useEffect, useState } from 'react';
import { useOpenedSources } from '../../claims/opened-sources.ts';
import type { ShownCoverage, ShownSourceText } from '../../desk/shown-sources.ts';
import { desk } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';

/** What rests on which claims, of the last good analysis. */
export function useCoverage(): ShownCoverage | undefined {
  const text = useWorkspace((workspace) => workspace.analysedText);
  const [coverage, setCoverage] = useState<ShownCoverage>();
  useEffect(() => {
    let current = true;
    void desk.coverage(text ?? '').then((found) => {
      if (current) setCoverage(found);
    });
    return () => {
      current = false;
    };
  }, [text]);
  return coverage;
}

/** The attached text of a source with the places of claims in it; undefined where there is none. */
export function useSourceText(source: string | undefined): ShownSourceText | undefined {
  const claims = useWorkspace((workspace) => workspace.conflict?.claims);
  const text = useOpenedSources(({ texts }) =>
    source === undefined ? undefined : texts.get(source),
  );
  const [read, setRead] = useState<{ readonly of: unknown; readonly reading: ShownSourceText }>();
  useEffect(() => {
    let current = true;
    if (source === undefined || text === undefined || claims === undefined) return;
    void desk.sourceText(source, text.text).then((reading) => {
      if (current && reading) setRead({ of: text, reading });
    });
    return () => {
      current = false;
    };
  }, [source, text, claims]);
  return read !== undefined && read.of === text ? read.reading : undefined;
}
