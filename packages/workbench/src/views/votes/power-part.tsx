import { percentInColumn, powerLabels } from '@standoff/wording';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useInquiry } from '../../asking/use-inquiry.ts';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import './power-part.css';

type PowerDocument = ToldOf<'power'>['document'];
type RulePower = PowerDocument['bodies'][number]['rules'][number];

/** What each vote in a body weighs by its rules, and which drafts it decides; asked once somebody wants to know. */
export function PowerPart({ conflict, body }: PowerAsked) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="ruled-above power-part"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="power-head">What each vote weighs</summary>
      {isOpen && <Power conflict={conflict} body={body} />}
    </details>
  );
}

interface PowerAsked {
  readonly conflict: ShownConflict;
  /** Id of the body. */
  readonly body: string;
}

function Power({ conflict, body }: PowerAsked) {
  const { told, refusal, progress, isStopped, stop, again } = useInquiry(conflict, 'power', {
    body,
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
  const { bodies, lexicon } = told.document;
  const nameOf = (id: string) => lexicon.parties[id]?.name ?? id;
  return bodies.map(({ id, rules, finding }) => (
    <div key={id} aria-live="polite">
      {rules.map((rule) => (
        <Rule key={rule.finding[0]!.text} rule={rule} nameOf={nameOf} />
      ))}
      <h3 className="eyebrow above-9">{powerLabels.deciding(undefined)}</h3>
      <ul className="above-4 given power-drafts">
        {finding.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  ));
}

function Rule({
  rule: { power, finding },
  nameOf,
}: {
  readonly rule: RulePower;
  readonly nameOf: (id: string) => string;
}) {
  const { isMethod } = useConceptSaid();
  const [first] = finding;
  const most = Math.max(...(power ?? []).map(({ banzhaf }) => partOf(banzhaf)));
  return (
    <section>
      <p className="says above-6 given">{first!.text}</p>
      {power && (
        <table className="small above-4 power-table">
          <thead>
            <tr>
              <th scope="col">{powerLabels.member}</th>
              <th scope="col">{powerLabels.decides}</th>
              {isMethod &&
                powerLabels.indices.map((index) => (
                  <th key={index} scope="col" className="power-index">
                    {index}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {power.map(({ member, share, shapley, banzhaf }) => (
              <tr key={member}>
                <th scope="row">
                  <bdi>{nameOf(member)}</bdi>
                </th>
                <td>
                  <span className="power-decides">
                    <span className="power-number">{percentInColumn(banzhaf)}</span>
                    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                      <rect
                        className="power-bar"
                        y="1"
                        width={(100 * partOf(banzhaf)) / (most || 1)}
                        height="6"
                      />
                    </svg>
                  </span>
                </td>
                {isMethod && (
                  <>
                    <td className="power-index">
                      {share === undefined ? '' : percentInColumn(share)}
                    </td>
                    <td className="power-index">{percentInColumn(shapley)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {power && <p className="note above-3">{powerLabels.ofTheOthers}</p>}
    </section>
  );
}

/** A fraction such as `106/635` as a length. */
function partOf(fraction: string): number {
  const [above = 0, below = 1] = fraction.split('/').map(Number);
  return above / below;
}
