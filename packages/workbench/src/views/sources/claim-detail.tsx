import { useState } from 'react';
import { Button } from 'react-aria-components';
import { setPanel } from '../../claims/opened-sources.ts';
import { PlaceStandingNote } from '../../claims/place-standing.tsx';
import type { ShownClaim, ShownConflict } from '../../desk/shown-conflict.ts';
import type {
  ShownCoverage,
  ShownPart,
  ShownPlacing,
  SourceChange,
} from '../../desk/shown-sources.ts';
import { changeSources } from './change-sources.ts';
import { CiteForm } from './cite-form.tsx';
import { GradeChoice } from './grade-choice.tsx';
import { IfWrong } from './if-wrong.tsx';
import { PartLink, sayPart } from './part-link.tsx';
import type { Weighing } from './use-weights.ts';

interface Props {
  readonly claim: ShownClaim;
  readonly conflict: ShownConflict;
  readonly coverage: ShownCoverage;
  readonly placings: readonly ShownPlacing[];
  readonly weighing: Weighing;
}

/** Where a claim stands in its sources, where the model uses it, and the way to use it elsewhere. */
export function ClaimDetail(props: Props) {
  return (
    <div className="small claim-detail">
      <Places {...props} />
      <Uses {...props} />
      <IfWrong
        claim={props.claim.id}
        decisionMakers={props.conflict.decisionMakers}
        weighing={props.weighing}
      />
    </div>
  );
}

function Places({ claim, conflict, placings }: Props) {
  const titles = new Map(conflict.sources.map(({ id, title }) => [id, title]));
  return (
    <ul className="claim-places" aria-label="Places">
      {claim.at.map(({ source, place, from, to }, k) => {
        const placing = placings.find(({ position }) => position === k);
        return (
          <li key={`${source} ${place} ${from}`} className="given">
            {titles.get(source) ?? source}, {place}
            {from !== undefined && `, characters ${from} to ${to}`}{' '}
            {placing && <PlaceStandingNote standing={placing.standing} />}
          </li>
        );
      })}
      {placings.length > 0 && (
        <li className="narrow-only">
          <button type="button" className="text-button" onClick={() => setPanel('text')}>
            Show it in the text
          </button>
        </li>
      )}
    </ul>
  );
}

function Uses({ claim, conflict, coverage }: Props) {
  const { decisionMakers } = conflict;
  const [problem, setProblem] = useState<string>();
  const uses = coverage.parts.flatMap((part) => {
    const link = part.claims.find((one) => one.claim === claim.id);
    return link ? [{ part, link }] : [];
  });
  const free = coverage.parts.filter(
    ({ part, claims }) => part !== undefined && claims.every((one) => one.claim !== claim.id),
  );
  const change = async (kind: 'cite' | 'stop-citing', { part }: ShownPart) => {
    const wanted: SourceChange = { kind, part: part!, claim: claim.id };
    const done = kind === 'cite' ? 'cite' : 'stop citing';
    const outcome = await changeSources(wanted, () => `${done} claim ${claim.id}`);
    return outcome.status === 'refused' ? outcome.problem : undefined;
  };
  return (
    <>
      <h4 className="eyebrow">{uses.length > 0 ? 'Used for' : sayUnused(claim)}</h4>
      <ul className="claim-uses">
        {uses.map(({ part, link }) => (
          <li key={part.key}>
            <PartLink part={part} decisionMakers={decisionMakers} />
            <GradeChoice part={part} link={link} onProblem={setProblem} />
            {part.part !== undefined && (
              <Button
                className="text-button"
                aria-label={`Remove ${claim.id} from ${part.words}`}
                onPress={() => void change('stop-citing', part).then(setProblem)}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="small bad form-problem" role="status">
        {problem}
      </p>
      <CiteForm
        label="Use it for another part of the model"
        choices={free.map((part) => ({ value: part.key, words: sayPart(part, decisionMakers) }))}
        onCite={async (key) => change('cite', free.find((part) => part.key === key)!)}
      />
    </>
  );
}

function sayUnused({ context }: ShownClaim): string {
  return context ? 'Background: not meant to be used' : 'Nothing in the model uses it';
}
