import { proxy } from 'comlink';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { AskedCoalitions } from '../analysis/shown-coalitions.ts';
import { desk } from '../document/actions.ts';
import { sayChanged } from '../document/provenance.ts';
import { download } from '../parts/download.ts';

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
    const csv = await desk.outcomesCsv(list, coalitions, onShare);
    isDone = true;
    setShare(undefined);
    const name = sayChanged() === '' ? 'outcomes.csv' : 'outcomes-changed.csv';
    if (csv !== undefined) download(name, 'text/csv', csv);
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
