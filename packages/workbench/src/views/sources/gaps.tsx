import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { chooseClaim, setPanel } from '../../claims/opened-sources.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownCoverage, ShownPart } from '../../desk/shown-sources.ts';
import { changeSources } from './change-sources.ts';
import { CiteForm } from './cite-form.tsx';
import { GradeChoice, ungradedLinks } from './grade-choice.tsx';
import { PartLink } from './part-link.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly coverage: ShownCoverage;
}

/** What is missing: judgements without a claim, claims without a use, links without a grade. */
export function Gaps({ conflict, coverage }: Props) {
  return (
    <div className="gaps">
      <Uncited conflict={conflict} coverage={coverage} />
      <Unused conflict={conflict} coverage={coverage} />
      <Ungraded conflict={conflict} coverage={coverage} />
    </div>
  );
}

function Uncited({ conflict, coverage }: Props) {
  const { uncited } = coverage;
  return (
    <section aria-labelledby="uncited-title">
      <h3 id="uncited-title" className="sources-head">
        Judgements without a claim ({uncited.length})
      </h3>
      <p className="note source-facts">
        Options, preferences, consequences and rules that cite no claim are the modeller’s own.{' '}
        <ManualLink place={places.sources} about="claims and sources" />
      </p>
      {uncited.length === 0 && <p className="soft sources-none">Each of them cites a claim.</p>}
      <ul hidden={uncited.length === 0}>
        {uncited.map((part) => (
          <li key={part.key} className="ruled gap">
            <PartLink part={part} decisionMakers={conflict.decisionMakers} />
            {part.part !== undefined && <CiteHere part={part} conflict={conflict} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CiteHere({ part, conflict }: { readonly part: ShownPart } & Omit<Props, 'coverage'>) {
  const cite = async (claim: string) => {
    const outcome = await changeSources(
      { kind: 'cite', part: part.part!, claim },
      () => `cite claim ${claim}`,
    );
    return outcome.status === 'refused' ? outcome.problem : undefined;
  };
  return (
    <DialogTrigger>
      <Button className="text-button" aria-label={`Cite a claim … for ${part.words}`}>
        Cite a claim …
      </Button>
      <Popover className="panel claim-popover" placement="bottom end">
        <Dialog aria-label={`Cite a claim for ${part.words}`}>
          <CiteForm
            label="It rests on"
            choices={conflict.claims.map(({ id, says }) => ({
              value: id,
              words: `${id} ${says}`,
            }))}
            onCite={cite}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Unused({ conflict, coverage }: Props) {
  const claims = conflict.claims.filter(({ id }) => coverage.unused.includes(id));
  return (
    <section aria-labelledby="unused-title">
      <h3 id="unused-title" className="sources-head">
        Claims without a use ({claims.length})
      </h3>
      <p className="note source-facts">Background claims are not counted.</p>
      {claims.length === 0 && (
        <p className="soft sources-none">Every claim is used or marked as background.</p>
      )}
      <ul hidden={claims.length === 0}>
        {claims.map(({ id, says, at }) => (
          <li key={id} className="ruled gap">
            <button
              type="button"
              className="part-link"
              onClick={() => {
                setPanel('claims');
                chooseClaim(id, at[0]?.source, 'text');
              }}
            >
              <span className="note claim-id">{id}</span>{' '}
              <span className="link part-words given">{says}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where no link has a grade, nobody has begun to grade them, and they are only counted. */
function Ungraded({ conflict, coverage: { parts } }: Props) {
  const [problem, setProblem] = useState<string>();
  const ungraded = ungradedLinks(parts);
  const all = parts.reduce((count, { claims }) => count + claims.length, 0);
  if (all === 0) return null;
  return (
    <section aria-labelledby="ungraded-title">
      <h3 id="ungraded-title" className="sources-head">
        Links without a grade ({ungraded.length} of {all})
      </h3>
      <p className="note source-facts">
        A grade says how far a claim bears what cites it: it says so, bears it in part or suggests
        it.
        {ungraded.length === all && ' Open a claim to grade where it is used.'}
      </p>
      {ungraded.length === 0 && <p className="soft sources-none">Every link has a grade.</p>}
      <ul hidden={ungraded.length === 0 || ungraded.length === all}>
        {ungraded.map(({ part, link }) => (
          <li key={`${part.key} ${link.claim}`} className="ruled gap">
            <PartLink part={part} decisionMakers={conflict.decisionMakers} />
            <span className="note claim-id">{link.claim}</span>
            <GradeChoice part={part} link={link} onProblem={setProblem} />
          </li>
        ))}
      </ul>
      <p className="small bad form-problem" role="status">
        {problem}
      </p>
    </section>
  );
}
