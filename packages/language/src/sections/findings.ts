import type { NamedFinding } from '../conflict/conflict.ts';
import { shorten, type TextNode } from '../document/node.ts';
import { isNone, parseProposition } from '../propositions/parse-proposition.ts';
import type { NoProposition, PropositionSyntax } from '../propositions/proposition-syntax.ts';
import { idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import type { Reporting, Shape, ValueOf } from '../shapes/shape.ts';
import { readText, text } from '../shapes/text.ts';
import { checkFinding, type FindingChecking } from './check-finding.ts';
import { present } from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { neededBy, refers } from './reference-rules.ts';
import { section } from './section.ts';

export interface WrittenFinding {
  readonly text: string;
  readonly syntax: PropositionSyntax;
}

const example = 'stable status-quo seq';

const property: Shape<WrittenFinding> = {
  expects: 'a finding',
  read: (node, reporting) => {
    const readable = readText(node, 'a finding', reporting);
    if (!readable) return undefined;
    const syntax = parseProposition(readable.content());
    return isNone(syntax)
      ? reportForm(readable, syntax, reporting)
      : { text: readable.text.trim().replaceAll(/\s+/g, ' '), syntax };
  },
  schema: () => ({
    type: 'string',
    description:
      'A property that a model has or has not, as the sweep reads it: stable, prefers, reached, unreached, passes or holds, then whom and which states it is about; not before it for the opposite.',
    examples: [example, 'unreached open-war', 'holds freeze-for-freeze seq'],
  }),
};

function reportForm(
  { text }: TextNode,
  { problem, help, span }: NoProposition,
  { report }: Reporting,
): undefined {
  report('wrong-form', span, `"${shorten(text)}" is not a finding: ${problem}`, { help });
  return undefined;
}

const finding = mapping(
  {
    finding: required(
      property,
      'the property, as in a sweep: stable status-quo seq, unreached open-war, holds freeze seq',
    ),
    says: optional(text, 'what it comes to, in words'),
    why: optional(text, 'why it matters'),
    because: optional(claimReferences, becauseAbout),
  },
  { expects: 'a named finding' },
);

export const findings = section(
  idMapping(finding, { of: ['finding', 'findings'] }),
  'Findings that matter to the author, and why: a sweep says in how many models each stands.',
  {
    entry: 'the finding',
    references: neededBy('*', refers('*.finding', 'finding')),
    grounds: (conflict) => conflict.findings.map(findingPart),
  },
);

function findingPart(one: NamedFinding): GroundedPart {
  const { id, says, finding } = one;
  return {
    ...groundsOf(one),
    kind: 'finding',
    words: () => says ?? finding,
    part: { kind: 'finding', id },
  };
}

export function checkFindings(
  written: ValueOf<typeof findings.shape> | undefined,
  checking: FindingChecking,
): NamedFinding[] {
  return (written?.entries ?? []).flatMap((entry) => checkEntry(entry, checking));
}

function checkEntry(
  { id, value }: NamedValue<ValueOf<typeof finding>>,
  checking: FindingChecking,
): NamedFinding[] {
  if (!value) return [];
  const { fields } = value;
  const because = checkClaims(fields.because, checking);
  if (!fields.finding) return [];
  const { text, syntax } = fields.finding;
  const checked = checkFinding(syntax, checking);
  const { says, why } = fields;
  return [
    { id: id.text, finding: text, ...present({ says, why }), ...checked, because, span: id.span },
  ];
}
