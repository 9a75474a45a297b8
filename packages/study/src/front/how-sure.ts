import { doubtingHeadline } from '../estimates/doubting.ts';
import { doubtOfHeadline, headlineClaims } from '../sweep/headline-claims.ts';
import { isUnstated, tellDoubt } from '../sweep/tell-doubts.ts';
import { type FrontQuestion, nothingToTell, told, within } from './front-question.ts';

/** In how many models of those that the file allows the headline stands, and on what that hangs. */
export const howSure: FrontQuestion = {
  id: 'how-sure',
  asked: ({ analysis, outlook }) =>
    analysis.casebook.reading === undefined && headlineClaims(analysis, outlook).length > 0
      ? { is: 'how-sure' }
      : undefined,
  *answer({ analysis, outlook, most }) {
    const claims = headlineClaims(analysis, outlook).length;
    const { milliseconds } = doubtingHeadline(analysis.casebook, claims);
    if (milliseconds > most) return { status: 'dear', milliseconds };
    const doubts = yield* within(doubtOfHeadline(analysis, outlook), most);
    if (doubts === undefined) return nothingToTell;
    if ('status' in doubts) {
      return doubts.status === 'dear'
        ? doubts
        : told([{ says: { kind: 'notCounted', headline: true } }]);
    }
    const doubt = doubts.findings[0]!;
    const isShare =
      doubt.status === 'known' && doubt.hangsOn.kind !== 'nothing' && !isUnstated(doubts);
    return told([
      tellDoubt(doubts, doubt),
      ...(isShare ? [{ says: { kind: 'shareMeans' } as const }] : []),
    ]);
  },
};
