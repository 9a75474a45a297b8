import { runToEnd } from '@standoff/engine';
import { answerSteps, inquiries, parse, understand } from '@standoff/study';
import { renderDealGroups } from '../src/deals/render-deal-groups.ts';
import { renderDeals } from '../src/deals/render-deals.ts';
import { plainStyle } from '../src/text/style.ts';

/** What a text says of deals; without what a deal is, which stands before all of them, unless that is asked for. */
export function told(
  options: Readonly<Record<string, unknown>>,
  text: string,
  withGround = false,
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
      ? renderDealGroups(result, plainStyle, 2000)
      : renderDeals(result, plainStyle, 2000);
  return withGround ? rendered : rendered.split('\n\n').slice(1).join('\n\n');
}
