import type { DiagnosticJson, Sketch } from '@standoff/language';
import type { entryKinds } from '../../entries/kinds.ts';

/** Something that a conflict still needs, and the step where it is given. */
export interface Missing {
  readonly step: StepId;
  readonly words: string;
}

export type StepId =
  | 'conflict'
  | 'decision-makers'
  | 'options'
  | 'now'
  | 'impossible'
  | 'consequences'
  | 'wishes'
  | 'finding'
  | FurtherStepId;

/** What may be added once a conflict has a finding, by its section. */
export type FurtherStepId = keyof typeof entryKinds;

const steps: Readonly<Record<string, Missing>> = {
  'empty-file': { step: 'conflict', words: 'Say what the conflict is about.' },
  'missing-value': { step: 'decision-makers', words: 'Name those who decide.' },
  'missing-key': { step: 'decision-makers', words: 'Name those who decide.' },
  'no-options': { step: 'options', words: 'Say what somebody can do.' },
};

/**
 * What a conflict still needs, in plain words and in the order of the steps. Errors of another kind
 * are given as they are: they were made in the text.
 */
export function whatIsMissing(
  sketch: Sketch | undefined,
  diagnostics: readonly DiagnosticJson[],
): { readonly missing: readonly Missing[]; readonly faults: readonly string[] } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const known = errors.flatMap(({ code }) => steps[code] ?? []);
  const faults = errors.filter(({ code }) => steps[code] === undefined);
  const missing = [...known, ...(sketch ? stillOpen(sketch) : [])];
  return {
    missing: missing.filter(
      ({ words }, k) => missing.findIndex((other) => other.words === words) === k,
    ),
    faults: faults.map(({ message, place }) => `Line ${place.start.line}: ${message}`),
  };
}

/** What would not be an error, but makes the finding say little. */
function stillOpen({ decisionMakers, statusQuo, isGraph }: Sketch): Missing[] {
  const [only] = decisionMakers;
  const alone: Missing[] =
    only !== undefined && decisionMakers.length === 1
      ? [{ step: 'decision-makers', words: `Name who stands against ${only.name}.` }]
      : [];
  const options = decisionMakers.flatMap((owner) => owner.options);
  if (options.length === 0 || isGraph) return alone;
  // Who wants something may have no say in it.
  const idle = decisionMakers.filter(
    (owner) => owner.options.length === 0 && owner.statements === 0,
  );
  const now: Missing[] =
    Object.keys(statusQuo).length === 0
      ? [{ step: 'now', words: 'Say how things stand now.' }]
      : [];
  const silent = decisionMakers.filter(({ statements }) => statements === 0);
  return [
    ...alone,
    ...idle.map(({ name }): Missing => ({ step: 'options', words: `Say what ${name} can do.` })),
    ...now,
    ...silent.map(({ name }): Missing => ({ step: 'wishes', words: `Say what ${name} wants.` })),
  ];
}
