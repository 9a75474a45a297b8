import { identityOf, inverse } from '@standoff/study';
import { renderInverse } from '../inverse/render-inverse.ts';
import { inverseToJson } from '../json/inverse-json.ts';
import { tell, variantIn } from './tell.ts';

/** How the fewest changes after which a state would hold are told. */
export const inverseTold = tell(inverse, {
  formats: ['standoff.inverse/1'],
  json: (answered) =>
    inverseToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
  text: ({ result }, { style, width }) => renderInverse(result, style, width),
});
