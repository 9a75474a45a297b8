import { runToEnd } from '@standoff/engine';
import type { Detail } from '@standoff/propositions';
import { answerSteps, inquiries, parse, understand } from '@standoff/study';
import { renderDealGroups } from '../src/deals/render-deal-groups.ts';
import { renderDeals } from '../src/deals/render-deals.ts';
import { plainStyle } from '../src/text/style.ts';

/** What a text says of deals, in full if that is asked for. */
export function told(
  options: Readonly<Record<string, unknown>>,
  text: string,
  detail: Detail = 'default',
): string {
  const { model, diagnostics } = parse(text);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const understood = understand(inquiries.deal, model, options, {
    told: 'text',
    called: (option) => option,
  });
  if (understood.status === 'refused') return understood.problem;
  const answer = runToEnd(answerSteps(understood));
  if (answer.status === 'refused') return answer.problem;
  if (answer.status !== 'answered') throw new Error(answer.status);
  const { result } = answer;
  const rendered =
    'groups' in result
      ? renderDealGroups(result, plainStyle, 2000, detail)
      : renderDeals(result, { style: plainStyle, width: 2000, detail });
  return rendered;
}
