import { type DocumentNode, describeNode, type Report, type Span } from '@standoff/language';
import type { Change } from '../syntax/briefing.ts';
import { isDate } from './is-date.ts';
import { reportUnseen } from './unseen-signs.ts';
import { MARKED } from './unwritten.ts';

type Kind = Change['kind'];

const HELP = 'write corrected: [{ date: 2026-11-29, reason: "what was wrong, and what is right" }]';

/** A change, and where it is written. */
export interface PlacedChange {
  readonly change: Change;
  readonly span: Span;
}

/** What some eye can see: signs of no width alone are no reason. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Reads one change or a list of them, each with its day and its reason; what is unwritten is told, and refuses nothing. */
export function readChanges(
  value: DocumentNode,
  kind: Kind,
  reject: Report,
  tell: Report,
): PlacedChange[] {
  const items = value.kind === 'list' ? value.items : [value];
  if (items.length === 0) {
    reject('missing-value', value.span, `"${kind}" lists no change`, { help: HELP });
  }
  return items.flatMap((item) => {
    const change = readChange(item, kind, reject);
    if (change === undefined) return [];
    if (MARKED.test(change.reason)) {
      tell('unwritten-part', item.span, `the reason of "${kind}" is still to be written`);
    }
    return [{ change, span: item.span }];
  });
}

function readChange(node: DocumentNode, kind: Kind, report: Report): Change | undefined {
  if (node.kind !== 'mapping') {
    if (node.kind !== 'refused') {
      const problem = `"${kind}" says on which day and why, and here is ${describeNode(node)}`;
      report('wrong-kind', node.span, problem, { help: HELP });
    }
    return undefined;
  }
  const said = new Map<string, string>();
  let isSound = true;
  for (const { key, value } of node.entries) {
    if (!['date', 'reason'].includes(key.text)) {
      report('unknown-key', key.span, `"${kind}" has no key "${key.text}"`, {
        help: 'its keys are date and reason',
      });
      isSound = false;
    } else if (said.has(key.text)) {
      report('duplicate-key', key.span, `"${key.text}" of "${kind}" is written twice`, {
        help: 'keep one of the two; several changes are a list',
      });
      isSound = false;
    } else if (value.kind === 'nothing' || (value.kind === 'text' && !SEEN.test(value.text))) {
      report('missing-value', value.span, `"${key.text}" of "${kind}" has no value`, {
        help: HELP,
      });
      isSound = false;
    } else if (value.kind !== 'text') {
      report('wrong-kind', value.span, `"${key.text}" of "${kind}" is a text`, { help: HELP });
      isSound = false;
    } else if (reportUnseen(value, report)) {
      isSound = false;
    } else if (key.text === 'date' && !isDate(value.text.trim())) {
      report('wrong-form', value.span, `"${value.text.trim()}" is not the day of a change`, {
        help: 'write a day such as 2026-11-29',
      });
      isSound = false;
    } else said.set(key.text, value.text.trim().replaceAll(/\s+/g, ' '));
  }
  const [date, reason] = [said.get('date'), said.get('reason')];
  if (date !== undefined && reason !== undefined) return { kind, date, reason };
  if (isSound) {
    const lacks = date === undefined ? 'date' : 'reason';
    report('missing-key', node.span, `"${kind}" lacks "${lacks}"`, { help: HELP });
  }
  return undefined;
}

/** The newest first; of one day what was wrong comes before what is new. */
export function newestChangesFirst(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) =>
    a.date === b.date ? a.kind.localeCompare(b.kind) : a.date < b.date ? 1 : -1,
  );
}
