import { agreementOf, type Called } from './grammar/agreement.ts';
import { proseName } from './grammar/prose-name.ts';

/** What somebody wants, as what cites no claim. */
export function sayWhatIsPreferred(who: Exclude<Called, string>): string {
  return `What ${proseName(who.name)} ${agreementOf([who]).verb('prefers')}`;
}
