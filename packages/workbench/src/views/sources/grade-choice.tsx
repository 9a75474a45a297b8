import type { ClaimLink, Grade } from '@standoff/language';
import { gradeChoices, gradeWords } from '../../claims/grade-words.ts';
import type { ShownPart } from '../../desk/shown-sources.ts';
import { changeSources } from './change-sources.ts';

/** How far a claim bears a part of the model, to be chosen where a form can write it. */
export function GradeChoice({
  part: { part, words },
  link: { claim, grade },
  onProblem,
}: {
  readonly part: ShownPart;
  readonly link: ClaimLink;
  readonly onProblem: (problem: string | undefined) => void;
}) {
  if (part === undefined) {
    return (
      <span className="note at-end grade">
        {grade === undefined ? 'ungraded' : gradeWords[grade]}
      </span>
    );
  }
  const choose = async (value: string) => {
    const chosen = gradeChoices.find(([id]) => id === value);
    const outcome = await changeSources(
      { kind: 'grade', part, claim, ...(chosen && { grade: chosen[0] }) },
      () => (chosen ? `claim ${claim} ${chosen[1]}` : `claim ${claim} ungraded`),
    );
    onProblem(outcome.status === 'refused' ? outcome.problem : undefined);
  };
  return (
    <select
      className="note at-end grade"
      aria-label={`How far ${claim} bears ${words}`}
      value={grade ?? ''}
      onChange={({ target }) => void choose(target.value)}
    >
      <option value="">ungraded</option>
      {gradeChoices.map(([id, says]: readonly [Grade, string]) => (
        <option key={id} value={id}>
          {says}
        </option>
      ))}
    </select>
  );
}

/** Every link to a claim that has no grade, with the part that cites it. */
export function ungradedLinks(
  parts: readonly ShownPart[],
): { readonly part: ShownPart; readonly link: ClaimLink }[] {
  return parts.flatMap((part) =>
    part.claims.filter(({ grade }) => grade === undefined).map((link) => ({ part, link })),
  );
}
