import { entries } from 'virtual:catalog-entries';
import { Button } from 'react-aria-components';
import { formatAddress } from '../document/address.ts';
import { manualAddress, places } from '../parts/manual-places.ts';
import { chooseFile } from './new-document.ts';
import { YourConflicts } from './your-conflicts.tsx';
import './library.css';

/** The conflicts that this browser keeps, and those that come with Standoff. */
export default function LibraryPage() {
  return (
    <main className="page library">
      <h1 className="library-title">Conflicts</h1>
      <p className="library-lead">
        Each is a text file whose statements cite their sources. Open one, change it, and see what
        follows. What you change is kept in this browser and nowhere else.{' '}
        <a href={manualAddress(places.manual)} target="_blank" rel="noreferrer">
          The manual
        </a>{' '}
        explains the method, the page and the files.
      </p>
      <p className="library-actions">
        <a className="button" href={formatAddress({ origin: 'new', view: 'build' })}>
          New conflict
        </a>
        <Button className="button" onPress={chooseFile}>
          Open a file …
        </Button>
      </p>
      <YourConflicts />
      <section aria-labelledby="bundled">
        <h2 id="bundled" className="library-heading">
          From the literature and the news
        </h2>
        <ul className="library-list">
          {entries.map(({ id, title, about, ...size }) => (
            <li key={id}>
              <a className="library-entry" href={formatAddress({ origin: id, view: 'situation' })}>
                <h3 className="given">{title}</h3>
                <p className="given">{about}</p>
                <p className="library-size">{saySize(size)}</p>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </main>
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
