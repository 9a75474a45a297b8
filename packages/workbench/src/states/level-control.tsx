import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import { AmountInput } from '../design/amount-input.tsx';
import { tabStop } from '../design/tab-stop.ts';

/** With more levels than this they are in a list that opens. */
const AS_BUTTONS = 8;

interface Props {
  /** Of the name, which stands above. */
  readonly id: string;
  readonly name: string;
  readonly levels: readonly { readonly id: string; readonly phrase: string }[];
  /** What they are counted in, where they are numbers. */
  readonly countedIn?: string | undefined;
  readonly level: number;
  readonly moved: boolean;
  /** Why a level is no choice; undefined where it is one. */
  refusal?(level: number): string | undefined;
  onChoose(level: number): void;
}

/** The levels of an option, one of which is the case. */
export function LevelControl({ moved, ...props }: Props) {
  return (
    <div className={`option${moved ? ' option-moved' : ''}`}>
      <p className="note cut option-name given" id={props.id}>
        {props.name}
      </p>
      {props.levels.length <= AS_BUTTONS ? (
        <LevelButtons {...props} />
      ) : props.countedIn === undefined ? (
        <LevelList {...props} />
      ) : (
        <LevelNumber {...props} />
      )}
    </div>
  );
}

type LevelsProps = Omit<Props, 'moved' | 'name'>;

function LevelButtons({ id, levels, level, refusal = never, onChoose }: LevelsProps) {
  return (
    <ToggleButtonGroup
      className="segments full option-levels"
      aria-labelledby={id}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[level]}
      onSelectionChange={(keys) => onChoose(Number([...keys][0]))}
    >
      {levels.map((each, k) => {
        const why = refusal(k);
        return (
          <TooltipTrigger key={each.id} delay={200} closeDelay={60} isDisabled={why === undefined}>
            <ToggleButton
              id={k}
              {...tabStop(k === level, true)}
              className={`segment given${why === undefined ? '' : ' ruled-out'}`}
            >
              <span className="cut level-words">{each.phrase}</span>
            </ToggleButton>
            <Tooltip className="panel tooltip given" placement="bottom">
              {why}
            </Tooltip>
          </TooltipTrigger>
        );
      })}
    </ToggleButtonGroup>
  );
}

function LevelList({ id, levels, level, refusal = never, onChoose }: LevelsProps) {
  return (
    <select
      className="full above-2 option-list given"
      aria-labelledby={id}
      value={level}
      onChange={({ target: { value } }) => onChoose(Number(value))}
    >
      {levels.map((each, k) => (
        <option key={each.id} value={k}>
          {refusal(k) === undefined ? each.phrase : `${each.phrase} (ruled out)`}
        </option>
      ))}
    </select>
  );
}

function LevelNumber({
  id,
  levels,
  countedIn = '',
  level,
  refusal = never,
  onChoose,
}: LevelsProps) {
  return (
    <div className="above-2">
      <AmountInput
        labelledBy={id}
        numbers={levels.map((each) => each.id)}
        value={levels[level]?.id}
        unit={countedIn}
        onChoose={(number) => onChoose(levels.findIndex((each) => each.id === number))}
      />
      {refusal(level) !== undefined && <p className="note">{refusal(level)}</p>}
    </div>
  );
}

function never(): undefined {
  return undefined;
}
