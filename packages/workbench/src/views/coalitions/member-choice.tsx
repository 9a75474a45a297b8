import type { Ref } from 'react';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';

interface Props {
  readonly conflict: ShownConflict;
  /** What is asked. */
  readonly legend: string;
  /** Positions of those chosen, in order. */
  readonly members: readonly number[];
  readonly onChange: (members: readonly number[]) => void;
  readonly first?: Ref<HTMLInputElement>;
}

/** Chooses who belongs to a coalition, as far as so many can be asked about together. */
export function MemberChoice({ conflict, legend, members, onChange, first }: Props) {
  const { decisionMakers, mostTogether } = conflict;
  const isFull = members.length >= mostTogether;
  const toggle = (position: number) => {
    const others = members.filter((member) => member !== position);
    const chosen = members.includes(position) ? others : [...members, position];
    onChange(chosen.sort((a, b) => a - b));
  };
  return (
    <fieldset className="row coalition-choice">
      <legend>{legend}</legend>
      {decisionMakers.map((decisionMaker, position) => (
        <label key={decisionMaker.id} className="tick">
          <input
            type="checkbox"
            ref={position === 0 ? first : undefined}
            checked={members.includes(position)}
            disabled={isFull && !members.includes(position)}
            onChange={() => toggle(position)}
          />{' '}
          <DecisionMakerMark decisionMaker={decisionMaker} position={position} plain />
        </label>
      ))}
      {isFull && <p>At most {mostTogether} can be asked about together.</p>}
    </fieldset>
  );
}
