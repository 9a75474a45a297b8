import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

/** With more levels than this they are in a list that opens. */
const AS_BUTTONS = 8;

interface Props {
  /** Of the name, which stands above. */
  readonly id: string;
  readonly name: string;
  readonly levels: readonly { readonly id: string; readonly phrase: string }[];
  readonly level: number;
  readonly moved: boolean;
  isRuledOut?(level: number): boolean;
  onChoose(level: number): void;
}

/** The levels of an option, one of which is the case. */
export function LevelControl({ moved, ...props }: Props) {
  return (
    <div className={`option${moved ? ' option-moved' : ''}`}>
      <p className="option-name given" id={props.id}>
        {props.name}
      </p>
      {props.levels.length > AS_BUTTONS ? <LevelList {...props} /> : <LevelButtons {...props} />}
    </div>
  );
}

type LevelsProps = Omit<Props, 'moved' | 'name'>;

function LevelButtons({ id, levels, level, isRuledOut = never, onChoose }: LevelsProps) {
  return (
    <ToggleButtonGroup
      className="segments option-levels"
      aria-labelledby={id}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[level]}
      onSelectionChange={(keys) => onChoose(Number([...keys][0]))}
    >
      {levels.map((each, k) => (
        <ToggleButton
          key={each.id}
          id={k}
          className={`segment given${isRuledOut(k) ? ' ruled-out' : ''}`}
        >
          {each.phrase}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function LevelList({ id, levels, level, isRuledOut = never, onChoose }: LevelsProps) {
  return (
    <select
      className="option-list given"
      aria-labelledby={id}
      value={level}
      onChange={({ target: { value } }) => onChoose(Number(value))}
    >
      {levels.map((each, k) => (
        <option key={each.id} value={k}>
          {isRuledOut(k) ? `${each.phrase} (ruled out)` : each.phrase}
        </option>
      ))}
    </select>
  );
}

function never(): boolean {
  return false;
}
