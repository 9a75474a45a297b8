import { useId } from 'react';
import { Button } from 'react-aria-components';
import { ConceptTerm } from '../design/concept-term.tsx';
import { colourOf, DecisionMakerMark } from '../design/decision-maker-mark.tsx';
import { VerdictMark } from '../design/verdict-mark.tsx';
import type { CoalitionStanding } from '../desk/shown-coalitions.ts';
import {
  type ConceptId,
  GIVEN,
  type Look,
  type ShownConcept,
  type ShownConflict,
  type ShownState,
} from '../desk/shown-conflict.ts';
import {
  setForesight,
  setForesightOf,
  setForesightOfCoalition,
  setLook,
} from '../document/actions.ts';
import { isSameCoalition } from '../document/coalition-choices.ts';
import { askedOf, conceptGivenTo, lookOf } from '../document/look.ts';
import { useWorkspace } from '../document/workspace.ts';
import { useChosenCoalitions, useChosenStandings } from '../views/coalitions/chosen-coalitions.ts';
import { CoalitionNames, sayNames } from '../views/coalitions/coalition-names.tsx';
import { HoldingWords } from '../views/situation/holding-foresight.tsx';
import './foresight-of-each.css';

/** The table in which each decision maker, body and coalition that counts is given a foresight of its own. */
export function ForesightOfEach({ conflict, state, foresight }: TableProps) {
  const chosen = useChosenStandings(conflict, state);
  return (
    <>
      <EachTable conflict={conflict} state={state} foresight={foresight} />
      <FromFile conflict={conflict} />
      <HoldingWords holding={chosen?.holding ?? state.holding} />
    </>
  );
}

interface TableProps {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
  readonly foresight: ConceptId;
}

