import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import { Fold } from '../../design/fold.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { coalitionId } from '../../document/coalition-choices.ts';
import type { MapChoices, Moves } from '../../document/map-choices.ts';
import { sayNames, sayShort, stripeOf } from '../coalitions/coalition-names.tsx';
import type { FigureFormat } from './save-figure.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly choices: MapChoices;
  /** The coalitions that count: positions of their members. */
  readonly coalitions: readonly (readonly number[])[];
  /** The moves that are drawn. */
  readonly moves: Moves;
  readonly asList: boolean;
  readonly onChoices: (choices: Partial<MapChoices>) => void;
  readonly onSave: (format: FigureFormat) => void;
}

export function MapToolbar(props: Props) {
  const { conflict, choices, coalitions, moves, asList, onChoices, onSave } = props;
  const { layering } = choices;
  return (
    <div className="small row middle map-toolbar">
      <Fold says="What is drawn">
        <label className="tool tool-field">
          <span>Columns</span>
          <select
            value={layering}
            onChange={({ target: { value } }) =>
              onChoices({ layering: value === 'liking' ? 'liking' : 'moves' })
            }
          >
            <option value="moves">by the moves it takes</option>
            <option value="liking">by how many like it better</option>
          </select>
        </label>
        <label className="tool tool-field">
          <span>Moves</span>
          <select
            value={moves}
            onChange={({ target: { value } }) => onChoices({ moves: movesOf(value) })}
          >
            <option value="ways">the shortest ways</option>
            <option value="improvements">those their maker likes</option>
            <option value="all">all</option>
          </select>
        </label>
        <MoverFilter {...{ conflict, choices, coalitions, onChoices }} />
      </Fold>
      <div className="line at-end map-toolbar-end">
        <ToggleButton
          className="quiet-button map-list-toggle"
          isSelected={asList}
          onChange={(chosen) => onChoices({ asList: chosen })}
        >
          As a list
        </ToggleButton>
        <MenuTrigger>
          <Button className="quiet-button">Save the figure</Button>
          <Popover className="panel menu-popover" placement="bottom end">
            <Menu aria-label="Format" onAction={(key) => onSave(key === 'png' ? 'png' : 'svg')}>
              <MenuItem id="svg" className="menu-item">
                SVG, for print and editing
              </MenuItem>
              <MenuItem id="png" className="menu-item">
                PNG, a picture of 300 dpi
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
    </div>
  );
}

function movesOf(value: string): Moves {
  return value === 'improvements' || value === 'all' ? value : 'ways';
}

/** The decision makers that move and the coalitions, in their colours: which of their moves are drawn. */
function MoverFilter({
  conflict,
  choices,
  coalitions,
  onChoices,
}: Omit<Props, 'onSave' | 'moves' | 'asList'>) {
  const { hidden } = choices;
  const change = (id: string, shown: boolean) =>
    onChoices({ hidden: shown ? hidden.filter((other) => other !== id) : [...hidden, id] });
  return (
    <fieldset className="row gap-3">
      <legend className="unseen">Whose moves are drawn</legend>
      {conflict.decisionMakers.map(
        ({ id, name, short, canMove }, position) =>
          canMove && (
            <ToggleButton
              key={id}
              className="note map-mover-toggle given"
              style={colourOf(position)}
              aria-label={`${short}: moves of ${name}`}
              isSelected={!hidden.includes(id)}
              onChange={(shown) => change(id, shown)}
            >
              {short}
            </ToggleButton>
          ),
      )}
      {coalitions.map((members) => {
        const id = coalitionId(conflict, members);
        return (
          <ToggleButton
            key={id}
            className="note map-mover-toggle map-coalition-toggle given"
            style={stripeOf(members)}
            aria-label={`${sayShort(conflict, members)}: joint moves of ${sayNames(conflict, members)}`}
            isSelected={!hidden.includes(id)}
            onChange={(shown) => change(id, shown)}
          >
            {sayShort(conflict, members)}
          </ToggleButton>
        );
      })}
    </fieldset>
  );
}
