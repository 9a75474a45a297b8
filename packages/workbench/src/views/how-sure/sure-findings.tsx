import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { ClauseNotes } from './clause-notes.tsx';
import { ClauseWords } from './clause-words.tsx';
import type { Swept } from './swept.ts';
import { sayModels } from './swept-words.ts';

/** What is so whichever way the judgements in doubt are. */
export function SureFindings({
  conflict,
  swept: { sure, document },
}: {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
}) {
  if (sure.length === 0) return null;
  const models = sayModels(BigInt(document.models));
  return (
    <section className="part how-sure-part" aria-labelledby="how-sure-sure">
      <h3 className="part-head" id="how-sure-sure">
        {models === '1' ? 'In the file as written' : `In all ${models} models`}
      </h3>
      <p className="note column above-5">
        {models === '1'
          ? 'Nothing is in doubt here.'
          : 'However the doubts are settled, each of these is so.'}
      </p>
      <ul className="above-5 sure-list">
        {sure.map((clause) => (
          <li key={clause.says}>
            <ClauseWords conflict={conflict} clause={clause} asked />
            <ClauseNotes clause={clause} />
          </li>
        ))}
      </ul>
    </section>
  );
}
