import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { tabStop } from '../../design/tab-stop.ts';
import { type Content, entriesOf, textOf, textsOf } from '../basis/content.ts';
import type { FieldProps } from '../basis/entry-kind.ts';
import { toId } from '../basis/to-id.ts';
import { writtenLevels } from '../basis/written-levels.ts';
import { memberName, membersOf } from './member-fields.tsx';
import { Check, toggled } from './simple-fields.tsx';

const rulePattern = /^\s*(\d*)\s+votes?(?:\s*,\s*no\s+veto\s+by\s+(\S.*?))?\s*$/;

export function showsRule(content: Content): boolean {
  return typeof content === 'string' && rulePattern.test(content);
}

/** How many votes a draft needs, and whose no defeats it. */
export function RuleField({
  field,
  value,
  values,
  context,
  id,
  describedBy,
  isFaulty,
  set,
}: FieldProps) {
  const [, votes = '', listed = ''] = rulePattern.exec(textOf(value)) ?? [];
  const vetoes = listed.split(/\s*,\s*/).filter((each) => each !== '');
  const members = membersOf(values['members']) ?? [];
  const write = (count: string, ids: readonly string[]) => {
    const rest = ids.length === 0 ? '' : `, no veto by ${ids.join(', ')}`;
    const words = `${count} vote${count === '1' ? '' : 's'}${rest}`;
    set({ [field.key]: count === '' && ids.length === 0 ? undefined : words });
  };
  return (
    <>
      <input
        id={id}
        className="field-input field-number"
        inputMode="numeric"
        aria-describedby={describedBy}
        aria-invalid={isFaulty}
        value={votes}
        onChange={({ target }) => write(target.value.replaceAll(/\D/g, ''), vetoes)}
      />
      {members.length > 0 && (
        <fieldset className="form-group">
          <legend className="note block field-label">Whose no defeats a draft (a veto)</legend>
          {members.map((member) => (
            <Check
              key={member.id}
              words={memberName(context, member)}
              isChecked={vetoes.includes(member.id)}
              onChange={(isIn) => write(votes, toggled(vetoes, member.id, isIn))}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

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
          {...tabStop(typed['@kind'] !== 'several', true)}
          className="segment"
        >
          Yes or no
        </ToggleButton>
      </ToggleButtonGroup>
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

function firstOption(typed: {
  '@name': string;
  '@levels': string;
  '@kind': string;
}): Content | undefined {
  const name = typed['@name'].trim();
  const several = writtenLevels(typed['@levels']);
  const isSeveral = typed['@kind'] === 'several';
  if (name === '' || (isSeveral && several.length < 2)) return undefined;
  const levels = isSeveral
    ? entriesOf(Object.fromEntries(several.map(({ id, phrase }) => [id, phrase ?? id])))
    : 'yes/no';
  return entriesOf({ [toId(name, [], 'option')]: entriesOf({ name, levels }) });
}
