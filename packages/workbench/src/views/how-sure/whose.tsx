import type { CSSProperties } from 'react';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';

/** Whose order a judgement is about. */
export function Whose({
  conflict,
  who,
}: {
  readonly conflict: ShownConflict;
  readonly who: number | undefined;
}) {
  if (who === undefined) return <span className="firm dm-none">Facts and moves</span>;
  return (
    <DecisionMakerMark decisionMaker={conflict.decisionMakers[who]!} position={who} plain long />
  );
}

/** Its colour; of facts and moves that of all words. */
export function colourIn(who: number | undefined): CSSProperties {
  return who === undefined ? ({ '--dm': 'var(--ink)' } as CSSProperties) : colourOf(who);
}
