export { type Completions, completeAt } from './complete.ts';
export { type Description, describeAt } from './describe.ts';
export type { CompletionItem } from './items.ts';
export {
  definitionAt,
  knowFile,
  nameAt,
  type StandingName,
} from './known-file.ts';
export { type Mark, marksOf } from './marks.ts';
