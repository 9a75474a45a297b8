import type { ReactNode } from 'react';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownSignal } from '../../desk/shown-beliefs.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { toggleSignal, useBeliefSettings } from './belief-settings.ts';

/** The signals of the file, each to be taken as received or not. */
export function SignalSwitches({
  conflict,
  signals,
  noteOf = () => undefined,
}: {
  readonly conflict: ShownConflict;
  readonly signals: readonly ShownSignal[];
  /** What is to be said of one besides. */
  readonly noteOf?: (signal: ShownSignal) => ReactNode;
}) {
  const received = useBeliefSettings((settings) => settings.signals);
  if (signals.length === 0) return null;
  const mark = (position: number) => (
    <DecisionMakerMark
      key={position}
      decisionMaker={conflict.decisionMakers[position]!}
      position={position}
    />
  );
  return (
    <fieldset className="column signals">
      <legend className="eyebrow">
        What if {signals.length === 1 ? 'this signal' : 'these signals'} had been received?
      </legend>
      <ul>
        {signals.map((signal) => {
          const { id, says, by, to, claims } = signal;
          return (
            <li key={id} className="ruled signal">
              <label className="block touch signal-switch">
                <input
                  type="checkbox"
                  checked={received.includes(id)}
                  onChange={({ target }) => toggleSignal(id, target.checked)}
                />
                <span className="given">
                  {mark(by)} to {to.map(mark)}: <span className="serif">{says}</span>
                </span>
              </label>{' '}
              <ClaimReferences claims={claims} />
              {noteOf(signal)}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
