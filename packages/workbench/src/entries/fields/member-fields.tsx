import { nameOfOutsider } from '@standoff/language';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import {
  type Content,
  entriesOf,
  isEntries,
  isList,
  textOf,
  type Values,
  valuesOf,
} from '../basis/content.ts';
import type { EntryContext, FieldProps } from '../basis/entry-kind.ts';
import { toId } from '../basis/to-id.ts';
import { Choose } from './simple-fields.tsx';

export interface Member {
  readonly id: string;
  readonly vote?: string;
  /** The member whose vote it gives. */
  readonly like?: string;
  readonly name?: string;
  /** Whatever else the file says of it: what it counts for on scales, and drafts that it votes yes to. */
  readonly more: Values;
}

/** The members as they are written; undefined where one of them cannot be read. */
export function membersOf(content: Content | undefined): Member[] | undefined {
  if (content === undefined) return [];
  if (!isList(content)) return undefined;
  const members = content.map((item): Member | undefined => {
    if (typeof item === 'string') return { id: item, more: {} };
    const [[id, said] = ['', null], ...others] = isEntries(item) ? item.entries : [];
    if (id === '' || others.length > 0) return undefined;
    if (typeof said === 'string') return { id, vote: said, more: {} };
    if (said === null || !isEntries(said)) return undefined;
    const { name, vote, like, ...more } = valuesOf(said);
    return {
      id,
      more,
      ...(textOf(name) !== '' && { name: textOf(name) }),
      ...(textOf(vote) !== '' && { vote: textOf(vote) }),
      ...(textOf(like) !== '' && { like: textOf(like) }),
    };
  });
  return members.every((member) => member !== undefined) ? members : undefined;
}

export function writtenMember({ id, vote, like, name, more }: Member): Content {
  const said = {
    ...(name !== undefined && { name }),
    ...(vote !== undefined && { vote }),
    ...(like !== undefined && { like }),
    ...more,
  };
  const keys = Object.keys(said);
  if (keys.length === 0) return id;
  const isVoteAlone = keys.length === 1 && vote !== undefined;
  return entriesOf({ [id]: isVoteAlone ? vote : entriesOf(said) });
}

/** Keys that are no scales. */
const TOWARD = ['yes-to', 'else'];

/** Scales on which some members have numbers, in the order in which they come. */
export function scalesOf(members: readonly Member[]): string[] {
  return [
    ...new Set(
      members.flatMap(({ more }) => Object.keys(more).filter((key) => !TOWARD.includes(key))),
    ),
  ];
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
  ...ownVotes,
];

/** How a member votes, as a choice: its vote, `like:` and a member, or by what the file says of drafts. */
function choiceOf({ vote, like, more }: Member): string {
  if (like !== undefined) return `${LIKE}${like}`;
  return 'yes-to' in more ? 'toward' : (vote ?? 'member');
}

const LIKE = 'like:';

/** The same member as somebody chose that it votes. */
export function voting({ vote: _, like: __, more, ...rest }: Member, choice: string): Member {
  const scales = Object.fromEntries(Object.entries(more).filter(([key]) => !TOWARD.includes(key)));
  if (choice === 'toward') return { ...rest, more };
  if (choice === 'member') return { ...rest, more: scales };
  return choice.startsWith(LIKE)
    ? { ...rest, like: choice.slice(LIKE.length), more: scales }
    : { ...rest, vote: choice, more: scales };
}

