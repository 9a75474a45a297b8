import { isList, textOf } from '../basis/content.ts';
import type { FieldProps } from '../basis/entry-kind.ts';
import { Choose } from './simple-fields.tsx';

/** A source and a place in it, as a claim names them. */
export function PlaceField({ field, value, context, id, describedBy, isFaulty, set }: FieldProps) {
  const [, source = '', place = ''] = /^(\S*)\s*(.*)$/.exec(textOf(value)) ?? [];
  const sources = context.sketch.entries['sources'] ?? [];
  const write = (from: string, at: string) =>
    set({ [field.key]: from === '' && at === '' ? undefined : `${from} ${at}` });
  if (sources.length === 0) return <p className="soft step-note">Add its source first.</p>;
  return (
    <div className="row middle form-row">
      <Choose
        id={id}
        value={source}
        blank="in no source"
        describedBy={describedBy}
        isFaulty={isFaulty}
        choices={sources.map(({ path, content }) => ({
          value: `${path[1]}`,
          words: titleOf(content) || `${path[1]}`,
        }))}
        onChoose={(chosen) => write(chosen, place)}
      />
      <input
        className="field-input"
        aria-label="Where in it"
        placeholder={field.hint}
        autoComplete="off"
        value={place}
        onChange={({ target }) => write(source, target.value)}
      />
    </div>
  );
}

function titleOf(content: FieldProps['value']): string {
  if (typeof content !== 'object' || content === null || isList(content)) return '';
  const found = 'entries' in content && content.entries.find(([key]) => key === 'title');
  return found ? textOf(found[1]) : '';
}
