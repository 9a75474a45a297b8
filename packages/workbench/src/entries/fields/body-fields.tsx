import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { tabStop } from '../../design/tab-stop.ts';
import { type Content, entriesOf, textOf, textsOf } from '../basis/content.ts';
import type { FieldProps } from '../basis/entry-kind.ts';
import { toId } from '../basis/to-id.ts';
import { writtenLevels } from '../basis/written-levels.ts';
import { membersOf } from './member-fields.tsx';
import { Check, toggled } from './simple-fields.tsx';

/** Who can bring a draft to the vote; anybody where nobody is named. */
export function SponsorsField({ field, value, values, context, set }: FieldProps) {
  const chosen = textsOf(value);
  const absent = (membersOf(values['members']) ?? [])
    .filter(({ vote }) => vote === 'absent')
    .map(({ id }) => id);
  const sponsors = context.sketch.decisionMakers.filter(({ id }) => !absent.includes(id));
  if (sponsors.length === 0) return <p className="soft step-note">There is no decision maker.</p>;
  return sponsors.map(({ id, name }) => (
    <Check
      key={id}
      words={name}
      isChecked={chosen.includes(id)}
      onChange={(isIn) => {
        const ids = toggled(chosen, id, isIn);
        set({ [field.key]: ids.length === 0 ? undefined : ids });
      }}
    />
  ));
}

/** The first thing that a new body decides; what else it decides is added once it is there. */
export function FirstOptionField({ field, values, id, describedBy, isFaulty, set }: FieldProps) {
  const typed = {
    '@name': textOf(values['@name']),
    '@levels': textOf(values['@levels']),
    '@range': textOf(values['@range']),
    '@unit': textOf(values['@unit']),
    '@kind': textOf(values['@kind']) || 'several',
  };
  const change = (changes: Partial<typeof typed>) => {
    const next = { ...typed, ...changes };
    set({ ...next, [field.key]: firstOption(next) });
  };
  return (
    <>
      <input
        id={id}
        className="field-input"
        autoComplete="off"
        placeholder={field.hint}
        aria-describedby={describedBy}
        aria-invalid={isFaulty}
        value={typed['@name']}
        onChange={({ target }) => change({ '@name': target.value })}
      />
      <ToggleButtonGroup
        className="segments"
        aria-label="Kind of decision"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[typed['@kind']]}
        onSelectionChange={(keys) => change({ '@kind': `${[...keys][0]}` })}
      >
        <ToggleButton
          id="several"
          {...tabStop(typed['@kind'] === 'several', true)}
          className="segment"
        >
          One of several
        </ToggleButton>
        <ToggleButton
          id="yes/no"
          {...tabStop(typed['@kind'] === 'yes/no', true)}
          className="segment"
        >
          Yes or no
        </ToggleButton>
        <ToggleButton
          id="number"
          {...tabStop(typed['@kind'] === 'number', true)}
          className="segment"
        >
          A number
        </ToggleButton>
      </ToggleButtonGroup>
      {typed['@kind'] === 'number' &&
        (
          [
            ['@range', 'From which to which, and in which steps', 'Such as: 0 to 100 by 10'],
            ['@unit', 'Counted in', 'Counted in, such as: %'],
          ] as const
        ).map(([key, label, hint]) => (
          <input
            key={key}
            className="field-input"
            aria-label={label}
            placeholder={hint}
            autoComplete="off"
            value={typed[key]}
            onChange={({ target }) => change({ [key]: target.value })}
          />
        ))}
      {typed['@kind'] === 'several' && (
        <input
          className="field-input"
          aria-label="Which, in order, with commas between them"
          placeholder="Which, in order, with commas between them"
          autoComplete="off"
          value={typed['@levels']}
          onChange={({ target }) => change({ '@levels': target.value })}
        />
      )}
    </>
  );
}

function firstOption(
  typed: Readonly<Record<'@name' | '@levels' | '@range' | '@unit' | '@kind', string>>,
): Content | undefined {
  const name = typed['@name'].trim();
  const how = levelsOf(typed);
  if (name === '' || how === undefined) return undefined;
  return entriesOf({ [toId(name, [], 'option')]: entriesOf({ name, ...how }) });
}

function levelsOf(typed: Parameters<typeof firstOption>[0]) {
  const unit = typed['@unit'].trim();
  const range = typed['@range'].trim();
  const several = writtenLevels(typed['@levels']);
  switch (typed['@kind']) {
    case 'yes/no':
      return { levels: 'yes/no' };
    case 'number':
      return range === '' ? undefined : { levels: range, ...(unit !== '' && { unit }) };
    default: {
      if (several.length < 2) return undefined;
      const phrases = several.map(({ id, phrase }) => [id, phrase ?? id]);
      return { levels: entriesOf(Object.fromEntries(phrases)) };
    }
  }
}
