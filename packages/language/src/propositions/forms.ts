import {
  type Kind,
  type Member,
  type MemberType,
  type PropositionKind,
  propositionKinds,
  type WrittenForm,
} from '@standoff/propositions';

/** One way to write a proposition of a kind, taken apart. */
export interface Form {
  readonly kind: PropositionKind & { readonly kind: Kind };
  /** The word that it begins with. */
  readonly opening: string;
  /** What follows. */
  readonly items: readonly FormItem[];
  /** What it says of members that are not in it, or left out. */
  readonly is: NonNullable<WrittenForm['is']>;
  readonly isReadOnly: boolean;
}

export type FormItem =
  | { readonly item: 'word'; readonly word: string }
  | Slot
  /** Stands there where a member is so. */
  | { readonly item: 'flag'; readonly member: string }
  | { readonly item: 'maybe'; readonly items: readonly FormItem[] };

/** Where a member stands. */
export interface Slot {
  readonly item: 'slot';
  readonly member: string;
  /** The member that it is instead where a formula stands there. */
  readonly or?: string;
  readonly type: MemberType;
  readonly isOptional: boolean;
  /** What stands between the parts of a list. */
  readonly joint: ',' | '+';
  /** Whether it may be several words. */
  readonly isLong: boolean;
  /** Whether it is a state that is given by the deal that leads to it. */
  readonly isDeal: boolean;
}

const PIECES = /\[([^\]]*)\]|\{(\w+)(?:\|(\w+))?(:deal)?(\+)?(\.\.\.)?\}|([^\s[\]{}]+)/g;

function itemsOf(form: string, members: Readonly<Record<string, Member<never>>>): FormItem[] {
  return Array.from(form.matchAll(PIECES), (found): FormItem => {
    const [, optional, member, or, deal, plus, long, word = ''] = found;
    if (optional !== undefined) {
      return members[optional]?.type.is === 'flag'
        ? { item: 'flag', member: optional }
        : { item: 'maybe', items: itemsOf(optional, members) };
    }
    if (member === undefined) return { item: 'word', word };
    const { type, isOptional } = members[member]!;
    return {
      item: 'slot',
      member,
      ...(or !== undefined && { or }),
      type,
      isOptional,
      joint: plus === undefined ? ',' : '+',
      isLong: long !== undefined,
      isDeal: deal !== undefined,
    };
  });
}

function formsOf(kind: PropositionKind): Form[] {
  return (kind.written ?? []).map((written) => {
    const {
      form,
      is = {},
      isReadOnly = false,
    } = typeof written === 'string' ? { form: written } : written;
    const [opening, ...items] = itemsOf(form, kind.members);
    if (opening?.item !== 'word') throw new RangeError(`${form} begins with no word`);
    return { kind: kind as Form['kind'], opening: opening.word, items, is, isReadOnly };
  });
}

/** All ways to write propositions, those of one kind together. */
export const forms: readonly Form[] = propositionKinds.flatMap(formsOf);

/** What is put around other propositions: their denial, several of them, and where they are so. */
export const around = { not: 'not', all: 'all', in: 'in' } as const;

/** The words that propositions begin with. */
export const openings: readonly string[] = [
  ...new Set(forms.map(({ opening }) => opening)),
  ...Object.values(around),
];

export function formsWith(opening: string): Form[] {
  return forms.filter((form) => form.opening === opening);
}

/** What is written for words that members have: `all` for everybody. */
const WORDS: Readonly<Record<string, string>> = { everybody: 'all' };

/** How a word of a member is written. */
export function saidAs(word: string): string {
  return WORDS[word] ?? word;
}

/** What stands for a list of nothing. */
export const NONE = 'none';

/** A form as people read it: `stable STATE CONCEPT [DM]`. */
export function sayForm({ opening, items }: Pick<Form, 'opening' | 'items'>): string {
  return [opening, ...items.map(sayItem)].join(' ');
}

function sayItem(item: FormItem): string {
  switch (item.item) {
    case 'word':
      return item.word;
    case 'flag':
      return `[${item.member}]`;
    case 'maybe':
      return `[${item.items.map(sayItem).join(' ')}]`;
    case 'slot':
      return saySlot(item);
  }
}

function saySlot({ type, joint, isDeal }: Slot): string {
  if (isDeal) return 'DEAL';
  if (type.is === 'list' && joint === '+') {
    const one = sayType(type.of);
    return `${one}+${one}`;
  }
  return sayType(type);
}

const TYPES = {
  state: 'STATE',
  mover: 'DM',
  'decision-maker': 'DM',
  body: 'BODY',
  fact: 'FACT',
  concept: 'CONCEPT',
  option: 'OPTION',
  judgement: 'JUDGEMENT',
  count: 'N',
  number: 'N',
  amount: 'NUMBER',
  formula: 'FORMULA',
} as const;

function sayType(type: MemberType): string {
  switch (type.is) {
    case 'word':
      return type.words.join('|');
    case 'list':
      return `${sayType(type.of)}S`;
    case 'either':
      return type.of.is === 'list'
        ? 'WHO'
        : [sayType(type.of), ...type.words.map(saidAs)].join('|');
    case 'level':
    case 'flag':
    case 'quotation':
    case 'grounds':
    case 'text':
    case 'proposition':
    case 'together':
      throw new RangeError(`no word stands for a member that is a ${type.is}`);
    default:
      return TYPES[type.is];
  }
}
