import type { AskedText } from './analyse-text.ts';
import type { Desk } from './desk.ts';
import type { Opening, Progress } from './shown-conflict.ts';

/** An opening that nobody has asked for yet. */
interface Ahead {
  readonly text: string;
  readonly opening: Promise<Opening>;
  /** Who hears of its progress: nobody as long as nobody has asked. */
  readonly listener: { hear(progress: Progress): void };
}

/**
 * Opens a text before it is asked for. Who then asks for just that gets what was begun; who asks for anything else
 * gets that, as if nothing had been begun.
 */
export function openingAhead({
  open,
  tellIn,
  state,
}: Pick<Desk, 'open' | 'tellIn' | 'state'>): Pick<Desk, 'open'> & {
  /** Once something was asked for, it is too late and nothing is done. */
  openAhead(text: string): void;
} {
  let ahead: Ahead | undefined;
  let isAsked = false;
  /** What was told of the state for others than those who read it. */
  const wordedAnew = async (opening: Opening, { register = 'exact' }: AskedText) => {
    tellIn(register);
    if (opening.status !== 'analysed') return opening;
    return { ...opening, state: (await state(opening.state.key)) ?? opening.state };
  };
  return {
    openAhead(text) {
      if (isAsked) return;
      // On a slow machine there is news before `open` has returned.
      const listener: Ahead['listener'] = { hear: () => {} };
      const asked = { text, at: undefined, register: 'plain' } as const;
      const opening = open(asked, (progress) => listener.hear(progress));
      ahead = { text, opening, listener };
      // Who asks for it is told.
      opening.catch(() => undefined);
    },
    async open(asked, onProgress) {
      const begun = ahead;
      ahead = undefined;
      isAsked = true;
      if (begun === undefined || !isPlain(asked, begun.text)) return open(asked, onProgress);
      begun.listener.hear = onProgress;
      return asked.register === 'plain' ? begun.opening : wordedAnew(await begun.opening, asked);
    },
  };
}

/** Whether a text is to be read as it stands, and where it starts. */
function isPlain({ text, at, look, register: _, ...how }: AskedText, begun: string): boolean {
  const { variant, preferenceReading, furtherConcepts = [] } = how;
  const isSaid = [at, look, variant, preferenceReading].some((each) => each !== undefined);
  return text === begun && !isSaid && furtherConcepts.length === 0;
}
