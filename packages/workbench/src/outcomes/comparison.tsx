import { useEffect, useState } from 'react';
import type {
  ComparisonReading,
  ConflictReading,
  StateKey,
  StateReading,
} from '../analysis/readings.ts';
import { desk } from '../document/actions.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { DecisionMakerMark } from '../parts/decision-maker-mark.tsx';

interface Props {
  readonly conflict: ConflictReading;
  /** At most two. */
  readonly pinned: readonly StateKey[];
  readonly onUnpin: (key: StateKey) => void;
}

/** Why this state and not that one: what differs, and who would rather have which. */
export function Comparison({ conflict, pinned, onUnpin }: Props) {
  const [first, second] = pinned;
  const found = useComparison(conflict, first, second);
  if (first === undefined) return null;
  if (second === undefined || found === undefined) {
    return (
      <p className="comparison-hint" role="status">
        One outcome is marked. Mark another to compare the two.
      </p>
    );
  }
  const { comparison, a, b } = found;
  return (
    <section className="comparison" aria-label="Comparison of two outcomes" aria-live="polite">
      <div className="comparison-heads">
        <CompareHead label="This" state={a} conflict={conflict} onUnpin={onUnpin} />
        <CompareHead label="or that" state={b} conflict={conflict} onUnpin={onUnpin} />
      </div>
      <ul className="comparison-reasons">
        {comparison.reasons.map(({ order, greatly, because, claims }, k) => (
          <li key={conflict.decisionMakers[k]!.id}>
            <DecisionMakerMark decisionMaker={conflict.decisionMakers[k]!} position={k} long />{' '}
            <span className="given">
              {sayOrder(order, greatly)}
              {because === undefined ? '' : `: ${because}`}
            </span>
            <ClaimReferences claims={claims} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CompareHead({
  label,
  state,
  conflict,
  onUnpin,
}: {
  readonly label: string;
  readonly state: StateReading;
  readonly conflict: ConflictReading;
  readonly onUnpin: (key: StateKey) => void;
}) {
  return (
    <div>
      <p className="eyebrow">
        {label}{' '}
        <button type="button" className="unpin" onClick={() => onUnpin(state.key)}>
          leave out
        </button>
      </p>
      <p className="comparison-name given">
        {state.key === conflict.statusQuo ? 'The status quo' : (state.name ?? state.words)}
      </p>
    </div>
  );
}

function sayOrder(order: ComparisonReading['reasons'][number]['order'], greatly: boolean): string {
  switch (order) {
    case 'better':
      return greatly ? 'would far rather have that' : 'would rather have that';
    case 'worse':
      return greatly ? 'would far rather have this' : 'would rather have this';
    case 'equal':
      return 'does not mind which';
    case 'incomparable':
      return 'cannot compare the two';
  }
}

interface Found {
  readonly comparison: ComparisonReading;
  readonly a: StateReading;
  readonly b: StateReading;
}

function useComparison(
  conflict: ConflictReading,
  first: StateKey | undefined,
  second: StateKey | undefined,
): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let current = true;
    setFound(undefined);
    if (first === undefined || second === undefined) return;
    void Promise.all([desk.comparison(first, second), desk.state(first), desk.state(second)]).then(
      ([comparison, a, b]) => {
        if (current && comparison && a && b) setFound({ comparison, a, b });
      },
    );
    return () => {
      current = false;
    };
  }, [conflict, first, second]);
  return found;
}
