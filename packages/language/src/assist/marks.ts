import { rulesAt } from '../edits/references/rules-at.ts';
import { formulaTokens } from '../formula/formula-tokens.ts';
import { formulaLengthLimit } from '../formula/parse-formula.ts';
import { type FileText, fileTexts } from './file-texts.ts';
import type { KnownFile } from './known-file.ts';
import type { NamedEntry } from './named-entries.ts';

/** A stretch of a file that an editor may show in its own way. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly kind: NamedEntry['thing']['kind'] | 'operator' | 'section';
  /** Position of the decision maker whose it is. */
  readonly owner?: number;
}

/** What the words of a file are: names of known things, words of formulas, sections. */
export function marksOf(file: KnownFile): Mark[] {
  const names = file.references.flatMap(({ name, span }): Mark[] => {
    const entry = file.entries.get(name);
    if (!entry || span.start === span.end) return [];
    const { thing, owner } = entry;
    return [
      {
        from: span.start,
        to: span.end,
        kind: thing.kind,
        ...(owner !== undefined && { owner }),
      },
    ];
  });
  const others = Array.from(fileTexts(file.root)).flatMap((text) => [
    ...sectionIn(text),
    ...operatorsIn(text),
  ]);
  return [...names, ...others].sort((a, b) => a.from - b.from || a.to - b.to);
}

function sectionIn({ node, isKey, path }: FileText): Mark[] {
  if (!isKey || path.length > 1) return [];
  return [{ from: node.span.start, to: node.span.end, kind: 'section' }];
}

const OPERATORS = new Set([
  'Not',
  'And',
  'Or',
  'Implies',
  'Iff',
  'Compare',
  'Constant',
  'Plus',
  'Minus',
  'Times',
  'Call',
]);

function operatorsIn({ node, isKey, meaning }: FileText): Mark[] {
  const isFormula = rulesAt(meaning).some(
    ({ role, isKey: ofKey = false }) =>
      (role === 'formula' || role === 'amount') && ofKey === isKey,
  );
  if (!isFormula || node.text.length > formulaLengthLimit) return [];
  const content = node.content();
  return formulaTokens(node.text)
    .filter(({ role }) => OPERATORS.has(role))
    .map(({ start, end }) => {
      const span = content.toSourceSpan(start, end);
      return { from: span.start, to: span.end, kind: 'operator' };
    });
}
