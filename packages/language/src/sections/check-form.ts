import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { Checking } from './checking.ts';
import { sectionsByKey, type WrittenFile } from './index.ts';
import type { Names } from './names.ts';

/** A model either has options or lists its states and moves; reports what belongs to the other. */
export function checkForm(written: WrittenFile, { names, report }: Checking): void {
  if (names.form === 'graph') checkGraphForm(written, report);
  if (names.form === 'options') checkOptionForm(written, report);
  checkContent(written, names.form, report);
}

function checkGraphForm({ keys }: WrittenFile, report: Report): void {
  for (const [key, { form }] of sectionsByKey) {
    const span = keys.get(key);
    if (!span || form !== 'options') continue;
    const message = `"${key}" is about options, and this model lists its states`;
    report('mixed-model', span, message, { help: 'leave it out' });
  }
  const place = keys.get('decision-makers');
  if (!place || keys.has('states')) return;
  report('missing-key', place, 'decision makers have moves, and the key "states" is missing', {
    help: 'list the states: "states: [s1, s2]"',
  });
}

function checkOptionForm({ fields }: WrittenFile, report: Report): void {
  for (const { value } of fields['decision-makers']?.entries ?? []) {
    const moves = value?.keys.get('moves');
    if (!moves) continue;
    const message = 'moves between states are listed, and decision makers have options';
    report('mixed-model', moves, message, {
      help: 'options say by themselves which moves there are; limit them with "moves" of an option or with "forbidden-moves"',
    });
  }
}

/** A model in which nothing can be decided has no conflict. */
function checkContent({ fields, keys }: WrittenFile, form: Names['form'], report: Report): void {
  const decisionMakers = fields['decision-makers'];
  const place = keys.get('decision-makers');
  if (!decisionMakers || !place) return;
  if (decisionMakers.entries.length === 0) {
    report('missing-value', place, 'there are no decision makers', {
      help: 'name at least one under "decision-makers"',
    });
    return;
  }
  if (form !== 'open' || decisionMakers.entries.some(({ value }) => !value)) return;
  report('no-options', place, 'nobody has options, and no states are listed', {
    help: 'give a decision maker or a body "options", or list "states" and each decision maker\'s "moves"',
  });
}
