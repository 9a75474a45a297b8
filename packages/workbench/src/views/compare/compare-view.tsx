import { Button } from 'react-aria-components';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownVariants } from '../../desk/shown-variants.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { CountedStates } from './counted-states.tsx';
import { Cruxes } from './cruxes.tsx';
import { Differences } from './differences.tsx';
import { Partings } from './partings.tsx';
import { type Comparing, useVariants } from './use-variants.ts';
import { VariantTable } from './variant-table.tsx';
import './compare.css';

/** The file as it stands and its variants side by side: what they judge otherwise, and what comes of it. */
export default function CompareView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  if (conflict === undefined) return null;
  if (conflict.variants.length === 0) {
    return <p>This file has no variants that could be compared.</p>;
  }
  return <Variants conflict={conflict} />;
}

function Variants({ conflict }: { readonly conflict: ShownConflict }) {
  const comparing = useVariants(conflict);
  const { told, refusal } = comparing;
  return (
    <section className="compare" aria-labelledby="compare-title">
      <h2 className="serif strong head above-4" id="compare-title">
        Where do the variants of this file part?
      </h2>
      <Standing comparing={comparing} />
      {refusal !== undefined && (
        <p className="refusal above-8" role="alert">
          {refusal}
        </p>
      )}
      {told && <Told told={told} />}
    </section>
  );
}

/** How far it is, with what is in the way of waiting. */
function Standing({ comparing }: { readonly comparing: Comparing }) {
  const { progress, isStopped, stop, again } = comparing;
  if (isStopped) {
    return (
      <p className="note row column above-5 middle compare-standing" role="status">
        Stopped before all variants were analysed.{' '}
        <Button className="quiet-button" onPress={again}>
          Analyse them
        </Button>
      </p>
    );
  }
  if (progress === undefined) return null;
  return (
    <p className="note row column above-5 middle compare-standing" role="status">
      <progress aria-label="Analysing the variants" value={progress.share} max={1} />
      <span className="given">
        Analysing {progress.what}: {Math.round(100 * progress.share)} %
      </span>
      <Button className="quiet-button" onPress={stop}>
        Stop
      </Button>
    </p>
  );
}

function Told({ told }: { readonly told: ShownVariants }) {
  const { variants, concepts } = told;
  return (
    <>
      <p className="note column above-5">
        The file as it stands and {variants.length - 1}{' '}
        {variants.length === 2 ? 'variant' : 'variants'}, all analysed under {concepts.join(', ')}{' '}
        and read as the page is. Coalitions are left out.{' '}
        <ManualLink place={places.variants} about="variants side by side" />
      </p>
      <Cruxes told={told} />
      <Differences told={told} />
      <VariantTable told={told} />
      <Partings told={told} />
      <CountedStates told={told} />
    </>
  );
}
