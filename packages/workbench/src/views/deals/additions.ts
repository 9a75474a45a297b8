import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { triesOf, type Way } from './ways.ts';

/** The smallest additions after which the one state that was asked about would be a deal that holds. */
function additionsIn({ document }: ToldOf<'deal'>) {
  return 'additions' in document ? document.additions?.[0] : undefined;
}

/** The sets that are enough, each in a sentence, to be tried one addition after the other. */
export function waysIn(told: ToldOf<'deal'>): Way[] {
  const { ways = [], sets = [], ends = [] } = additionsIn(told) ?? {};
  return ways.map(({ says }, k) => {
    const { state, signed = [], edits = [] } = ends[k] ?? {};
    const end = state === undefined ? undefined : told.keys[state];
    return {
      ...{ says, tries: triesOf([...edits, ...sets[k]!]), states: [] },
      ...(signed.length > 0 && end !== undefined && { end }),
    };
  });
}

/** How few additions are enough, and what else was found of them; else why nothing was looked for. */
export function sayAdditions(told: ToldOf<'deal'>): readonly string[] {
  return additionsIn(told)?.says ?? notesIn(told).slice(0, 1);
}

/** What the file does not allow to add and why, what is tried, and what is held. */
export function sayAdditionsHeld(told: ToldOf<'deal'>): readonly string[] {
  return additionsIn(told) === undefined ? [] : notesIn(told);
}

function notesIn({ document }: ToldOf<'deal'>): string[] {
  const asked = 'additionsAsked' in document ? document.additionsAsked : undefined;
  return asked?.notes.map(({ text }) => text) ?? [];
}
