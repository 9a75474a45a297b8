import { HalfMark } from '../../design/verdict-mark.tsx';
import { HoldsMark } from '../../page/holds-mark.tsx';
import type { Holding } from './holding.ts';

/** Whether a state holds, as a mark beside its words. */
export function HoldingMark({ holding }: { readonly holding: Holding }) {
  if (holding === 'alone') return <HalfMark />;
  const holds = holding === 'holds';
  return <HoldsMark holds={holds} />;
}
