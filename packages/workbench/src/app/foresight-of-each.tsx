import { useId } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { CoalitionStanding } from '../analysis/coalition-readings.ts';
import {
  type ConceptId,
  type ConceptReading,
  type ConflictReading,
  GIVEN,
  type StateReading,
} from '../analysis/readings.ts';
import { useChosenStandings } from '../coalitions/chosen-coalitions.ts';
import { CoalitionNames } from '../coalitions/coalition-names.tsx';
import { setForesight, setForesightOf, setLook } from '../document/actions.ts';
import { conceptForSome, lookOf } from '../document/look.ts';
import { useWorkspace } from '../document/workspace.ts';
import { ConceptTerm } from '../parts/concept-term.tsx';
import { colourOf, DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { HoldingWords } from '../situation/holding-foresight.tsx';
import '../parts/choice-popover.css';
import './foresight-of-each.css';

/** Opens the table in which each decision maker and body is given a foresight of its own. */
export function ForesightOfEach() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const state = useWorkspace((workspace) => workspace.state);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  if (conflict === undefined || state === undefined) return null;
  return (
    <DialogTrigger>
      <Button className={foresight === GIVEN ? 'choice-button choice-button-on' : 'choice-button'}>
        {foresight === GIVEN ? sayDifferent(conflict) : 'Each its own'}
      </Button>
      <Popover className="choice-popover" placement="bottom end">
        <Dialog className="choice">
          <Heading slot="title" className="choice-title">
            How far each looks ahead
          </Heading>
          <EachTable conflict={conflict} state={state} foresight={foresight} />
          <FromFile conflict={conflict} />
          <Holding conflict={conflict} state={state} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Holding({ conflict, state }: Omit<TableProps, 'foresight'>) {
  const chosen = useChosenStandings(conflict, state);
  return <HoldingWords holding={chosen?.holding ?? state.holding} />;
}

/** `US Nash, China SMR, others SEQ`; by number where that would be long. */
function sayDifferent({ concepts, decisionMakers, profile }: ConflictReading): string {
  const symbol = (id: ConceptId) => concepts.find((each) => each.id === id)?.symbol ?? id;
  const movers = decisionMakers.flatMap(({ short, canMove }, k) =>
    canMove ? [{ short, concept: profile[k]! }] : [],
  );
  const times = (concept: ConceptId) => movers.filter((each) => each.concept === concept).length;
  const common = movers.reduce(
    (best, { concept }) => (times(concept) > times(best) ? concept : best),
    movers[0]?.concept ?? '',
  );
  const others = movers.filter(({ concept }) => concept !== common);
  if (others.length > 2) return `${others.length} otherwise than ${symbol(common)}`;
  const named = others.map(({ short, concept }) => `${short} ${symbol(concept)}`);
  return [...named, `others ${symbol(common)}`].join(', ');
}

interface TableProps {
  readonly conflict: ConflictReading;
  readonly state: StateReading;
  readonly foresight: ConceptId;
}

/** Everybody and each in a line, a concept in a column; the marks say who would stay where the page is. */
function EachTable({ conflict, state, foresight }: TableProps) {
  const look = useWorkspace((workspace) => workspace.look);
  const chosen = useChosenStandings(conflict, state)?.standings ?? [];
  const concepts = conflict.concepts.filter(({ id }) => id !== GIVEN);
  /** What was asked for shows at once, before the page is read so. */
  const chosenFor = (id: string, position: number) => {
    const asked = look?.own[id] ?? look?.all;
    return concepts.find((concept) => concept.id === asked)?.id ?? conflict.profile[position]!;
  };
  return (
    <table className="each-table">
      <caption>
        <VerdictMark stays label="" /> stays in the state at hand{' '}
        <VerdictMark stays={false} label="" /> would leave it
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
          says={['holds', 'does not hold']}
          onChoose={(id) => void setForesight(id)}
        />
        {conflict.decisionMakers.map((decisionMaker, position) =>
          decisionMaker.canMove ? (
            <ChoiceRow
              key={decisionMaker.id}
              name={decisionMaker.name}
              position={position}
              mark={<DecisionMakerMark decisionMaker={decisionMaker} position={position} long />}
              concepts={concepts}
              chosen={chosenFor(decisionMaker.id, position)}
              under={state.standings[position]!.staysUnder}
              says={['stays', 'would leave']}
              onChoose={(id) => void setForesightOf(position, id)}
            />
          ) : (
            <tr key={decisionMaker.id} className="each-row">
              <th scope="row">
                <DecisionMakerMark decisionMaker={decisionMaker} position={position} long />
              </th>
              <td colSpan={concepts.length} className="each-none">
                has no move, so it does not matter
              </td>
            </tr>
          ),
        )}
        {chosen.map((standing) => (
          <CoalitionRow
            key={standing.members.join()}
            conflict={conflict}
            concepts={concepts}
            standing={standing}
          />
        ))}
      </tbody>
    </table>
  );
}

/** A coalition, which is read by the concept of most of its members: where it would stay. */
function CoalitionRow({
  conflict,
  concepts,
  standing: { members, readUnder, staysUnder },
}: {
  readonly conflict: ConflictReading;
  readonly concepts: readonly ConceptReading[];
  readonly standing: CoalitionStanding;
}) {
  const read = conceptForSome(conflict, GIVEN, members);
  return (
    <tr className="each-row">
      <th scope="row">
        <CoalitionNames conflict={conflict} members={members} />
      </th>
      {concepts.map(({ id, symbol }) => (
        <td key={id} className={id === read.id ? 'each-together each-read' : 'each-together'}>
          {readUnder.includes(id) ? (
            <VerdictMark
              stays={staysUnder.includes(id)}
              label={`${symbol}: ${staysUnder.includes(id) ? 'stay' : 'would leave together'}`}
            />
          ) : (
            <span title={`${symbol} has no version for coalitions`}>–</span>
          )}
        </td>
      ))}
    </tr>
  );
}

interface RowProps {
  readonly name: string;
  readonly position?: number;
  readonly mark?: React.ReactNode;
  readonly concepts: readonly ConceptReading[];
  readonly chosen: ConceptId;
  readonly under: readonly ConceptId[];
  readonly says: readonly [yes: string, no: string];
  readonly onChoose: (concept: ConceptId) => void;
}

function ChoiceRow({ name, position, mark, concepts, chosen, under, says, onChoose }: RowProps) {
  const group = useId();
  return (
    <tr
      className={position === undefined ? 'each-row each-all' : 'each-row'}
      style={position === undefined ? undefined : colourOf(position)}
    >
      <th scope="row">{mark ?? name}</th>
      {concepts.map(({ id, symbol }) => {
        const stays = under.includes(id);
        return (
          <td key={id}>
            <label className="each-choice">
              <input
                type="radio"
                name={group}
                aria-label={`${name}, ${symbol}: ${stays ? says[0] : says[1]}`}
                checked={id === chosen}
                onChange={() => onChoose(id)}
              />
              <VerdictMark stays={stays} label="" />
            </label>
          </td>
        );
      })}
    </tr>
  );
}

/** The way back to what the file says, where it says something and something else is chosen. */
function FromFile({ conflict }: { readonly conflict: ConflictReading }) {
  const { fileProfile, profile, decisionMakers } = conflict;
  if (fileProfile === undefined) return null;
  if (fileProfile.every((concept, k) => concept === profile[k])) {
    return <p className="each-file">This is what the file says.</p>;
  }
  return (
    <p className="each-file">
      <Button
        className="text-button"
        onPress={() => void setLook(lookOf({ decisionMakers, profile: fileProfile }))}
      >
        As the file says
      </Button>
    </p>
  );
}
