import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict, ShownDecisionMaker } from '../../desk/shown-conflict.ts';
import type { DealQuestion, ShownDealGrounds } from '../../desk/shown-deals.ts';
import { changeDeals, useDealSettings } from './deal-settings.ts';
import { toggled } from './parties-of.ts';

/** Who agrees, and which bodies take part; or a deal of the file, with its parties. */
export function PartyChoice({
  conflict,
  grounds,
  question,
}: {
  readonly conflict: ShownConflict;
  readonly grounds: ShownDealGrounds;
  readonly question: DealQuestion;
}) {
  const people = conflict.decisionMakers.filter(({ body }) => body === undefined);
  const bodies = conflict.decisionMakers.filter(({ body }) => body !== undefined);
  return (
    <div className="small row ruled party-choice">
      <Choice
        legend="Who agrees"
        conflict={conflict}
        offered={people}
        chosen={question.parties}
        atLeast={1}
        onChoose={(parties) => changeDeals({ parties, deal: undefined, under: undefined })}
      />
      {bodies.length > 0 && (
        <Choice
          legend="and on the way adopts drafts"
          conflict={conflict}
          offered={bodies}
          chosen={question.bodies}
          atLeast={0}
          onChoose={(chosen) => changeDeals({ bodies: chosen, deal: undefined, under: undefined })}
        />
      )}
      {grounds.deals.length > 0 && <OfTheFile grounds={grounds} question={question} />}
    </div>
  );
}

function Choice({
  legend,
  conflict,
  offered,
  chosen,
  atLeast,
  onChoose,
}: {
  readonly legend: string;
  readonly conflict: ShownConflict;
  readonly offered: readonly ShownDecisionMaker[];
  readonly chosen: readonly string[];
  readonly atLeast: number;
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const ids = offered.map(({ id }) => id);
  return (
    <fieldset className="choices party-group">
      <legend>{legend}</legend>
      {offered.map((one) => {
        const isChosen = chosen.includes(one.id);
        return (
          <label key={one.id} className="tick party">
            <input
              type="checkbox"
              checked={isChosen}
              // Somebody has to agree.
              disabled={isChosen && chosen.length <= atLeast}
              onChange={() => onChoose(toggled(ids, chosen, one.id))}
            />
            <DecisionMakerMark
              decisionMaker={one}
              position={conflict.decisionMakers.indexOf(one)}
              plain
              long
            />
          </label>
        );
      })}
    </fieldset>
  );
}

function OfTheFile({
  grounds,
  question,
}: {
  readonly grounds: ShownDealGrounds;
  readonly question: DealQuestion;
}) {
  const open = useDealSettings((settings) => settings.deal);
  return (
    <p className="choices party-group file-deals">
      <span className="soft">In the file</span>
      {grounds.deals.map(({ id, name, asked: { parties, bodies }, key }) => (
        <button
          key={id}
          type="button"
          className="text-button given"
          aria-pressed={key !== undefined && key === open && isSame(parties, question.parties)}
          disabled={key === undefined}
          onClick={() => changeDeals({ parties, bodies, deal: key, under: undefined })}
        >
          {name}
        </button>
      ))}
    </p>
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
