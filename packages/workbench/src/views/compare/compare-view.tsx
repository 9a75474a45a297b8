import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type Standing as Asked, useInquiry } from '../../asking/use-inquiry.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownGrid } from '../../desk/shown-grid.ts';
import type { ShownVariants } from '../../desk/shown-variants.ts';
import { useOthersBeside } from '../../document/others-beside.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { Beside } from './beside.tsx';
import { CountedStates } from './counted-states.tsx';
import { Cruxes } from './cruxes.tsx';
import { Differences } from './differences.tsx';
import { Grid } from './grid.tsx';
import { Partings } from './partings.tsx';
import { nameInText, nameOf } from './variant-name.ts';
import { VariantTable } from './variant-table.tsx';
import './compare.css';

/** The file as it stands, its variants and other texts side by side: what they judge otherwise, and what comes of it. */
export default function CompareView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  return conflict && <Variants conflict={conflict} />;
}

/** Nothing is chosen. */
const NOTHING = {};

function Variants({ conflict }: { readonly conflict: ShownConflict }) {
  const asked = useInquiry(conflict, 'variants', NOTHING);
  const { told, refusal, isCurrent } = asked;
  return (
    <section className="compare" aria-labelledby="compare-title">
      <h2 className="serif strong head above-4" id="compare-title">
        {conflict.variants.length === 0
          ? 'Where do this file and another part?'
          : 'Where do the variants of this file part?'}
      </h2>
      <Standing asked={asked} />
      {refusal !== undefined && (
        <p className="refusal above-8" role="alert">
          {refusal}
        </p>
      )}
      {told && <Told conflict={conflict} told={told} areCompared={isCurrent} />}
    </section>
  );
}

/** How far it is, with what is in the way of waiting. */
function Standing({ asked }: { readonly asked: Asked }) {
  const { progress, isStopped, stop, again } = asked;
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
        Analysing {progress.what || 'the file as it stands'}: {Math.round(100 * progress.share)} %
      </span>
      <Button className="quiet-button" onPress={stop}>
        Stop
      </Button>
    </p>
  );
}

function Told({
  conflict,
  told,
  areCompared,
}: {
  readonly conflict: ShownConflict;
  readonly told: ShownVariants;
  readonly areCompared: boolean;
}) {
  return (
    <>
      <Held conflict={conflict} areCompared={areCompared} />
      {conflict.variants.length > 0 && (
        <Report conflict={conflict} told={told} areCompared={areCompared} />
      )}
    </>
  );
}

/** The grid, and against which column it is held. */
function Held({
  conflict,
  areCompared,
}: {
  readonly conflict: ShownConflict;
  readonly areCompared: boolean;
}) {
  const [base, setBase] = useState(0);
  const others = useOthersBeside();
  const isAsked = areCompared && conflict.variants.length + others.length > 0;
  const asked = { base, others };
  const plain = useInquiry(conflict, 'grid', isAsked ? { ...asked, cruxes: false } : undefined);
  const turned = useInquiry(conflict, 'grid', isAsked ? { ...asked, cruxes: true } : undefined);
  const grid = turned.isAnswer ? turned.told : plain.told;
  const beside = <Beside onChange={() => setBase(0)} />;
  if (plain.refusal !== undefined || !isAsked || grid === undefined) {
    return (
      <>
        {beside}
        {!isAsked && (
          <p className="note column above-5">
            This file has no variants. Choose an earlier version of it, another conflict of yours or
            a file, and what both hold is shown side by side.
          </p>
        )}
        {plain.refusal !== undefined && (
          <p className="refusal above-5 given" role="alert">
            {plain.refusal}
          </p>
        )}
      </>
    );
  }
  const { columns } = grid;
  return (
    <>
      <div className="row above-5 gap-10">
        <label className="labelled small compare-base">
          Held against{' '}
          <select value={base} onChange={({ target }) => setBase(Number(target.value))}>
            {columns.map((column, place) => (
              <option key={nameOf(column)} value={place}>
                {nameInText(column)}
              </option>
            ))}
          </select>
        </label>
        {beside}
      </div>
      <Grid grid={grid} isSought={turned.isAnswer} />
      <Columns grid={grid} />
      <Moved says={grid.moved} />
    </>
  );
}

/** What each of them assumes, in the words of the file, and what is found there in one sentence. */
function Columns({ grid: { columns } }: { readonly grid: ShownGrid }) {
  return (
    <section className="part compare-part" aria-labelledby="compare-sentences">
      <h3 className="part-head firm compare-head" id="compare-sentences">
        What each assumes, and finds
      </h3>
      <dl className="above-2">
        {columns.map((column, place) => (
          <div key={nameOf(column)} className="compare-sentence">
            <dt>
              <span className="block firm given">{nameOf(column)}</span>
              {column.says !== undefined && <span className="note block given">{column.says}</span>}
            </dt>
            {place > 0 && column.headline === columns[0]!.headline ? (
              <dd className="soft">The same as for the file as it stands.</dd>
            ) : (
              <dd className="serif given">{column.headline}</dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What goes by its number in two versions of a file, and is not the same in both. */
function Moved({ says }: { readonly says: readonly string[] }) {
  if (says.length === 0) return null;
  return (
    <section className="part compare-part" aria-labelledby="compare-moved">
      <h3 className="part-head firm compare-head" id="compare-moved">
        What goes by a number and means something else
      </h3>
      <ul className="above-2 compare-differences">
        {says.map((each) => (
          <li key={each} className="serif given">
            {each}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All that is told of the comparison, laid out once it is opened. */
function Report({
  conflict,
  told,
  areCompared,
}: {
  readonly conflict: ShownConflict;
  readonly told: ShownVariants;
  readonly areCompared: boolean;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const { isMethod } = useConceptSaid();
  const { variants, concepts } = told;
  return (
    <details className="above-8" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="strong touch">
        The long report: every judgement and verdict in words
      </summary>
      {isOpen && (
        <>
          <p className="note column above-5">
            The file as it stands and {variants.length - 1}{' '}
            {variants.length === 2 ? 'variant' : 'variants'}, all analysed
            {isMethod && ` under ${concepts.join(', ')}`} and read as the page is. Coalitions are
            left out. <ManualLink place={places.variants} about="variants side by side" />
          </p>
          <Cruxes conflict={conflict} areCompared={areCompared} />
          <Differences told={told} />
          <VariantTable told={told} />
          <Partings told={told} />
          <CountedStates told={told} />
        </>
      )}
    </details>
  );
}
