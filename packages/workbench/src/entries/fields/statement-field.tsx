import type { Sketch } from '@standoff/language';
import { conditionParts } from '../basis/condition.ts';
import {
  asWritten,
  type Content,
  entriesOf,
  isEntries,
  textOf,
  type Values,
  valuesOf,
} from '../basis/content.ts';
import { type Mode, modes } from '../basis/people.ts';
import { Formula } from './condition-field.tsx';
import { Choose } from './simple-fields.tsx';

const modeChoices: readonly { readonly value: Mode; readonly words: string }[] = [
  { value: 'want', words: 'that this is so' },
  { value: 'not', words: 'that this is not so' },
  { value: 'must', words: 'above all that this is so' },
  { value: 'never', words: 'above all that this is never so' },
];

interface Parts {
  readonly mode: Mode;
  readonly formula: string;
  readonly only: string;
  /** What else is said of it, which stays as it is. */
  readonly more: Values;
}

/** What a statement may say that the form shows and does not change. */
const kept = ['id', 'unless', 'sure', 'says', 'because'];

/** A statement that the form can show; undefined where it says more than that. */
function partsOf(sketch: Sketch, content: Content, owner: string): Parts | undefined {
  if (typeof content === 'string') {
    const parts = { mode: 'want' as const, formula: content, only: '', more: {} };
    return conditionParts(sketch, content, owner) && parts;
  }
  if (!isEntries(content)) return undefined;
  const values = valuesOf(content);
  const mode = modes.find((each) => values[each] !== undefined);
  const others = Object.entries(values).filter(([key]) => key !== mode && key !== 'if');
  if (mode === undefined || others.some(([key]) => !kept.includes(key))) return undefined;
  const [formula, only] = [textOf(values[mode]), textOf(values['if'])];
  const isKnown = [formula, ...(only === '' ? [] : [only])].every((each) =>
    conditionParts(sketch, each, owner),
  );
  return isKnown ? { mode, formula, only, more: Object.fromEntries(others) } : undefined;
}

export function showsStatement(sketch: Sketch, content: Content, owner: string): boolean {
  return partsOf(sketch, content, owner) !== undefined;
}

function written({ mode, formula, only, more }: Parts): Content | undefined {
  if (formula === '') return undefined;
  if (mode === 'want' && only === '' && Object.keys(more).length === 0) return formula;
  const { id, ...others } = more;
  return entriesOf({
    id,
    [mode]: formula,
    if: only === '' ? undefined : only,
    ...others,
  });
}

/** Something that somebody is thought to want. */
export function StatementBuilder({
  sketch,
  value,
  owner,
  label,
  onChange,
}: {
  readonly sketch: Sketch;
  readonly value: Content | undefined;
  readonly owner: string;
  readonly label: string;
  readonly onChange: (value: Content | undefined) => void;
}) {
  const parts = (value !== undefined && partsOf(sketch, value, owner)) || {
    mode: 'want' as const,
    formula: '',
    only: '',
    more: {},
  };
  const more = Object.entries(parts.more);
  const change = (changed: Partial<Parts>) => onChange(written({ ...parts, ...changed }));
  return (
    <div className="gap-5 form-part">
      <Formula
        sketch={sketch}
        formula={parts.formula}
        owner={owner}
        label={label}
        onChange={(formula) => change({ formula: formula ?? '' })}
      />
      {parts.formula !== '' && (
        <>
          <Choose
            label={`${label}: how`}
            value={parts.mode}
            blank=""
            choices={modeChoices}
            onChoose={(mode) => change({ mode: mode as Mode })}
          />
          <p className="note block field-label">only if (may be left open)</p>
          <Formula
            sketch={sketch}
            formula={parts.only}
            owner={owner}
            label={`${label}: only if`}
            onChange={(only) => change({ only: only ?? '' })}
          />
          {more.length > 0 && (
            <p className="mono as-written given">
              {more.map(([key, value]) => `${key}: ${asWritten(value)}`).join(', ')}
            </p>
          )}
        </>
      )}
    </div>
  );
}
