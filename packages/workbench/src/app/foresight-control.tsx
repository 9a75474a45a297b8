import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ConceptReading } from '../analysis/readings.ts';
import { setForesight } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import './foresight-control.css';

const lengths: Record<ConceptReading['moves'], string> = {
  1: 'One move',
  2: 'A reply',
  3: 'A reply and a counter',
};

/**
 * How far everybody looks. The concepts of the analysis are laid out by what they assume: how many
 * moves ahead, and whether replies that do not serve who makes them are feared as well.
 */
export function ForesightControl() {
  const concepts = useWorkspace((workspace) => workspace.conflict?.concepts) ?? [];
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const chosen = concepts.find(({ id }) => id === foresight);
  if (chosen === undefined) return <div className="foresight" />;
  const moves = [...new Set(concepts.map((concept) => concept.moves))].sort();
  const beside = concepts.filter((concept) => concept.moves === chosen.moves);
  const take = (wanted: ConceptReading | undefined) => {
    if (wanted) void setForesight(wanted.id);
  };
  const atLength = (length: number) => {
    const those = concepts.filter((concept) => concept.moves === length);
    return those.find(({ credible }) => credible === chosen.credible) ?? those[0];
  };
  return (
    <fieldset className="foresight">
      <legend className="unseen">Foresight of everybody</legend>
      <span className="foresight-label" aria-hidden="true">
        Everybody looks ahead
      </span>
      <ToggleButtonGroup
        aria-label="How far everybody looks ahead"
        className="segments"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen.moves]}
        onSelectionChange={(keys) => take(atLength(Number([...keys][0])))}
      >
        {moves.map((length) => (
          <ToggleButton key={length} id={length} className="segment">
            {lengths[length]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButtonGroup
        aria-label="Which replies are feared"
        className="segments"
        selectionMode="single"
        disallowEmptySelection
        isDisabled={beside.length < 2}
        selectedKeys={beside.length < 2 ? [] : [chosen.credible ? 'credible' : 'any']}
        onSelectionChange={(keys) =>
          take(beside.find(({ credible }) => credible === ([...keys][0] === 'credible')))
        }
      >
        <ToggleButton id="any" className="segment">
          Any reply
        </ToggleButton>
        <ToggleButton id="credible" className="segment">
          Credible only
        </ToggleButton>
      </ToggleButtonGroup>
      <ConceptTerm concept={chosen} />
    </fieldset>
  );
}

/** The symbol of the concept that is read, with its definition on hover and focus. */
function ConceptTerm({ concept }: { readonly concept: ConceptReading }) {
  return (
    <TooltipTrigger delay={200}>
      <ToggleButton
        className="term"
        isSelected={false}
        aria-label={`${concept.symbol}: ${concept.name}`}
      >
        {concept.symbol}
      </ToggleButton>
      <Tooltip className="tooltip" placement="bottom end">
        <strong>{concept.name}.</strong> {concept.definition}
        <span className="tooltip-source">{concept.citation}</span>
      </Tooltip>
    </TooltipTrigger>
  );
}
