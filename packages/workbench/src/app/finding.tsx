import { ClaimReferences } from '../parts/claim-references.tsx';
import { goTo } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import './finding.css';

/** The finding: one sentence that can be quoted, and behind it the others. */
export function Finding() {
  const finding = useWorkspace((workspace) => workspace.conflict?.finding) ?? [];
  const [first, ...others] = finding;
  if (first === undefined) return null;
  return (
    <section className="finding" aria-label="Finding">
      <p className="finding-first given">
        {first.text}
        <ClaimReferences claims={first.claims} />
      </p>
      {others.length > 0 && (
        <details className="finding-more">
          <summary>The whole finding</summary>
          {others.map(({ text, claims, items }) => (
            <div key={text} className="finding-part">
              <p className="given">
                {text}
                <ClaimReferences claims={claims} />
              </p>
              {items.length > 0 && (
                <ul>
                  {items.map((item) => (
                    <li key={item.key}>
                      <button
                        type="button"
                        className="state-link given"
                        onClick={() => void goTo(item.key, { words: item.text })}
                      >
                        {item.text}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
