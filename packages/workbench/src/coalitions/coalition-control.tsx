import { useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import { chooseCoalitions } from '../document/actions.ts';
import {
  coalitionsIn,
  knownCoalitions,
  withCoalition,
  withoutCoalition,
} from '../document/coalition-choices.ts';
import { otherReading } from '../document/preference-reading.ts';
import { useWorkspace } from '../document/workspace.ts';
import { DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { ManualLink } from '../parts/manual-link.tsx';
import { places } from '../parts/manual-places.ts';
import { useChosenCoalitions } from './chosen-coalitions.ts';
import { CoalitionNames, sayNames, sayShort } from './coalition-names.tsx';
import { CoalitionReadingChoice } from './coalition-reading-choice.tsx';
import { OnlyGenerally } from './only-generally.tsx';
import '../parts/choice-popover.css';
import './coalitions.css';

/** Chooses which coalitions count beside the decision makers, in every view. */
export function CoalitionControl() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  if (conflict === undefined) return null;
  if (conflict.decisionMakers.filter(({ canMove }) => canMove).length < 2) return null;
  return <Control conflict={conflict} />;
}

function Control({ conflict }: { readonly conflict: ShownConflict }) {
  const { coalitions } = useChosenCoalitions(conflict);
  const choices = useWorkspace((workspace) => workspace.coalitions);
  const aside = otherReading(conflict) ? knownCoalitions(conflict, choices) : [];
  return (
    <DialogTrigger>
      <Button
        className={coalitions.length > 0 ? 'choice-button choice-button-on' : 'choice-button'}
      >
        {aside.length > 0
          ? `${sayChosen(conflict, aside)} set aside`
          : sayChosen(conflict, coalitions)}
      </Button>
      <Popover className="choice-popover" placement="bottom end">
        <Dialog className="choice">
          <Heading slot="title" className="choice-title">
            Coalitions that count
          </Heading>
          <p className="coalition-hint">
            A state holds only if none of them would leave it together either.{' '}
            <ManualLink place={places.coalition} about="coalitions" />
          </p>
          {otherReading(conflict) ? <OnlyGenerally /> : <Choices conflict={conflict} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** `US + China counts`, `2 coalitions count`; empty where none does. */
export function useCountingCoalitions(): string {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const choices = useWorkspace((workspace) => workspace.coalitions);
  if (conflict === undefined) return '';
  const { coalitions } = coalitionsIn(conflict, choices);
  if (coalitions.length === 0) return '';
  return `${sayChosen(conflict, coalitions)} ${coalitions.length === 1 ? 'counts' : 'count'}`;
}

/** `US + China`; by number where that would be long. */
function sayChosen(conflict: ShownConflict, coalitions: readonly (readonly number[])[]): string {
  const [only, ...more] = coalitions;
  if (only === undefined) return 'Coalitions';
  return more.length === 0 ? sayShort(conflict, only) : `${coalitions.length} coalitions`;
}

function Choices({ conflict }: { readonly conflict: ShownConflict }) {
  const choices = useWorkspace((workspace) => workspace.coalitions);
  const { coalitions } = useChosenCoalitions(conflict);
  const idsOf = (members: readonly number[]) =>
    members.map((position) => conflict.decisionMakers[position]!.id);
  return (
    <>
      {coalitions.length > 0 && (
        <ul className="chosen-coalitions" aria-label="Coalitions that count">
          {coalitions.map((members) => (
            <li key={members.join()}>
              <CoalitionNames conflict={conflict} members={members} long />
              <Button
                className="quiet-button"
                aria-label={`Leave out ${sayNames(conflict, members)}`}
                onPress={() => void chooseCoalitions(withoutCoalition(choices, idsOf(members)))}
              >
                Leave out
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewCoalition
        conflict={conflict}
        onAdd={(members) => void chooseCoalitions(withCoalition(choices, idsOf(members)))}
      />
      <CoalitionReadingChoice conflict={conflict} />
    </>
  );
}

function NewCoalition({
  conflict,
  onAdd,
}: {
  readonly conflict: ShownConflict;
  readonly onAdd: (members: readonly number[]) => void;
}) {
  const [members, setMembers] = useState<readonly number[]>([]);
  const first = useRef<HTMLInputElement>(null);
  const toggle = (position: number) => {
    const others = members.filter((member) => member !== position);
    const chosen = members.includes(position) ? others : [...members, position];
    setMembers(chosen.sort((a, b) => a - b));
  };
  return (
    <>
      <fieldset className="coalition-choice">
        <legend>Who acts together?</legend>
        {conflict.decisionMakers.map((decisionMaker, position) => (
          <label key={decisionMaker.id}>
            <input
              type="checkbox"
              ref={position === 0 ? first : undefined}
              checked={members.includes(position)}
              disabled={members.length >= conflict.mostTogether && !members.includes(position)}
              onChange={() => toggle(position)}
            />{' '}
            <DecisionMakerMark decisionMaker={decisionMaker} position={position} plain />
          </label>
        ))}
        {members.length >= conflict.mostTogether && (
          <p>At most {conflict.mostTogether} can be asked about together.</p>
        )}
      </fieldset>
      <Button
        className="quiet-button"
        isDisabled={members.length < 2}
        onPress={() => {
          onAdd(members);
          setMembers([]);
          // This button is of no use for now, and would lose the focus to nothing.
          first.current?.focus();
        }}
      >
        {members.length < 2 ? 'Choose two or more' : `Count ${sayShort(conflict, members)}`}
      </Button>
    </>
  );
}
