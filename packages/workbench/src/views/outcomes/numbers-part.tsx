import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useInquiry } from '../../asking/use-inquiry.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { FrontierChart } from './frontier-chart.tsx';
import { WhoGetsWhat } from './who-gets-what.tsx';
import './numbers-part.css';

/** So many states are gone through without being asked to. */
const QUICK = 300_000;

/** Who gets what in the outcomes that matter, and what two can get at all. */
export function NumbersPart({ conflict }: { readonly conflict: ShownConflict }) {
  const [isOpen, setOpen] = useState(conflict.stateCount <= QUICK);
  return (
    <details
      className="numbers-part"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="part-head">Who gets what</summary>
      {isOpen && <Numbers conflict={conflict} />}
    </details>
  );
}

function Numbers({ conflict }: { readonly conflict: ShownConflict }) {
  const [between, setBetween] = useState<readonly string[]>();
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const isOne = conflict.concepts.some(({ id }) => id === foresight);
  const { told, refusal, progress, isStopped, stop, again } = useInquiry(conflict, 'numbers', {
    ...(between && { between }),
    // Where each is read by another, none is asked about.
    ...(isOne && { concepts: [foresight] }),
  });
  if (refusal !== undefined) return <p role="alert">{refusal}</p>;
  if (told === undefined) {
    return (
      <p className="note" aria-live="polite">
        {isStopped ? 'Stopped before it was known.' : 'Counting …'}{' '}
        {progress && !isStopped && progress.share > 0 && `${Math.round(progress.share * 100)} %`}{' '}
        <Button className="plain-button" onPress={isStopped ? again : stop}>
          {isStopped ? 'Go on' : 'Stop'}
        </Button>
      </p>
    );
  }
  return (
    <>
      <WhoGetsWhat conflict={conflict} told={told} />
      <FrontierChart
        key={told.document.frontier?.of.map(({ decisionMaker }) => decisionMaker).join(' ')}
        conflict={conflict}
        told={told}
        onBetween={setBetween}
      />
    </>
  );
}
