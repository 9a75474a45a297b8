import type { Model } from './model.ts';
import { parse } from './parse.ts';

/** Reads models for who asks again and again about one: the text that was read last is not read anew. Undefined where it has errors. */
export function createModelReader(): (text: string) => Model | undefined {
  let last: { readonly text: string; readonly model: Model | undefined } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, model: parse(text).model };
    return last.model;
  };
}