/** Who votes: decision makers as they prefer, others as they are taken to; and what each counts for. */
export function MembersField({ field, value, context, set }: FieldProps) {
  const members = membersOf(value) ?? [];
  const { decisionMakers } = context.sketch;
  const write = (next: readonly Member[]) =>
    set({ [field.key]: next.length === 0 ? undefined : next.map(writtenMember) });
  const known = new Set(decisionMakers.map(({ id }) => id));
  const scales = scalesOf(members);
  const change = (id: string, vote: string) => {
    const at = members.findIndex((member) => member.id === id);
    if (vote === '') write(members.filter((member) => member.id !== id));
    else {
      const member = voting(at < 0 ? { id, more: {} } : members[at]!, vote);
      write(at < 0 ? [...members, member] : members.with(at, member));
    }
  };
  const numbers = (member: Member, words: string) => (
    <ScaleNumbers
      member={member}
      words={words}
      scales={scales}
      onChange={(changed) => write(members.map((each) => (each === member ? changed : each)))}
    />
  );
  const likes = (member: Member) =>
    members
      .filter(({ id }) => id !== member.id)
      .map((one) => ({
        value: `${LIKE}${one.id}`,
        words: `votes like ${memberName(context, one)}`,
      }));
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
            {member && numbers(member, name)}
          </div>
        );
      })}
      {members
        .filter(({ id }) => !known.has(id))
        .map((member) => {
          const words = memberName(context, member);
          return (
            <div key={member.id} className="row middle form-row">
              <span className="serif form-row-words given">{words}</span>
              <Choose
                label={`${words} in the body`}
                value={choiceOf(member)}
                blank=""
                choices={[
                  ...ownVotes,
                  ...likes(member),
                  ...('yes-to' in member.more
                    ? [{ value: 'toward', words: 'votes yes to some drafts, as the file says' }]
                    : []),
                ]}
                onChoose={(vote) => change(member.id, vote)}
              />
              {numbers(member, words)}
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
        context={context}
        taken={[...known, ...members.map(({ id }) => id)]}
        onAdd={(member) => write([...members, member])}
      />
      {members.length > 0 && (
        <NewScale
          taken={scales}
          onAdd={(scale) =>
            write(members.map((one) => ({ ...one, more: { ...one.more, [scale]: '1' } })))
          }
        />
      )}
    </>
  );
}

/** What a member counts for on each scale. */
function ScaleNumbers({
  member,
  words,
  scales,
  onChange,
}: {
  readonly member: Member;
  readonly words: string;
  readonly scales: readonly string[];
  readonly onChange: (changed: Member) => void;
}) {
  return scales.map((scale) => (
    <label key={scale} className="row middle note">
      {scale}
      <input
        className="field-input field-number"
        inputMode="decimal"
        aria-label={`${scale} of ${words}`}
        value={textOf(member.more[scale])}
        onChange={({ target }) =>
          onChange({ ...member, more: { ...member.more, [scale]: target.value } })
        }
      />
    </label>
  ));
}

/** A number that every member gets, which a rule may add up. */
function NewScale({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly onAdd: (scale: string) => void;
}) {
  const [name, setName] = useState('');
  const add = () => {
    const words = name.trim();
    if (words === '') return;
    onAdd(toId(words, [...taken, 'members', 'name', 'vote', 'like', ...TOWARD], 'scale'));
    setName('');
  };
  return (
    <div className="row middle form-row">
      <input
        className="field-input"
        aria-label="A number that members count for, such as their population"
        placeholder="Votes weigh by, such as: population"
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
        Give each a number
      </Button>
    </div>
  );
}

function NewMember({
  context,
  taken,
  onAdd,
}: {
  readonly context: EntryContext;
  readonly taken: readonly string[];
  readonly onAdd: (member: Member) => void;
}) {
  const [name, setName] = useState('');
  const add = () => {
    const words = name.trim();
    if (words === '') return;
    const id = toId(words, taken, 'member');
    const shown = nameOfOutsider(id, context.sketch.decisionMakers);
    onAdd({ id, vote: 'yes', more: {}, ...(shown !== words && { name: words }) });
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

/** What a member is called, where it is a decision maker and where not. */
export function memberName(
  context: EntryContext,
  { id, name }: Pick<Member, 'id' | 'name'>,
): string {
  const found = context.sketch.decisionMakers.find((each) => each.id === id);
  return found?.name ?? (name || nameOfOutsider(id, context.sketch.decisionMakers));
}
