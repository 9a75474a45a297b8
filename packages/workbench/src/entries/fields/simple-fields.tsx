import { Checkbox } from 'react-aria-components';
import { textOf, textsOf } from '../basis/content.ts';
import type { FieldProps } from '../basis/entry-kind.ts';
import { movers } from '../basis/movers.ts';

/** A text in one line. */
export function TextField({ field, value, id, describedBy, isFaulty, set }: FieldProps) {
  return (
    <input
      id={id}
      className="field-input"
      autoComplete="off"
      dir="auto"
      placeholder={field.hint}
      aria-describedby={describedBy}
      aria-invalid={isFaulty}
      value={textOf(value)}
      onChange={({ target }) => set({ [field.key]: target.value || undefined })}
    />
  );
}

/** A text of some sentences. */
export function LongField({ field, value, id, describedBy, isFaulty, set }: FieldProps) {
  return (
    <textarea
      id={id}
      className="field-input"
      rows={2}
      dir="auto"
      placeholder={field.hint}
      aria-describedby={describedBy}
      aria-invalid={isFaulty}
      value={textOf(value)}
      onChange={({ target }) => set({ [field.key]: target.value || undefined })}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly words: string;
}

/** One of several, by a list that opens. */
export function Choose({
  id,
  value,
  choices,
  blank = 'Choose …',
  describedBy,
  label,
  isFaulty,
  onChoose,
}: {
  readonly id?: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** What is shown while nothing is chosen; nothing where something always is. */
  readonly blank?: string | undefined;
  readonly describedBy?: string;
  readonly label?: string;
  readonly isFaulty?: boolean;
  readonly onChoose: (value: string) => void;
}) {
  return (
    <select
      id={id}
      className="field-input given"
      aria-describedby={describedBy}
      aria-label={label}
      aria-invalid={isFaulty}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      {blank !== '' && <option value="">{blank}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.words}
        </option>
      ))}
    </select>
  );
}

export function ChoiceField({ field, value, id, describedBy, isFaulty, set }: FieldProps) {
  const choices = field.choices ?? [];
  const [[first = ''] = []] = choices;
  return (
    <Choose
      id={id}
      value={textOf(value) || (field.needed === undefined ? first : '')}
      choices={choices.map(([each, words]) => ({ value: each, words }))}
      blank={field.needed === undefined ? '' : 'Choose …'}
      describedBy={describedBy}
      isFaulty={isFaulty}
      // What is so when nothing is said need not be said.
      onChoose={(chosen) =>
        set({ [field.key]: field.needed === undefined && chosen === first ? undefined : chosen })
      }
    />
  );
}

/** One of some, by their names. */
function ChooseNamed({
  field,
  value,
  id,
  describedBy,
  isFaulty,
  set,
  among,
  blank,
}: FieldProps & {
  readonly among: readonly { readonly id: string; readonly name: string }[];
  readonly blank?: string | undefined;
}) {
  return (
    <Choose
      {...{ id, blank, describedBy, isFaulty }}
      value={textOf(value)}
      choices={among.map((each) => ({ value: each.id, words: each.name }))}
      onChoose={(chosen) => set({ [field.key]: chosen || undefined })}
    />
  );
}

export function DecisionMakerField(props: FieldProps) {
  return <ChooseNamed {...props} among={props.context.sketch.decisionMakers} />;
}

/** A decision maker, a body or an agreement. */
export function MoverField(props: FieldProps) {
  return <ChooseNamed {...props} among={movers(props.context.sketch)} />;
}

export function FactField(props: FieldProps) {
  return <ChooseNamed {...props} among={props.context.sketch.facts} />;
}

/** How far somebody looks. */
export function ConceptField(props: FieldProps) {
  return <ChooseNamed {...props} among={props.context.concepts} blank={props.field.hint} />;
}

/** A number from 0 to 1. */
export function CertaintyField({ field, value, id, describedBy, isFaulty, set }: FieldProps) {
  return (
    <input
      id={id}
      className="field-input field-number"
      inputMode="decimal"
      autoComplete="off"
      aria-describedby={describedBy}
      aria-invalid={isFaulty}
      value={textOf(value)}
      onChange={({ target }) =>
        set({ [field.key]: target.value.trim().replace(',', '.') || undefined })
      }
    />
  );
}

/** Something that is so or not. */
export function Check({
  words,
  isChecked,
  onChange,
}: {
  readonly words: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}) {
  return (
    <Checkbox
      className="small middle above-7 line gap-5 check"
      isSelected={isChecked}
      onChange={onChange}
    >
      <span className="check-box" aria-hidden="true" />
      <span className="given">{words}</span>
    </Checkbox>
  );
}

/** With one more or one fewer; the others keep their order. */
export function toggled(chosen: readonly string[], id: string, isIn: boolean): string[] {
  return isIn ? [...chosen, id] : chosen.filter((each) => each !== id);
}

/** Several decision makers. */
export function DecisionMakersField({ field, value, context, set }: FieldProps) {
  const chosen = textsOf(value);
  return context.sketch.decisionMakers.map(({ id, name }) => (
    <Check
      key={id}
      words={name}
      isChecked={chosen.includes(id)}
      onChange={(isIn) => {
        const texts = toggled(chosen, id, isIn);
        set({ [field.key]: texts.length === 0 ? undefined : texts });
      }}
    />
  ));
}

/** All but the one who sends, or some of them. */
export function ReceiversField({ field, value, values, context, set }: FieldProps) {
  const chosen = textsOf(value);
  const isAll = value === 'all';
  const others = context.sketch.decisionMakers.filter(({ id }) => id !== values['by']);
  return (
    <>
      <Check
        words="Everybody else"
        isChecked={isAll}
        onChange={(isIn) => set({ [field.key]: isIn ? 'all' : undefined })}
      />
      {!isAll &&
        others.map(({ id, name }) => (
          <Check
            key={id}
            words={name}
            isChecked={chosen.includes(id)}
            onChange={(isIn) => {
              const [first, ...more] = toggled(chosen, id, isIn);
              set({ [field.key]: more.length > 0 ? [first!, ...more] : first });
            }}
          />
        ))}
    </>
  );
}
