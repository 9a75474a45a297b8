import type { VariantSummary } from '../conflict/conflict.ts';
import type { DocumentNode, Entry, TextNode } from '../document/node.ts';
import { idMapping } from '../shapes/id-mapping.ts';
import { entriesOf, mapping, optional, reportDuplicate, required } from '../shapes/mapping.ts';
import { type Path, readPath } from '../shapes/path.ts';
import type { Reporting, Shape, ValueOf } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import { type Checking, present } from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { keyRefers } from './reference-rules.ts';
import { section } from './section.ts';

/** A place of the file and what is to stand there instead. */
export interface Setting {
  readonly path: Path;
  readonly value: DocumentNode;
}

/** What a setting says of what it replaces. */
export function saidIn(value: DocumentNode): Entry | undefined {
  return value.kind === 'mapping' ? value.entries.find(({ key }) => key.text === 'was') : undefined;
}

const settings: Shape<readonly Setting[]> = {
  expects: 'a mapping from places in the file to new values',
  read: (node, reporting) => {
    const first = new Map<string, TextNode>();
    const entries = entriesOf(node, settings.expects, reporting);
    return entries?.flatMap((entry) => readSetting(entry, first, reporting));
  },
  schema: () => ({ type: 'object' }),
};

function readSetting(
  { key, value }: Entry,
  first: Map<string, TextNode>,
  reporting: Reporting,
): Setting[] {
  const before = first.get(key.text);
  if (before) reportDuplicate(key, before, reporting);
  first.set(key.text, key);
  const path = key.text.length <= limits.textLength ? readPath(key) : undefined;
  if (path) return before ? [] : [{ path, value }];
  reporting.report('wrong-form', key.span, 'this is not a path of keys with points between them', {
    help: 'for example decision-makers.us.prefers',
  });
  return [];
}

const variant = mapping(
  {
    says: optional(text, 'what is different, in words'),
    by: optional(text, 'whose reading it is'),
    because: optional(claimReferences, becauseAbout),
    set: required(
      settings,
      'what stands elsewhere in the file, by path: { decision-makers.us.options.strike: "yes/no" }; an empty value takes the key out; "was" in the value of an entry of a list says what it replaces',
    ),
  },
  { expects: 'a variant' },
);

export const variants = section(
  idMapping(variant, {
    of: ['variant', 'variants'],
    atMost: limits.variants,
    reserved: { all: 'all variants side by side' },
  }),
  'Named changes to this file: what-ifs, and readings by other analysts.',
  {
    entry: 'the variant',
    references: [keyRefers('*.set.*', 'file-path')],
    grounds: (conflict) => conflict.variants.map(variantPart),
  },
);

function variantPart(one: VariantSummary): GroundedPart {
  const { id, says } = one;
  const part = { kind: 'variant', id } as const;
  return { ...groundsOf(one), kind: 'variant', words: () => says ?? id, part };
}

/** From the first path to the last value. */
function placeOf(settings: readonly Setting[]): { readonly span: Span } | undefined {
  const starts = settings.flatMap(({ path }) => path.words.map(({ span }) => span.start));
  const ends = settings.flatMap(({ path, value }) => [
    value.span.end,
    ...path.words.map(({ span }) => span.end),
  ]);
  if (starts.length === 0) return undefined;
  return { span: { start: Math.min(...starts), end: Math.max(...ends) } };
}

export type WrittenVariants = ValueOf<typeof variants.shape>;

export function checkVariants(
  written: WrittenVariants | undefined,
  checking: Checking,
): VariantSummary[] {
  return (written?.entries ?? []).flatMap(({ id, value }): VariantSummary[] => {
    if (!value) return [];
    const { says, by, because, set = [] } = value.fields;
    return [
      {
        id: id.text,
        ...present({ says, by }),
        sets: set.map(({ path }) => path.text),
        said: set.flatMap(({ path, value: node }) => (saidIn(node) ? [path.text] : [])),
        ...present({ written: placeOf(set) }),
        because: checkClaims(because, checking),
        span: id.span,
      },
    ];
  });
}
