import { VerdictMark } from '../design/verdict-mark.tsx';
import { useConceptSaid } from './use-concept-said.ts';

/** Whether a state holds, as a mark; who hears the page is told in the words of the others. */
export function HoldsMark({ holds }: { readonly holds: boolean }) {
  const { isMethod } = useConceptSaid();
  return <VerdictMark stays={holds} label={sayHolds(holds, isMethod)} />;
}

/** `is an equilibrium`; `holds`. */
export function sayHolds(holds: boolean, isMethod: boolean): string {
  if (!isMethod) return holds ? 'holds' : 'does not hold';
  return holds ? 'is an equilibrium' : 'is not an equilibrium';
}
