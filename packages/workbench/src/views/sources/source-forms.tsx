import { EntryList } from '../../entries/entry-list.tsx';
import { entryKinds } from '../../entries/kinds.ts';
import { useSketch } from '../build/use-sketch.ts';
import '../build/build.css';

const headings = { sources: 'Sources', claims: 'Claims' };

/** Sources and claims in the forms that Build has for them. */
export function SourceForms({
  sections,
}: {
  readonly sections: readonly (keyof typeof headings)[];
}) {
  const { sketch } = useSketch();
  if (sketch === undefined) return null;
  return sections.map((section) => (
    <section key={section} className="source-forms" aria-label={headings[section]}>
      <h3 className="sources-head">{headings[section]}</h3>
      <EntryList kind={entryKinds[section]} sketch={sketch} />
    </section>
  ));
}
