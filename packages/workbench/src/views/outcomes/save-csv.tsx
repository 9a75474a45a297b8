import { proxy } from 'comlink';
import { useEffect, useRef, useState } from 'react';
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
  const latest = useRef(list);
  const onNext = useRef<() => void>(undefined);
  useEffect(() => {
    latest.current = list;
    onNext.current?.();
  }, [list]);
  const isStopped = useRef(false);
  /** The list as it is; one that is made anew meanwhile is waited for and asked in its place. */
  const csvOf = async (stamp: string, onShare: (done: number) => void) => {
    for (;;) {
      const asked = latest.current;
      const csv = await desk.outcomesCsv(asked, coalitions, stamp, onShare);
      if (csv !== undefined || isStopped.current) return csv;
      await new Promise<void>((resolve) => {
        onNext.current = resolve;
        if (latest.current !== asked) resolve();
      });
    }
  };
  const save = async () => {
    isStopped.current = false;
    let isDone = false;
    const onShare = proxy((done: number) => {
      if (!isDone) setShare(done);
    });
    const { conflict } = useWorkspace.getState();
    if (conflict === undefined) return;
    const stamp = sayStamp(await stampHere(conflict));
    const csv = await csvOf(stamp, onShare);
    isDone = true;
    setShare(undefined);
    if (csv !== undefined) download(nameHere('outcomes', 'csv'), 'text/csv', csv);
  };
  const stop = () => {
    isStopped.current = true;
    void desk.stopOutcomesCsv();
  };
  if (share !== undefined) {
    return (
      <Button className="quiet-button" onPress={() => stop()}>
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
