import type { SourceText } from '@standoff/language';
import type { Question, QuestionModel } from '@standoff/report';
import type { Problem } from '@standoff/wording';
import { variantIn } from '../command-line/named-variant.ts';
import type { ModelFiles } from './model-files.ts';

/** The bytes of a model, and the variant that is meant. */
export interface Source {
  readonly bytes: Uint8Array;
  /** Where its parts come from, if they come from several files. */
  readonly source?: SourceText;
  /** As it is shown in messages. */
  readonly name: string;
  /** As the question names it. */
  readonly asked: string;
  readonly variant?: string;
}

async function sourceOf(model: QuestionModel, files: ModelFiles): Promise<Source | Problem> {
  if (typeof model !== 'string') {
    return { bytes: new TextEncoder().encode(model.text), name: 'model', asked: 'model' };
  }
  const whole = await files.read(model);
  if (!('problem' in whole)) return { ...whole, asked: model };
  const { path, variant } = variantIn(model);
  if (variant === undefined) return whole;
  const found = await files.read(path);
  return 'problem' in found ? found : { ...found, asked: model, variant };
}

/** The models that a question is about, in their order. */
export async function sourcesOf(
  { model }: Question,
  files: ModelFiles,
): Promise<readonly Source[] | Problem> {
  const named = Array.isArray(model)
    ? (model as readonly QuestionModel[])
    : [model as QuestionModel];
  const sources: Source[] = [];
  for (const one of named) {
    const source = await sourceOf(one, files);
    if ('problem' in source) return source;
    sources.push(source);
  }
  return sources;
}
