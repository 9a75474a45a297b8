import { type KnownNames, sayKnown, sayKnownOr } from './known.ts';
import { problemsOf } from './problem.ts';

interface Name extends KnownNames {
  readonly name: string;
}

/** What is wrong with a question before its options are gone into. */
export const questionProblems = {
  'question-no-object':
    'a question is an object such as { "ask": "analyze", "model": "korea-2017" }',
  'question-unknown-key': ({ name, ...known }: Name) =>
    `a question has no key "${name}"${sayKnown(known)}`,
  'question-id': 'the id of a question is a text or a number',
  'question-options': 'the options of a question are an object',
  'no-inquiry': ({ known }: Pick<KnownNames, 'known'>) =>
    `what is asked is missing: ask is one of ${known.join(', ')}`,
  'unknown-inquiry': ({ name, ...known }: Name) =>
    `nothing is called "${name}" that can be asked${sayKnown(known)}`,
  'no-list-of-models': 'models are compared: model is a list of them',
  'no-model': 'the model is missing: give the path of a file, the id of a case, or { "text": … }',
  'unknown-schema': ({ name, ...known }: Name) =>
    `there is no schema of "${name}"${sayKnown(known)}`,

  'unknown-option': ({ name, ...known }: Name) => `there is no option "${name}"${sayKnown(known)}`,
  'missing-option': ({ option, about }: { readonly option: string; readonly about: string }) =>
    `${option} is missing: ${about}`,
  'unknown-variant': ({ name, ...known }: Name) =>
    `there is no variant "${name}"${sayKnownOr('the file has no variants', known)}`,
  'too-few-models': 'there are at least two models to compare',
  'too-many-models': 'this is asked about one model',
};

export const questionProblem = problemsOf(questionProblems);
