import type { ShownState } from '../../desk/shown-conflict.ts';
import './holding-foresight.css';

/** Under which foresight of each the state would hold, for who wants to know. */
export function HoldingForesight({
  state: { holding },
}: {
  readonly state: Pick<ShownState, 'holding'>;
}) {
  return (
    <details className="small holding">
      <summary>Under which foresight of each would it hold?</summary>
      <HoldingWords holding={holding} />
    </details>
  );
}

/** The same as sentences. */
export function HoldingWords({ holding }: Pick<ShownState, 'holding'>) {
  const { whether, movers, coalitions, unmoved } = holding;
  return (
    <div className="dashes holding-words given">
      <p>{whether.text}</p>
      {movers.length + coalitions.length > 0 && (
        <ul>
          {movers.map(({ decisionMaker, text }) => (
            <li key={decisionMaker}>{text}</li>
          ))}
          {coalitions.map(({ members, text }) => (
            <li key={members.join()}>{text}</li>
          ))}
        </ul>
      )}
      {unmoved !== undefined && <p>{unmoved.text}</p>}
    </div>
  );
}
