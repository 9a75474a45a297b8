import { useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { tabStop } from '../../design/tab-stop.ts';
import {
  type Content,
  entriesOf,
  isEntries,
  isList,
  textOf,
  textsOf,
  valuesOf,
} from '../basis/content.ts';
import type { EntryContext, FieldProps } from '../basis/entry-kind.ts';
import { toId } from '../basis/to-id.ts';
import { writtenLevels } from '../basis/written-levels.ts';
import { Check, Choose, toggled } from './simple-fields.tsx';

export interface Member {
  readonly id: string;
  readonly vote?: string;
  readonly name?: string;
}

/** The members as they are written; undefined where one of them cannot be read. */
export function membersOf(content: Content | undefined): Member[] | undefined {
  if (content === undefined) return [];
  if (!isList(content)) return undefined;
  const members = content.map((item): Member | undefined => {
    if (typeof item === 'string') return { id: item };
    const [[id, vote] = ['', null], ...more] = isEntries(item) ? item.entries : [];
    if (id === '' || more.length > 0) return undefined;
    if (typeof vote === 'string') return { id, vote };
    const { name, vote: cast } = valuesOf(vote ?? undefined);
    return textOf(cast) === '' ? undefined : { id, vote: textOf(cast), name: textOf(name) };
  });
  return members.every((member) => member !== undefined) ? members : undefined;
}

function writtenMember({ id, vote, name }: Member): Content {
  if (vote === undefined) return id;
  return entriesOf({ [id]: name ? entriesOf({ name, vote }) : vote });
}

const YIELDING = 'abstain unless greatly worse';

const ownVotes = [
  { value: 'yes', words: 'always votes yes' },
  { value: 'no', words: 'always votes no' },
  { value: 'abstain', words: 'abstains' },
  { value: 'absent', words: 'is absent' },
];

const decisionMakersVotes = [
  { value: 'member', words: 'votes as it prefers' },
  { value: YIELDING, words: 'abstains rather than vote no, unless it loses greatly' },
  { value: 'absent', words: 'is absent' },
];

/** Who votes: decision makers as they prefer, others as they are taken to. */
export function MembersField({ field, value, context, set }: FieldProps) {
  const members = membersOf(value) ?? [];
  const { decisionMakers } = context.sketch;
  const write = (next: readonly Member[]) =>
    set({ [field.key]: next.length === 0 ? undefined : next.map(writtenMember) });
  const known = new Set(decisionMakers.map(({ id }) => id));
  const change = (id: string, vote: string) => {
    const at = members.findIndex((member) => member.id === id);
    if (vote === '') write(members.filter((member) => member.id !== id));
    else {
      const member = vote === 'member' ? { id } : { id, vote };
      write(at < 0 ? [...members, member] : members.with(at, member));
    }
  };
  return (
    <>
      {decisionMakers.map(({ id, name }) => {
        const member = members.find((each) => each.id === id);
        return (
          <div key={id} className="row middle form-row">
            <span className="serif form-row-words given">{name}</span>
            <Choose
              label={`${name} in the body`}
              value={member ? (member.vote ?? 'member') : ''}
              blank="is no member"
              choices={decisionMakersVotes}
              onChoose={(vote) => change(id, vote)}
            />
          </div>
        );
      })}
      {members
        .filter(({ id }) => !known.has(id))
        .map((member) => {
          const words = member.name || nameOfId(member.id);
          return (
            <div key={member.id} className="row middle form-row">
              <span className="serif form-row-words given">{words}</span>
              <Choose
                label={`${words} in the body`}
                value={member.vote ?? 'yes'}
                blank=""
                choices={ownVotes}
                onChoose={(vote) =>
                  write(members.map((each) => (each === member ? { ...each, vote } : each)))
                }
              />
              <Button
                className="quiet-button"
                aria-label={`Leave out ${words}`}
                onPress={() => write(members.filter((each) => each !== member))}
              >
                ×
              </Button>
            </div>
          );
        })}
      <NewMember
        taken={[...known, ...members.map(({ id }) => id)]}
        onAdd={(member) => write([...members, member])}
      />
    </>
  );
}

function NewMember({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly onAdd: (member: Member) => void;
}) {
  const [name, setName] = useState('');
  const add = () => {
    const words = name.trim();
    if (words === '') return;
    const id = toId(words, taken, 'member');
    onAdd({ id, vote: 'yes', ...(nameOfId(id) !== words && { name: words }) });
    setName('');
  };
  return (
    <div className="row middle form-row">
      <input
        className="field-input"
        aria-label="A member that is no decision maker"
        placeholder="A member that is no decision maker"
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button className="plain-button" onPress={add}>
        Add the member
      </Button>
    </div>
  );
}

/** As the program shows an id without a name. */
function nameOfId(id: string): string {
  const words = id.split(/[-_]/).filter((word) => word !== '');
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
}

/** What a member is called, where it is a decision maker and where not. */
export function memberName(context: EntryContext, { id, name }: Member): string {
  const found = context.sketch.decisionMakers.find((each) => each.id === id);
  return found?.name ?? (name || nameOfId(id));
}

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
  const members = (membersOf(values['members']) ?? []).filter(({ id, vote }) =>
    context.sketch.decisionMakers.some((each) => each.id === id && vote !== 'absent'),
  );
  if (members.length === 0) return <p className="soft step-note">No member is a decision maker.</p>;
  return members.map((member) => (
    <Check
      key={member.id}
      words={memberName(context, member)}
      isChecked={chosen.includes(member.id)}
      onChange={(isIn) => {
        const ids = toggled(chosen, member.id, isIn);
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
