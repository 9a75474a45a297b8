import type { EntryContext, Field } from '../entry-kind.ts';

/** The claims that an entry cites. */
export const because: Field = {
  key: 'because',
  type: 'claims',
  label: 'It rests on',
};

export function says(hint: string): Field {
  return { key: 'says', type: 'long', label: 'In words', hint };
}

/** What has to be there before anything can be said of decision makers. */
export function two({ sketch }: EntryContext): string | undefined {
  return sketch.decisionMakers.length < 2 ? 'Name two decision makers first.' : undefined;
}

export function options({ sketch }: EntryContext): string | undefined {
  return sketch.decisionMakers.some((owner) => owner.options.length > 0)
    ? undefined
    : 'Say first what somebody can do, under Options.';
}
