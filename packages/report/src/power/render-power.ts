import { type Casebook, sayNamedState } from '@standoff/study';
import {
  type BodyPower,
  nameOfMember,
  type PowerFound,
  type RulePower,
  sayFraction,
  tellDeciding,
  tellRulePower,
} from '@standoff/study/power';
import { openingName, percentInColumn, powerLabels } from '@standoff/wording';
import stringWidth from 'fast-string-width';
import { tellSentences } from '../sentences/sentences-told.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** What votes weigh, as text for a terminal of this many columns. */
export function renderPower(found: PowerFound, style: Style, width: number): string {
  return found.bodies.map((one) => renderBody(found, one, style, width)).join('\n\n');
}

function renderBody(found: PowerFound, power: BodyPower, style: Style, width: number): string {
  const { casebook, from } = found;
  const deciding = inDress(tellSentences(casebook, tellDeciding(found, power)), casebook, style);
  const where = from === undefined ? undefined : sayNamedState(casebook, from);
  return [
    paragraph(style.heading(powerLabels.heading(openingName(power.body.name))), width),
    ...power.rules.map((rule) => renderRule(casebook, rule, style, width)),
    [
      style.heading(powerLabels.deciding(where)),
      ...deciding.map(({ text }) => bullet(text, style, width)),
    ].join('\n'),
  ].join('\n\n');
}

/** How many coalitions win, and a row for each member, in the order of the file. */
function renderRule(casebook: Casebook, rule: RulePower, style: Style, width: number): string {
  const [first] = inDress(
    tellSentences(casebook, tellRulePower(rule).slice(0, 1)),
    casebook,
    style,
  );
  const { found, body } = rule;
  if (found.status !== 'found') return paragraph(first!.text, width);
  const percent = (of: Parameters<typeof sayFraction>[0]) => percentInColumn(sayFraction(of));
  const rows = [
    powerLabels.columns,
    ...found.members.map(({ share, shapley, banzhaf }, k) => [
      nameOfMember(casebook, body.members[k]!),
      share ? percent(share) : '',
      percent(shapley),
      percent(banzhaf),
    ]),
  ];
  const widths = powerLabels.columns.map((_, k) =>
    Math.max(...rows.map((row) => stringWidth(row[k]!))),
  );
  const lines = rows.map((row) =>
    `  ${row.map((cell, k) => (k === 0 ? padEnd(cell, widths[k]!) : padStart(cell, widths[k]!))).join('  ')}`.trimEnd(),
  );
  return [paragraph(first!.text, width), ...lines, style.quiet(powerLabels.rounded)].join('\n');
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}