/** Everybody and each in a line, a concept in a column; the marks say who would stay where the page is. */
function EachTable({ conflict, state, foresight }: TableProps) {
  const look = useWorkspace((workspace) => workspace.look);
  const { coalitions } = useChosenCoalitions(conflict);
  const standings = useChosenStandings(conflict, state)?.standings ?? [];
  const concepts = conflict.concepts.filter(({ id }) => id !== GIVEN);
  const aboutOthers = concepts.find((concept) => concept.aboutOthers);
  /** What was asked for shows at once, before the page is read so. */
  const chosenFor = (id: string, position: number) => {
    const asked = askedOf(look, id);
    return concepts.find((concept) => concept.id === asked)?.id ?? conflict.profile[position]!;
  };
  return (
    <table className="full each-table">
      <caption>
        <VerdictMark stays label="" /> stays in the state at hand{' '}
        <VerdictMark stays={false} label="" /> would leave it
        {aboutOthers && `; under ${aboutOthers.symbol}, could be served better by the others`}
      </caption>
      <thead>
        <tr>
          <td />
          {concepts.map((concept) => (
            <th key={concept.id} scope="col">
              <ConceptTerm concept={concept} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <ChoiceRow
          name="Everybody"
          concepts={concepts}
          chosen={foresight}
          under={state.heldUnder}
          says={['is an equilibrium', 'is not an equilibrium']}
          onChoose={(id) => void setForesight(id)}
        />
        {conflict.decisionMakers.map((decisionMaker, position) =>
          decisionMaker.foresightMatters ? (
            <ChoiceRow
              key={decisionMaker.id}
              name={decisionMaker.name}
              position={position}
              mark={<DecisionMakerMark decisionMaker={decisionMaker} position={position} long />}
              concepts={concepts}
              chosen={chosenFor(decisionMaker.id, position)}
              under={state.standings[position]!.staysUnder}
              onChoose={(id) => void setForesightOf(position, id)}
            />
          ) : (
            <tr key={decisionMaker.id} className="each-row">
              <th scope="row">
                <DecisionMakerMark decisionMaker={decisionMaker} position={position} long />
              </th>
              <td colSpan={concepts.length} className="each-none">
                has no move, so nothing depends on it
              </td>
            </tr>
          ),
        )}
        {coalitions.map((members) => (
          <CoalitionRow
            key={members.join()}
            conflict={conflict}
            concepts={concepts}
            members={members}
            standing={standings.find((one) => one.members.join() === members.join())}
            asked={look?.coalitions}
          />
        ))}
      </tbody>
    </table>
  );
}

/** A coalition, which is read as most of its members unless it is given a concept of its own. */
function CoalitionRow({
  conflict,
  concepts,
  members,
  standing,
  asked = [],
}: {
  readonly conflict: ShownConflict;
  readonly concepts: readonly ShownConcept[];
  readonly members: readonly number[];
  /** Undefined until it is found out; the row stays meanwhile, and with it where the focus is. */
  readonly standing: CoalitionStanding | undefined;
  /** What was asked for, which shows at once. */
  readonly asked: Look['coalitions'];
}) {
  const ids = members.map((position) => conflict.decisionMakers[position]!.id);
  const wanted = asked.find((one) => isSameCoalition(one.members, ids))?.concept;
  const name = sayNames(conflict, members);
  const possible = concepts.filter(({ forCoalitions }) => forCoalitions);
  const own = possible.find(({ id }) => id === wanted)?.id;
  const given = conceptGivenTo(conflict, members);
  const read = possible.find(({ id }) => id === given) ?? possible[0];
  return (
    <ChoiceRow
      name={name}
      mark={
        <>
          <CoalitionNames conflict={conflict} members={members} />
          <label className="note tick each-default">
            <input
              type="checkbox"
              aria-label={`${name}: as most of its members`}
              checked={own === undefined}
              disabled={read === undefined}
              onChange={() =>
                void setForesightOfCoalition(members, own === undefined ? read?.id : undefined)
              }
            />
            as most of its members
          </label>
        </>
      }
      concepts={concepts}
      lacks={({ forCoalitions }) => !forCoalitions}
      chosen={own ?? given}
      under={standing?.staysUnder}
      says={['stay', 'would leave together']}
      onChoose={(id) => void setForesightOfCoalition(members, id)}
    />
  );
}

interface RowProps {
  readonly name: string;
  readonly position?: number;
  readonly mark?: React.ReactNode;
  readonly concepts: readonly ShownConcept[];
  /** Whether a concept has no version for it. */
  readonly lacks?: (concept: ShownConcept) => boolean;
  readonly chosen: ConceptId | undefined;
  /** Where it would stay; undefined until that is found out. */
  readonly under: readonly ConceptId[] | undefined;
  /** What the verdicts say; without it what those of each concept do. */
  readonly says?: readonly [yes: string, no: string];
  readonly onChoose: (concept: ConceptId) => void;
}

function ChoiceRow(row: RowProps) {
  const { name, position, mark, concepts, lacks } = row;
  const group = useId();
  const isAll = mark === undefined;
  return (
    <tr
      className={isAll ? 'each-row' : 'each-row'}
      style={position === undefined ? undefined : colourOf(position)}
    >
      <th scope="row">{mark ?? name}</th>
      {concepts.map((concept) => (
        <td key={concept.id}>
          {lacks?.(concept) ? (
            <span title={`${concept.symbol} has no version for coalitions`}>–</span>
          ) : (
            <Choice row={row} concept={concept} group={group} />
          )}
        </td>
      ))}
    </tr>
  );
}

function Choice({
  row: { name, chosen, under, says: saysOfAll, onChoose },
  concept: { id, symbol, says: saysOfConcept },
  group,
}: {
  readonly row: RowProps;
  readonly concept: ShownConcept;
  readonly group: string;
}) {
  const stays = under?.includes(id);
  const says = saysOfAll ?? saysOfConcept;
  const verdict = stays === undefined ? '' : `: ${stays ? says[0] : says[1]}`;
  return (
    <label className="choice-over each-choice">
      <input
        type="radio"
        name={group}
        aria-label={`${name}, ${symbol}${verdict}`}
        checked={id === chosen}
        onChange={() => onChoose(id)}
      />
      {stays !== undefined && <VerdictMark stays={stays} label="" />}
    </label>
  );
}

/** The way back to what the file says, where it says something and something else is chosen. */
function FromFile({ conflict }: { readonly conflict: ShownConflict }) {
  const { fileProfile, profile, decisionMakers, coalitionForesight } = conflict;
  if (fileProfile === undefined) return null;
  const isOfFile = fileProfile.every((concept, k) => concept === profile[k]);
  if (isOfFile && coalitionForesight.length === 0) {
    return <p className="soft each-file">This is what the file says.</p>;
  }
  return (
    <p className="soft each-file">
      <Button
        className="text-button"
        onPress={() => void setLook(lookOf({ decisionMakers, profile: fileProfile }))}
      >
        As the file says
      </Button>
    </p>
  );
}
