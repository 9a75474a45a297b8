import { entries } from 'virtual:catalog-entries';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { manualAddress, places } from '../design/manual-places.ts';
import { formatAddress } from '../document/address.ts';
import { ConflictRow } from './conflict-row.tsx';
import { chooseFile } from './new-document.ts';
import { matches } from './search.ts';
import { TemplateMenu } from './template-menu.tsx';
import { YourConflicts } from './your-conflicts.tsx';
import './library.css';

/** The conflicts that this browser keeps, and those that come with Standoff. */
export default function LibraryPage() {
  const [query, setQuery] = useState('');
  return (
    <main className="page library">
      <h1 className="library-title">Conflicts</h1>
      <p className="soft says library-lead">
        Each is a text file whose statements cite their sources. Open one, change it, and see what
        follows. What you change is kept in this browser and nowhere else.{' '}
        <a href={manualAddress(places.manual)} target="_blank" rel="noreferrer">
          The manual
        </a>{' '}
        explains the method, the page and the files.
      </p>
      <div className="row library-actions">
        <a className="button" href={formatAddress({ origin: 'new', view: 'build' })}>
          New conflict
        </a>
        <TemplateMenu />
        <Button className="button" onPress={chooseFile}>
          Open a file …
        </Button>
        <label className="note middle line gap-5 at-end library-search">
          <span>Search</span>
          <input
            type="search"
            value={query}
            onChange={({ target: { value } }) => setQuery(value)}
            placeholder="words of a conflict"
          />
        </label>
      </div>
      <p className="note column library-legend">
        The small maps: on the left the status quo, then what one move leads to, then two and so on.
        A full dot holds under some concept; an arrow is an improvement, in the colour of whoever
        makes it.
      </p>
      <YourConflicts query={query} />
      <Bundled query={query} />
    </main>
  );
}

function Bundled({ query }: { readonly query: string }) {
  const found = entries.filter(({ title, about, summary }) =>
    matches(query, title, about, summary.status === 'found' ? summary.headline : ''),
  );
  return (
    <section aria-labelledby="bundled">
      <h2 id="bundled" className="head library-heading">
        From the literature and the news
      </h2>
      {found.length === 0 && (
        <p className="soft topped library-none">None of them has these words.</p>
      )}
      <ul className="topped library-list">
        {found.map(({ id, title, about, summary, ...size }) => (
          <li key={id} className="ruled library-entry">
            <ConflictRow
              summary={summary}
              name={
                <h3>
                  <a
                    className="library-name given"
                    href={formatAddress({ origin: id, view: 'read' })}
                  >
                    {title}
                  </a>
                </h3>
              }
            >
              <p className="note above-3 given">{about}</p>
              <p className="note above-3">{saySize(size)}</p>
            </ConflictRow>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `5 decision makers, one body, 9 options` */
function saySize({
  decisionMakers,
  bodies,
  options,
}: Pick<(typeof entries)[number], 'decisionMakers' | 'bodies' | 'options'>): string {
  const parts = [
    `${decisionMakers} decision makers`,
    bodies === 0 ? [] : bodies === 1 ? 'one body' : `${bodies} bodies`,
    options > 0 ? `${options} options` : 'given as states and moves',
  ];
  return parts.flat().join(', ');
}
