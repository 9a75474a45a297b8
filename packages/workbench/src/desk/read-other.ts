import type { Steps } from '@standoff/engine';
import { tellings } from '@standoff/report';
import {
  answerSteps,
  type ComparedVersion,
  type Headline,
  parse,
  understand,
} from '@standoff/study';
import { capitalize } from '@standoff/wording';
import { sayTooLarge } from './analyse-text.ts';
import type { OtherText } from './shown-grid.ts';

/** Another text, analysed as the page reads its own. */
export interface OtherCompared extends ComparedVersion {
  readonly headline: Headline;
}

/** So many texts are remembered, so that a grid that is asked for anew need not analyse them again. */
const MOST_KNOWN = 8;

/** Reads texts that are held beside the file, each as it stands, without its variants. */
export function createOtherReader() {
  const known = new Map<string, OtherCompared>();
  return function* read(
    { name, text }: OtherText,
    options: Readonly<Record<string, unknown>>,
  ): Steps<OtherCompared | { readonly problem: string }> {
    const key = JSON.stringify([text, options]);
    const before = known.get(key);
    if (before !== undefined) return { ...before, name };
    const { model } = parse(text);
    const refuse = (problem: string) => ({ problem: `${name}: ${problem}` });
    if (model === undefined) return refuse('The text has errors.');
    const { inquiry } = tellings.analyze;
    const understood = understand(inquiry, model, options, {
      told: 'json',
      called: (option) => option,
    });
    if (understood.status === 'refused') return refuse(`${capitalize(understood.problem)}.`);
    const answer = yield* answerSteps(understood);
    if (answer.status === 'refused') return refuse(`${capitalize(answer.problem)}.`);
    if (answer.status === 'too-large') return refuse(sayTooLarge(answer));
    const { analysis, headline } = answer.result;
    const other = { name, model, version: model.base, analysis, headline };
    if (known.size === MOST_KNOWN) known.delete(known.keys().next().value!);
    known.set(key, other);
    return other;
  };
}
