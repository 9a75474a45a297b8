import { proxy } from 'comlink';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { AskedCoalitions } from '../../desk/shown-coalitions.ts';
import { desk } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { download } from '../../share/download.ts';
import { sayStamp } from '../../share/stamp.ts';
import { nameHere, stampHere } from '../../share/stamp-here.ts';

/**
 * Saves a list as comma-separated values. Where coalitions count they are asked about all of it first, which can
 * be stopped.
 */
export function SaveCsv({
  list,
  coalitions,
}: {
  readonly list: number;
  readonly coalitions: AskedCoalitions;
}) {
  const [share, setShare] = useState<number>();
  const save = async () => {
    let isDone = false;
    const onShare = proxy((done: number) => {
      if (!isDone) setShare(done);
    });
    const { conflict } = useWorkspace.getState();
    if (conflict === undefined) return;
    const stamp = sayStamp(await stampHere(conflict));
    const csv = await desk.outcomesCsv(list, coalitions, stamp, onShare);
    isDone = true;
    setShare(undefined);
    if (csv !== undefined) download(nameHere('outcomes', 'csv'), 'text/csv', csv);
  };
  if (share !== undefined) {
    return (
      <Button className="quiet-button" onPress={() => void desk.stopOutcomesCsv()}>
        Stop saving ({Math.round(100 * share)} %)
      </Button>
    );
  }
  return (
    <Button className="quiet-button" onPress={() => void save()}>
      Save as CSV
    </Button>
  );
}
