import { identityOf, signals } from '@standoff/study';
import { signalsToJson } from '../json/signals-json.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told what signals change. */
export const signalsTold = tell(signals, {
  formats: ['standoff.signals/1'],
  json: (answered) =>
    signalsToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
});
