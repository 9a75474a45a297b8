import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { ManualLink } from '../design/manual-link.tsx';
import { places } from '../design/manual-places.ts';
import type { ShownConflict } from '../desk/shown-conflict.ts';
import { chooseCoalitions } from '../document/actions.ts';
import { withCoalition, withoutCoalition } from '../document/coalition-choices.ts';
import { otherReading } from '../document/preference-reading.ts';
import { useWorkspace } from '../document/workspace.ts';
import { useChosenCoalitions } from '../views/coalitions/chosen-coalitions.ts';
import { CoalitionNames, sayNames, sayShort } from '../views/coalitions/coalition-names.tsx';
import { CoalitionReadingChoice } from '../views/coalitions/coalition-reading-choice.tsx';
import { MemberChoice } from '../views/coalitions/member-choice.tsx';
import { OnlyGenerally } from '../views/coalitions/only-generally.tsx';
import '../views/coalitions/coalitions.css';

/** Chooses which coalitions count beside the decision makers, in every view. */
export function CountingCoalitions({ conflict }: { readonly conflict: ShownConflict }) {
  return (
    <>
      <p className="soft above-4">
        A state holds only if none of them would leave it together either.{' '}
        <ManualLink place={places.coalition} about="coalitions" />
      </p>
      {otherReading(conflict) ? <OnlyGenerally /> : <Choices conflict={conflict} />}
    </>
  );
}

function Choices({ conflict }: { readonly conflict: ShownConflict }) {
  const choices = useWorkspace((workspace) => workspace.coalitions);
  const { coalitions } = useChosenCoalitions(conflict);
  const idsOf = (members: readonly number[]) =>
    members.map((position) => conflict.decisionMakers[position]!.id);
  return (
    <>
      {coalitions.length > 0 && (
        <ul className="above-6 chosen-coalitions" aria-label="Coalitions that count">
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
  return (
    <>
      <MemberChoice
        {...{ conflict, members, first }}
        legend="Who acts together?"
        onChange={setMembers}
      />
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
