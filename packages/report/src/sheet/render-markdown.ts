import { capitalize, headings, listOf } from '@standoff/wording';
import type { SheetArgument, SheetSource, SheetStep, StateSheet } from './state-sheet.ts';

/**
 * A sheet about a state as Markdown, with a stamp that says what it was made from. Words of the file stay words:
 * none becomes markup.
 */
export function renderMarkdown(sheet: StateSheet, stamp?: string): string {
  const { title, asOf, state, phrases, consequences, elsewhere, claims, sources } = sheet;
  const date = asOf === undefined ? '' : ` (${asOf})`;
  const sections = [
    `# ${plain(title)}${plain(date)}`,
    `## ${plain(capitalize(state.name))} (${plain(state.id)})`,
    plain(`${capitalize(listOf(phrases))}.`),
    ...[sheet.reading, sheet.foresight].flatMap((text) =>
      text === undefined ? [] : [plain(text)],
    ),
    verdictTable(sheet),
    ...section('Why', sheet.arguments.map(renderArgument), '\n\n'),
    ...section(headings.consequencesHere, consequences.map(item)),
    ...section(headings.consequencesElsewhere, elsewhere.map(item)),
    ...section(
      'Claims',
      claims.map(({ id, says, places }) => `- **${plain(id)}** ${plain(`${says} — ${places}`)}`),
    ),
    ...section('Sources', sources.map(renderSource)),
    ...(stamp === undefined ? [] : ['---', plain(stamp)]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(heading: string, parts: readonly string[], between = '\n'): string[] {
  return parts.length === 0 ? [] : [`### ${heading}`, parts.join(between)];
}

/** Everybody in a line, a concept in a column, and in the last line whether the state holds. */
function verdictTable({ concepts, verdicts, holds }: StateSheet): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...concepts.map(({ symbol }) => plain(symbol))]),
    row(['---', ...concepts.map(() => '---')]),
    ...verdicts.map(({ who, does }) => row([plain(who), ...does])),
    row([
      `**${headings.theState}**`,
      ...holds.map((says) => (says === 'holds' ? '**holds**' : says)),
    ]),
  ].join('\n');
}

function renderArgument({ verdict, rest, steps }: SheetArgument): string {
  const opening = `**${plain(verdict)}**${plain(rest)}`;
  return steps.length === 0 ? opening : [opening, '', ...renderSteps(steps, '')].join('\n');
}

function renderSteps(steps: readonly SheetStep[], indent: string): string[] {
  return steps.flatMap((step) => [
    `${indent}${item(step)}`,
    ...renderSteps(step.steps, `${indent}  `),
  ]);
}

function item({ text, cited }: Pick<SheetStep, 'text' | 'cited'>): string {
  return `- ${plain(cited === '' ? text : `${text} [${cited}]`)}`;
}

function renderSource({ id, title, author, published, url }: SheetSource): string {
  const told = [title, author, published, url].filter((part) => part !== undefined).join(', ');
  return `- **${plain(id)}** ${plain(told)}`;
}

/** A text on one line in which nothing is read as markup. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~&#]/g, (mark) => `\\${mark}`)
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+=])/, '$1\\$2');
}
