import { type ReactNode, useEffect, useState } from 'react';
import { say } from '../design/announcement.ts';
import { closeOverlay } from '../page/overlay.ts';
import type { Answer } from './ask-server.ts';
import { openBriefing, openModel } from './open-from-server.ts';
import { type Author, useServed } from './served.ts';
import { readWorks, type Works } from './works.ts';

/** What the publications hold, to be opened here as a document of this browser. */
export function OpenSection({ publications }: { readonly publications: Author['publications'] }) {
  const [slug, setSlug] = useState(publications[0]!.slug);
  const [works, setWorks] = useState<Answer<Works>>();
  const place = useServed((served) => served.place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved here is there now
  useEffect(() => {
    let current = true;
    void readWorks(slug).then((found) => {
      if (current) setWorks(found);
    });
    return () => {
      current = false;
    };
  }, [slug, place]);
  return (
    <section className="ruled-above above-10 server-part" aria-label="Open">
      <h3>Open</h3>
      {publications.length > 1 && (
        <p className="labelled small">
          <label htmlFor="server-publication">Of which publication</label>
          <select
            id="server-publication"
            value={slug}
            onChange={({ target }) => {
              setWorks(undefined);
              setSlug(target.value);
            }}
          >
            {publications.map((one) => (
              <option key={one.slug} value={one.slug}>
                {one.title}
              </option>
            ))}
          </select>
        </p>
      )}
      <Found publication={slug} works={works} />
    </section>
  );
}

function Found({
  publication,
  works,
}: {
  readonly publication: string;
  readonly works: Answer<Works> | undefined;
}) {
  if (works === undefined) return <p role="status">Asking the server …</p>;
  if (works.status !== 'done') return <p role="status">The server does not tell what there is.</p>;
  const { briefings, models } = works.said;
  if (models.length === 0) return <p>Nothing is saved there yet.</p>;
  return (
    <ul className="server-works">
      {briefings.map(({ slug, headline, version, published }) => (
        <Work
          key={`briefing ${slug}`}
          open={() => openBriefing({ publication, slug })}
          name={headline}
        >
          briefing, version {version}
          {published === null
            ? ', a draft'
            : published === version
              ? ', published'
              : `; readers see ${published}`}
        </Work>
      ))}
      {models.map(({ slug, version }) => (
        <Work key={`model ${slug}`} open={() => openModel({ publication, slug })} name={slug}>
          model, version {version}
        </Work>
      ))}
    </ul>
  );
}

function Work({
  name,
  open,
  children,
}: {
  readonly name: string;
  readonly open: () => Promise<Answer<unknown>>;
  readonly children: ReactNode;
}) {
  const start = () => {
    void open().then(({ status }) => {
      if (status === 'done') closeOverlay();
      else say('It could not be opened: the server did not give it. Try again.');
    });
  };
  return (
    <li>
      <button type="button" className="row server-work" onClick={start}>
        <span className="given">{name}</span> <span className="note">{children}</span>
      </button>
    </li>
  );
}
