import { sectionsByKey } from '../../sections/index.ts';
import type { ReferenceRule } from '../../sections/reference-rules.ts';
import type { Path } from '../core/content.ts';

interface PreparedRule {
  readonly steps: readonly string[];
  readonly rule: ReferenceRule;
}

const rulesBySection: ReadonlyMap<string, readonly PreparedRule[]> = new Map(
  Array.from(sectionsByKey, ([key, { references = [] }]) => [
    key,
    references.map((rule) => ({ steps: stepsOf(rule.at), rule })),
  ]),
);

/** The rules for the key and the value at a path. */
export function rulesAt([section, ...path]: Path): ReferenceRule[] {
  const rules = rulesBySection.get(`${section}`) ?? [];
  return rules
    .filter(({ steps }) => steps.length === path.length && beginsAs(path, steps))
    .map(({ rule }) => rule);
}

/** The steps of a pattern such as `*.shows.*`. */
export function stepsOf(pattern: string): string[] {
  return pattern === '' ? [] : pattern.split('.');
}

/** Whether a path begins as a pattern says; `*` is any key, `#` a place in a list. */
export function beginsAs(path: Path, steps: readonly string[]): boolean {
  return steps.every((step, depth) => {
    const part = path[depth];
    if (step === '#') return typeof part === 'number';
    return typeof part === 'string' && (step === '*' || step === part);
  });
}
