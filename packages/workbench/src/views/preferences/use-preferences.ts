import { useEffect, useState } from 'react';
import type { ShownPreference } from '../../desk/shown-preferences.ts';
import { desk } from '../../document/actions.ts';
import { keptTrial, pendingTrial } from '../../document/trial.ts';
import { useWorkspace } from '../../document/workspace.ts';

/** What everybody prefers, with all that is tried out; undefined until it is read. */
export function usePreferences(): readonly ShownPreference[] | undefined {
  const analysedText = useWorkspace((workspace) => workspace.analysedText);
  const tried = useWorkspace((workspace) => {
    const trial = pendingTrial(workspace) ?? keptTrial(workspace);
    return trial?.expected ?? trial?.steps.at(-1)?.preferences;
  });
  const [read, setRead] = useState<readonly ShownPreference[]>();
  useEffect(() => {
    let current = analysedText !== undefined;
    void desk.preferences().then((found) => {
      if (current) setRead(found);
    });
    return () => {
      current = false;
    };
  }, [analysedText]);
  return tried ?? read;
}
