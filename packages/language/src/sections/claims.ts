import type { Claim, Locator } from '../conflict/conflict.ts';
import type { DocumentNode, TextNode } from '../document/node.ts';
import { idMapping } from '../shapes/id-mapping.ts';
import { oneOrMore, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { flag } from '../shapes/scalars.ts';
import { mapped, type Reporting, type ValueOf, type Word } from '../shapes/shape.ts';
import { formed, text } from '../shapes/text.ts';
import { limits } from '../source/limits.ts';
import { type Checking, lookUp, present } from './checking.ts';
import { knownHow } from './known-how.ts';
import { keyGives, refers } from './reference-rules.ts';
import { section } from './section.ts';

export interface WrittenLocator extends Omit<Locator, 'source'> {
  readonly source: Word;
}

const example = '"article ¶8", "article ¶8:120-260 #0123456789abcdef" or "report p. 24, table 3"';

const locator = mapped(
  formed('a source and a place in it', example, readLocator, '^\\S+\\s+\\S'),
  (value, node, reporting) => (isCutOff(node, reporting) ? undefined : value),
);

function readLocator(value: string, node: TextNode): WrittenLocator | undefined {
  const match = /^(\S+)\s+(\S.*)$/s.exec(value);
  if (!match?.[1] || !match[2]) return undefined;
  const [source, place] = [match[1], match[2].trim()];
  const at = node.text.indexOf(source);
  const span = node.content().toSourceSpan(at, at + source.length);
  const paragraph = place.startsWith('¶') ? readParagraph(place) : {};
  return paragraph && { source: { text: source, span }, place, ...paragraph };
}

/** `¶8`, `¶8:120-260`, either with ` #0123456789abcdef` after it. */
function readParagraph(place: string): Omit<Locator, 'source' | 'place'> | undefined {
  const match = /^¶([1-9]\d{0,6})(?::(\d{1,7})-(\d{1,7}))?(?:\s+#([0-9a-fA-F]{16}))?$/.exec(place);
  if (!match) return undefined;
  const [, paragraph, from, to, hash] = match;
  if (from !== undefined && Number(from) >= Number(to)) return undefined;
  return {
    paragraph: Number(paragraph),
    ...(from === undefined ? {} : { characters: { from: Number(from), to: Number(to) } }),
    ...(hash === undefined ? {} : { hash: hash.toLowerCase() }),
  };
}

/** Without quotes YAML takes ` #…` for a comment, and the hash would be lost without a word. */
function isCutOff(node: DocumentNode, { report }: Reporting): boolean {
  if (node.kind !== 'text' || !/^[0-9a-fA-F]{16}\b/.test(node.comment ?? '')) return false;
  report('hash-in-comment', node.span, 'the hash after this place is read as a comment', {
    help: 'put the place in quotes, since # begins a comment otherwise',
  });
  return true;
}

const claim = mapping(
  {
    says: required(text, 'what is claimed, in your own words'),
    at: optional(
      oneOrMore(locator, 'places'),
      'the source and the place in it: "article ¶8", "article ¶8:120-260" with the characters of the paragraph, or "report p. 24"; several as a list',
    ),
    by: optional(text, 'who says it, if not the author of the source'),
    kind: optional(text, 'what kind of claim it is: a fact, a preference, a belief, a risk'),
    known: optional(knownHow, 'how you know it, where that is otherwise than for its source'),
    context: optional(flag, 'yes for background that no analysis is expected to use'),
  },
  { expects: 'a claim' },
);

export const claims = section(
  idMapping(claim, { of: ['claim', 'claims'], atMost: limits.entries }),
  'What the sources say, in the words of the modeller, each with its place. Everything else in the file can cite claims under "because".',
  {
    entry: 'the claim',
    references: [keyGives('*', 'claim'), refers('*.at', 'locator'), refers('*.at.#', 'locator')],
  },
);

type WrittenClaim = ValueOf<typeof claim>;

export function checkClaimSection(
  written: ValueOf<typeof claims.shape> | undefined,
  checking: Checking,
): Claim[] {
  return (written?.entries ?? []).flatMap(({ id, value }) =>
    value ? checkClaim(id, value, checking) : [],
  );
}

function checkClaim(id: Word, { fields, keys }: WrittenClaim, checking: Checking): Claim[] {
  if (!keys.has('at')) {
    const message = `the claim ${id.text} has no place in a source`;
    checking.report('claim-without-place', id.span, message, { help: 'add "at: SOURCE PLACE"' });
  }
  const at = readable(fields.at).flatMap((place) => checkLocator(place, checking));
  if (fields.says === undefined) return [];
  const { says, by, kind, known, context = false } = fields;
  return [{ id: id.text, says, at, ...present({ by, kind, known }), context, span: id.span }];
}

function checkLocator(written: WrittenLocator, checking: Checking): Locator[] {
  const { source } = written;
  const known = lookUp(checking.names.sources, source, 'unknown-source', 'source', checking);
  return known ? [{ ...written, source: source.text }] : [];
}
