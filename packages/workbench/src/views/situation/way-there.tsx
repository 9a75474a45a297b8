import { useAnswer } from '../../asking/use-answer.ts';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { Order, ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import type { ShownWayStep } from '../../desk/shown-why-not.ts';
import { desk, goTo } from '../../document/actions.ts';
import { useMethod } from '../../document/method.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { capitalize } from '../../words/capitalize.ts';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { claimsToldBy } from '../sentence/claims-about.ts';
import './way-there.css';

/** The moves from the status quo to the state that the finding names, each with what it is for its maker. */
export default function WayThere({
  conflict,
  from,
  to,
}: {
  readonly conflict: ShownConflict;
  readonly from: StateKey;
  readonly to: StateKey;
}) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const way = useAnswer(conflict, askWhyNot, [from, to, foresight])?.ways[0];
  if (way === undefined) return null;
  return (
    <>
      <h2 className="eyebrow">{way.told ?? 'The way there'}</h2>
      {way.steps.length === 0 ? (
        <p className="says above-4 given">
          {way.text} <AskSentence text={way.text} claims={claimsToldBy(conflict, way)} />
        </p>
      ) : (
        <ol className="above-6 way-there">
          {way.steps.map((step) => (
            <Step key={step.to} conflict={conflict} step={step} />
          ))}
        </ol>
      )}
    </>
  );
}

function Step({
  conflict,
  step: { mover, to, change, order, greatly, because, deterred, text, means, claims },
}: {
  readonly conflict: ShownConflict;
  readonly step: ShownWayStep;
}) {
  const decisionMaker = conflict.decisionMakers[mover]!;
  const showsMethod = useMethod((method) => method.isShown);
  return (
    <li className={`station station-${order}`} style={colourOf(mover)}>
      <p className="given">
        <DecisionMakerMark decisionMaker={decisionMaker} position={mover} long plain />{' '}
        <button
          type="button"
          className="link touch"
          onClick={() => void goTo(to, { mover, words: change, view: 'situation' })}
        >
          {change}
        </button>
      </p>
      <p className="note way-there-worth given">
        <strong>
          {decisionMaker.body === undefined ? capitalize(sayWorth(order, greatly)) : 'By vote'}
        </strong>
        {because !== undefined && `: ${because}`}
        {deterred !== undefined && showsMethod && `. ${deterred}`}{' '}
        {showsMethod && <ClaimReferences claims={claims} />}
        {showsMethod && (
          <AskSentence text={text} claims={claimsToldBy(conflict, { text, means: [means] })} />
        )}
      </p>
    </li>
  );
}

/** What a move is for whoever makes it. */
function sayWorth(order: Order, greatly: boolean): string {
  switch (order) {
    case 'better':
      return greatly ? 'it likes that far better' : 'it likes that better';
    case 'worse':
      return greatly ? 'it likes that far less' : 'it likes that less';
    case 'equal':
      return 'it likes that as well as staying';
    case 'incomparable':
      return 'it can be compared with staying neither way';
    case 'unknown':
      return 'whether it likes that better is not known';
  }
}

const askWhyNot = (from: StateKey, to: StateKey, foresight: string) =>
  desk.whyNot(from, to, foresight);
