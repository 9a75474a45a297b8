import type { EntryKind } from './basis/entry-kind.ts';
import { agreement } from './kinds/agreement.ts';
import { body } from './kinds/body.ts';
import { claim } from './kinds/claim.ts';
import { deal } from './kinds/deal.ts';
import { doubt } from './kinds/doubt.ts';
import { finding } from './kinds/finding.ts';
import { forbiddenMove } from './kinds/forbidden-move.ts';
import { misreading } from './kinds/misreading.ts';
import { perception } from './kinds/perception.ts';
import { quantity } from './kinds/quantity.ts';
import { signal } from './kinds/signal.ts';
import { source } from './kinds/source.ts';
import { threat } from './kinds/threat.ts';
import { timelineEvent } from './kinds/timeline-event.ts';
import { variant } from './kinds/variant.ts';

/** What forms can add beside the steps that every conflict takes, by its section. */
export const entryKinds = {
  quantities: quantity,
  sources: source,
  claims: claim,
  bodies: body,
  agreements: agreement,
  'forbidden-moves': forbiddenMove,
  perceptions: perception,
  misread: misreading,
  signals: signal,
  threats: threat,
  deals: deal,
  doubts: doubt,
  findings: finding,
  variants: variant,
  timeline: timelineEvent,
} as const satisfies Record<string, EntryKind>;
