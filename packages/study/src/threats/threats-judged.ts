import type { Games } from '../beliefs/own-games.ts';
import type { JudgedBy } from './judged-by.ts';
import type { ThreatVerdict } from './threat-verdicts.ts';

/** The threats and promises of a file, judged. */
export interface ThreatsJudged {
  readonly games: Games;
  readonly judged: JudgedBy;
  readonly verdicts: readonly ThreatVerdict[];
}
