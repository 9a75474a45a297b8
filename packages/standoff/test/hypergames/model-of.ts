import { type Model, parse } from '../../src/index.ts';
import { type Hypergame, modelText } from './description.ts';

/** The model that the program reads. Throws where the file would have an error. */
export function modelOf(game: Hypergame): Model {
  const { model, diagnostics } = parse(modelText(game));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (model === undefined || errors.length > 0) {
    throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  }
  return model;
}
