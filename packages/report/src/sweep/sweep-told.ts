import { type Sweep, type SweepTold, tellSweep } from '@standoff/study';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** A sweep in sentences. */
export interface SweepSaid {
  readonly opening: readonly SentenceTold[];
  readonly failing: readonly {
    readonly titles: readonly TitleSaid[];
    readonly standing: readonly SentenceTold[];
  }[];
  readonly never: readonly TitleSaid[];
  readonly ground: readonly SentenceTold[];
}

export interface TitleSaid {
  readonly says: SentenceTold;
  readonly notes: readonly SentenceTold[];
}

export function saySweep(sweep: Sweep): SweepSaid {
  const { opening, failing, never, ground } = tellSweep(sweep);
  const say = (told: SweepTold['opening']) => tellSentences(sweep.casebook, told);
  const title = ({ says, notes }: (typeof never)[number]): TitleSaid => ({
    says: say([says])[0]!,
    notes: say(notes),
  });
  return {
    opening: say(opening),
    failing: failing.map(({ titles, standing }) => ({
      titles: titles.map(title),
      standing: say(standing),
    })),
    never: never.map(title),
    ground: say(ground),
  };
}
