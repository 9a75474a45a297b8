import { diffLines } from 'diff';

/** Two texts line by line: what would be added and removed, with the line before and the line after. */
export function ChangedLines({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}) {
  return (
    <pre className="small mono changed-lines" ref={reachable}>
      {changedLines(before, after).map(({ key, kind, lines }) => (
        <span key={key} className={`line-${kind}`}>
          {lines}
        </span>
      ))}
    </pre>
  );
}

/** What scrolls can be reached by keys. */
function reachable(element: HTMLPreElement | null): void {
  if (element) element.tabIndex = 0;
}

interface Lines {
  readonly key: number;
  readonly kind: 'same' | 'added' | 'removed';
  readonly lines: string;
}

/** Changed lines behind a sign, with the line before and the line after them. */
function changedLines(before: string, after: string): Lines[] {
  return diffLines(before, after).map(({ added, removed, value: said }, key) => {
    // The last line of a text has no end, and the next one would follow it.
    const value = said.endsWith('\n') ? said : `${said}\n`;
    if (added) return { key, kind: 'added', lines: signed(value, '+ ') };
    if (removed) return { key, kind: 'removed', lines: signed(value, '− ') };
    return { key, kind: 'same', lines: signed(abridged(value), '  ') };
  });
}

function signed(lines: string, sign: string): string {
  return lines.replace(/^(?=.)/gm, sign);
}

function abridged(lines: string): string {
  const all = lines.split('\n');
  return all.length < 6 ? lines : [...all.slice(0, 2), '…', ...all.slice(-2)].join('\n');
}
