import type { ShownDifferences } from '../desk/shown-differences.ts';

/** `changed in 2 judgements, 1 other point and in words` */
export function sayDifferences(differences: ShownDifferences | undefined): string {
  if (differences === undefined) return 'changed';
  const { isRead, judgements, others, words } = differences;
  if (!isRead) return 'changed, and cannot be compared while it has errors';
  const counted = (list: readonly string[], one: string, many: string) =>
    list.length === 0 ? [] : [`${list.length} ${list.length === 1 ? one : many}`];
  const parts = [
    ...counted(judgements, 'judgement', 'judgements'),
    ...(judgements.length === 0
      ? counted(others, 'point', 'points')
      : counted(others, 'other point', 'other points')),
  ];
  if (parts.length === 0) return 'changed in words, in no judgement';
  const said = `changed in ${parts.join(' and ')}`;
  return words.length === 0 ? said : `${said}, and in words`;
}
