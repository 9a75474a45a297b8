import { readQuestion, schemaOf } from '../../../packages/report/src/index.ts';
import { required } from '../../../packages/study/src/asking/option.ts';
import { formula } from '../../../packages/study/src/asking/states.ts';
import { understand } from '../../../packages/study/src/index.ts';
import { defineInquiry } from '../../../packages/study/src/inquiries/define-inquiry.ts';
import type { questionProblems } from '../../../packages/wording/src/en/problems/questions.ts';
import { asked, askedOf, type ExamplesOf, modelOf, statusQuo, three } from '../example.ts';

const model = modelOf(three + statusQuo);
const named = { name: 'three', model, version: model.base };
/** None of the inquiries has an option that has to be given. */
const needy = defineInquiry({
  id: 'needy',
  asks: 'say what is missing',
  needs: 'model',
  options: { formula: required(formula) },
  estimate: () => ({ milliseconds: 0, bytes: 0 }),
  run: async () => ({}),
});

const fromProgram = { told: 'json', called: (option: string) => option } as const;

export const questionExamples: ExamplesOf<typeof questionProblems> = {
  'question-no-object': {
    when: 'a line or a job is no object',
    cause: () => readQuestion('analyze'),
  },
  'question-unknown-key': {
    when: 'a question has a key that questions do not have',
    cause: () => readQuestion({ aks: 'analyze' }),
  },
  'question-id': {
    when: 'the id of a question is neither a text nor a number',
    cause: () => readQuestion({ id: [1], ask: 'analyze', model: 'korea-2017' }),
  },
  'question-options': {
    when: 'the options of a question are no object',
    cause: () => readQuestion({ ask: 'analyze', model: 'korea-2017', options: ['nash'] }),
  },
  'no-inquiry': {
    when: 'a question does not say what is asked',
    cause: () => readQuestion({ model: 'korea-2017' }),
  },
  'unknown-inquiry': {
    when: 'nothing that can be asked has the name',
    cause: () => readQuestion({ ask: 'analyse', model: 'korea-2017' }),
  },
  'no-list-of-models': {
    when: 'a comparison is about something that is no list of models',
    cause: () => readQuestion({ ask: 'compare', model: 'korea-2017' }),
  },
  'no-model': {
    when: 'a question has no model',
    cause: () => readQuestion({ ask: 'analyze' }),
  },
  'unknown-schema': {
    when: 'nothing that has a JSON Schema has the name',
    cause: () => schemaOf('analyse'),
  },

  'unknown-option': {
    when: 'the inquiry has no such option',
    cause: () => asked('analyze', { concept: 'nash' }),
  },
  'missing-option': {
    when: 'an option is left out that has to be given; no inquiry has one now',
    cause: () => understand(needy, model, {}, fromProgram),
  },
  'unknown-variant': {
    when: 'no variant of the file has the id',
    cause: () => asked('analyze', { variant: 'v1' }),
  },
  'too-few-models': {
    when: 'fewer than two models are to be compared',
    cause: () => askedOf('compare', [named]),
  },
  'too-many-models': {
    when: 'a question about one model is asked of a list',
    cause: () => askedOf('analyze', [named, named]),
  },
};
