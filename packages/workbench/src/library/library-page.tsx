import { entries } from 'virtual:catalog';
import { formatAddress } from '../document/address.ts';
import './library.css';

/** The conflicts that come with Standoff. */
export function LibraryPage() {
  return (
    <main className="page library">
      <h1 className="library-title">Conflicts</h1>
      <p className="library-lead">
        Each is a text file whose statements cite their sources. Open one, change it, and see what
        follows.
      </p>
      <p className="library-new">
        <a href={formatAddress({ origin: 'new', view: 'build' })}>New conflict</a> Step by step,
        with questions instead of a file to write.
      </p>
      <ul className="library-list">
        {entries.map(({ id, title, about, decisionMakers, options }) => (
          <li key={id}>
            <a className="library-entry" href={formatAddress({ origin: id, view: 'situation' })}>
              <h2 className="given">{title}</h2>
              <p className="given">{about}</p>
              <p className="library-size">
                {decisionMakers} decision makers
                {options > 0 ? `, ${options} options` : ', given as states and moves'}
              </p>
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
