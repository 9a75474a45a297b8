import { type Inquiry, knownNames, type Read } from '@standoff/study';
import { questionProblem } from '@standoff/wording';
import { tellings } from '../tellings/index.ts';

/** A question that a program puts, as plain data: a line of a batch, a job, a request. */
export interface Question {
  /** Whatever the program knows it by; absent where it gave nothing. */
  readonly id?: string | number;
  /** Id of an inquiry. */
  readonly ask: keyof typeof tellings;
  /** Where the model is found, or its text; several where that is what is asked about. */
  readonly model: QuestionModel | readonly QuestionModel[];
  /** By the keys of the inquiry's options; not read yet. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A path, the id of a case, or either with `#` and the id of a variant; or a text. */
export type QuestionModel = string | { readonly text: string };

const KEYS = ['id', 'ask', 'model', 'options'];

/** Reads a question that may be anything. */
export function readQuestion(value: unknown): Read<Question> {
  if (!isObject(value)) return questionProblem('question-no-object');
  const stranger = Object.keys(value).find((key) => !KEYS.includes(key));
  if (stranger !== undefined) {
    return questionProblem('question-unknown-key', {
      name: stranger,
      ...knownNames(stranger, KEYS),
    });
  }
  const { id, ask, model, options = {} } = value;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    return questionProblem('question-id');
  }
  const inquiry = readInquiry(ask);
  if ('problem' in inquiry) return inquiry;
  if (!isObject(options)) return questionProblem('question-options');
  const { several = false }: Inquiry = tellings[inquiry.value].inquiry;
  const from = readModels(model, several);
  if ('problem' in from) return from;
  return {
    value: {
      ...(id !== undefined && { id }),
      ask: inquiry.value,
      model: from.value,
      options,
    },
  };
}

/** Reads the id of an inquiry. */
export function readInquiry(asked: unknown): Read<Question['ask']> {
  const known = Object.keys(tellings);
  if (asked === undefined) return questionProblem('no-inquiry', { known });
  const isKnown = (id: unknown): id is Question['ask'] =>
    typeof id === 'string' && Object.hasOwn(tellings, id);
  if (isKnown(asked)) return { value: asked };
  const text = String(asked);
  return questionProblem('unknown-inquiry', { name: text, ...knownNames(text, known) });
}

function readModels(model: unknown, several: boolean): Read<Question['model']> {
  if (!several) return readModel(model);
  if (!Array.isArray(model)) return questionProblem('no-list-of-models');
  const models: QuestionModel[] = [];
  for (const one of model) {
    const read = readModel(one);
    if ('problem' in read) return read;
    models.push(read.value);
  }
  return { value: models };
}

function readModel(model: unknown): Read<QuestionModel> {
  if (typeof model === 'string' && model !== '') return { value: model };
  if (isObject(model) && typeof model['text'] === 'string' && Object.keys(model).length === 1) {
    return { value: { text: model['text'] } };
  }
  return questionProblem('no-model');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
