import type { Sketch } from '@standoff/language';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { tabStop } from '../../design/tab-stop.ts';
import { conditionParts } from '../basis/condition.ts';
import { ConditionBuilder } from '../basis/condition-builder.tsx';
import { textOf } from '../basis/content.ts';
import type { FieldProps } from '../basis/entry-kind.ts';

/** A formula, put together of what can be the case. */
export function Formula({
  sketch,
  formula,
  owner,
  label,
  onChange,
}: {
  readonly sketch: Sketch;
  readonly formula: string;
  /** Whose options stand in it without a prefix. */
  readonly owner?: string;
  readonly label: string;
  readonly onChange: (formula: string | undefined) => void;
}) {
  const known = formula === '' ? undefined : conditionParts(sketch, formula, owner);
  const [chosen, setChosen] = useState(known?.joiner ?? 'and');
  const parts = known?.parts ?? [];
  const joiner = parts.length > 1 ? known!.joiner : chosen;
  const write = (next: readonly string[], by: string) =>
    onChange(next.length === 0 ? undefined : next.join(` ${by} `));
  return (
    <div className="formula">
      {parts.length > 1 && (
        <ToggleButtonGroup
          className="segments"
          aria-label={`${label}: how the parts are joined`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[joiner]}
          onSelectionChange={(keys) => {
            const by = keys.has('or') ? 'or' : 'and';
            setChosen(by);
            write(parts, by);
          }}
        >
          <ToggleButton id="and" {...tabStop(joiner === 'and', true)} className="segment">
            all of this
          </ToggleButton>
          <ToggleButton id="or" {...tabStop(joiner === 'or', true)} className="segment">
            any of this
          </ToggleButton>
        </ToggleButtonGroup>
      )}
      <ConditionBuilder
        sketch={sketch}
        parts={parts}
        joiner={joiner}
        label={label}
        onChange={(next) => write(next, joiner)}
      />
    </div>
  );
}

export function ConditionField({ field, value, values, context, set }: FieldProps) {
  return (
    <Formula
      sketch={context.sketch}
      formula={textOf(value)}
      owner={textOf(values['by'])}
      label={field.label}
      onChange={(formula) => set({ [field.key]: formula })}
    />
  );
}
