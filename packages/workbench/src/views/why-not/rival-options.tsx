import { useState } from 'react';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict, ShownOption, ShownState } from '../../desk/shown-conflict.ts';
import { askWhyNot } from '../../document/actions.ts';

/** Sets the other state option by option, starting from one. */
export function RivalOptions({
  conflict,
  from,
}: {
  readonly conflict: ShownConflict;
  readonly from: ShownState;
}) {
  const [refused, setRefused] = useState<{ readonly key: string; readonly text: string }>();
  const choose = ({ position, levels }: ShownOption, level: number) => {
    const change = from.changes[position]?.[level];
    if (change?.key !== undefined) void askWhyNot(change.key);
    else {
      const why = change?.against.join(' ') || 'The model rules it out.';
      setRefused({ key: from.key, text: `“${levels[level]!.phrase}” cannot be there. ${why}` });
    }
  };
  return (
    <details className="small above-5">
      <summary>Set it option by option</summary>
      <div className="above-6 rival-grid">
        {conflict.decisionMakers.flatMap(({ id: ownerId, options, name }, position) =>
          options.map((option) => (
            <label key={`${ownerId} ${option.id}`} style={colourOf(position)}>
              <span className="owned given">
                <span className="unseen">{name}: </span>
                {option.name}
              </span>
              <select
                value={from.levels[option.position]}
                onChange={({ target: { value } }) => choose(option, Number(value))}
              >
                {option.levels.map(({ id, phrase }, level) => (
                  <option key={id} value={level}>
                    {phrase}
                  </option>
                ))}
              </select>
            </label>
          )),
        )}
      </div>
      <p className="small bad given" role="status">
        {refused?.key === from.key ? refused.text : ''}
      </p>
    </details>
  );
}
