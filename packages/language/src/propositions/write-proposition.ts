import {
  type Formula,
  isStandalone,
  type MemberType,
  type Proposition,
  type SimpleProposition,
  type World,
} from '@standoff/propositions';
import { printFormula } from '../formula/print-formula.ts';
import { checkedFormula } from './checked-formula.ts';
import { around, type Form, type FormItem, forms, NONE, type Slot, saidAs } from './forms.ts';

/** What writing a proposition asks of a conflict. */
export interface WritingNames {
  /** Id of the status quo. */
  readonly statusQuo?: string;
  /** The word that stands for a state. */
  state(id: string): string;
  /** Levels that mean a state over the status quo, where it has any. */
  byLevels(id: string): string;
  /** The ids of the levels of an option, in order. */
  levels(option: string): readonly string[];
}

type Members = Readonly<Record<string, unknown>>;

/** A proposition as text, which reads back as the same. Throws a RangeError for what does not stand by itself. */
export function writeProposition(proposition: Proposition, names: WritingNames): string {
  if (!isStandalone(proposition)) {
    throw new RangeError(`${proposition.kind} does not stand by itself, and is not written`);
  }
  return write(proposition, names);
}

function write(proposition: Proposition, names: WritingNames): string {
  if (proposition.kind !== 'all') return writeClaim(proposition, names);
  const { of, so } = proposition;
  const denial = so ? '' : `${around.not} `;
  return `${denial}${around.all} ${of.map((one) => `(${write(one, names)})`).join(' ')}`;
}

function writeClaim(proposition: SimpleProposition, names: WritingNames): string {
  const { kind, in: world } = proposition;
  const members = proposition as unknown as Members;
  const form = forms.find((one) => one.kind.kind === kind && saysAll(one, members, names));
  if (form === undefined)
    throw new RangeError(`no form says all of ${JSON.stringify(proposition)}`);
  const words = [
    form.opening,
    ...form.items.flatMap((item) => writeItem(item, form.is, members, names)),
  ];
  const isDenied = members['so'] === false && form.is['so'] !== false;
  const at = world === undefined ? [] : [around.in, `(${writeWorld(world).join(' ')})`];
  return [...at, ...(isDenied ? [around.not] : []), ...words].join(' ');
}

/** Whether a form says every member that there is, and no member that there is not. */
function saysAll({ items, is, isReadOnly }: Form, members: Members, names: WritingNames): boolean {
  const slots = items.flatMap((item) => slotsIn(item));
  const said = new Set(
    slots.flatMap(({ member, or }) => (or === undefined ? [member] : [member, or])),
  );
  const flags = items.flatMap((item) => (item.item === 'flag' ? [item.member] : []));
  const isFixed = Object.entries(is).every(([member, value]) => {
    const own = members[member];
    if (said.has(member)) return true;
    if (member === 'so') return own === value;
    if (value === 'status-quo') {
      return own === names.statusQuo && !byLevels(members).includes(String(own));
    }
    return own === undefined || own === value;
  });
  const isSaid = Object.keys(members).every(
    (member) =>
      members[member] === undefined ||
      said.has(member) ||
      flags.includes(member) ||
      member in is ||
      UNWRITTEN.includes(member),
  );
  const isThere = items.every(
    (item) => item.item !== 'slot' || memberOf(item, members) !== undefined,
  );
  const isJoined = slots.every(({ joint, member }) => {
    const own = members[member];
    return joint === ',' || (Array.isArray(own) && own.length > 1);
  });
  return !isReadOnly && isFixed && isSaid && isThere && isJoined;
}

/** What every proposition has, and what the others come to in a conflict. */
const UNWRITTEN = ['kind', 'in', 'so', 'byLevels', 'atStart'];

function slotsIn(item: FormItem): Slot[] {
  if (item.item === 'maybe') return item.items.flatMap(slotsIn);
  return item.item === 'slot' ? [item] : [];
}

function memberOf({ member, or }: Slot, members: Members): unknown {
  return members[member] ?? (or === undefined ? undefined : members[or]);
}

function writeItem(
  item: FormItem,
  is: Form['is'],
  members: Members,
  names: WritingNames,
): string[] {
  switch (item.item) {
    case 'word':
      return [item.word];
    case 'flag':
      return members[item.member] === true ? [item.member] : [];
    case 'maybe':
      return slotsIn(item).every(({ member }) => {
        return members[member] !== undefined && members[member] !== is[member];
      })
        ? item.items.flatMap((one) => writeItem(one, is, members, names))
        : [];
    case 'slot': {
      const value = memberOf(item, members);
      const isFormula = typeof value === 'object' && !Array.isArray(value);
      if (isFormula) return [writeFormula(value as Formula, names)];
      return [writeValue(item, value, byLevels(members), names)];
    }
  }
}

function byLevels(members: Members): readonly string[] {
  return (members['byLevels'] as readonly string[] | undefined) ?? [];
}

function writeValue(
  { type, joint }: Slot,
  value: unknown,
  levels: readonly string[],
  names: WritingNames,
): string {
  const one = (of: MemberType, part: unknown): string => {
    if (of.is !== 'state') return String(part);
    return levels.includes(String(part)) ? names.byLevels(String(part)) : names.state(String(part));
  };
  const list = type.is === 'either' ? type.of : type;
  if (Array.isArray(value) && list.is === 'list') {
    if (value.length === 0) return NONE;
    const parts = value.map((part) => one(list.of, part));
    return parts.length === 1 ? asName(parts[0]!, list.of) : parts.join(joint);
  }
  if (type.is === 'either' && type.words.includes(String(value))) {
    return saidAs(String(value));
  }
  return asName(one(type.is === 'either' ? type.of : type, value), type);
}

/** Somebody that is called as what stands for everybody or nobody. */
const SPECIAL = new Set(['somebody', NONE, saidAs('everybody')]);

function asName(word: string, { is }: MemberType): string {
  return is !== 'word' && SPECIAL.has(word) ? `"${word}"` : word;
}

function writeFormula(formula: Formula, { levels }: WritingNames): string {
  const text = printFormula(checkedFormula(formula), ({ owner, option }) =>
    levels(`${owner}.${option}`),
  );
  // A name alone would be a state.
  const isName = formula.kind === 'state' || formula.kind === 'fact';
  return isName ? `((${text}))` : `(${text})`;
}

function writeWorld({ variant, reading, unknown, foresight }: World): string[] {
  return [
    ...(variant === undefined ? [] : ['variant', quoted(variant)]),
    ...(reading === undefined ? [] : ['reading', reading]),
    ...(unknown === undefined ? [] : ['unknown', quoted(unknown.treatment), unknown.counts]),
    ...(foresight === undefined ? [] : ['foresight', foresight.by]),
    ...Object.entries(foresight?.concepts ?? {}).map(([who, concept]) => `${who}=${concept}`),
    ...(foresight?.together ?? []).map(({ members, concept }) => `${members.join('+')}=${concept}`),
  ];
}

function quoted(word: string): string {
  return /^[\w-]+$/.test(word) ? word : `"${word}"`;
}
