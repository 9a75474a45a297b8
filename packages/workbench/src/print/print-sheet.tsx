import type { StateSheet } from '@standoff/report';
import { useEffect, useState } from 'react';
import { desk } from '../document/actions.ts';
import { coalitionsIn } from '../document/coalition-choices.ts';
import { useProvenance } from '../document/provenance.ts';
import { useWorkspace } from '../document/workspace.ts';
import { capitalize } from '../parts/capitalize.ts';
import { sayDate } from '../parts/say-date.ts';
import { sayName } from '../parts/state-name.ts';
import './print-sheet.css';

/** After so long in one state its sheet is made, so that it is there when the reader prints. */
const PAUSE = 400;

/** What is printed in place of the page: all there is to say of the state, claims with their places. */
export default function PrintSheet() {
  const sheet = useSheet();
  const changed = useProvenance();
  if (sheet === undefined) return null;
  const { title, asOf, state, phrases, reading, consequences, elsewhere, claims, sources } = sheet;
  return (
    <article className="print-sheet" aria-hidden="true">
      <p className="print-case">
        {title}
        {asOf !== undefined && `, as of ${sayDate(asOf)}`}
        {changed?.isChanged && `. Unlike the bundled original, ${changed.says}`}
      </p>
      <h1>{sayName(state.name)}</h1>
      <p className="print-lead">{capitalize(phrases.join(', '))}.</p>
      {reading !== undefined && <p>{reading}</p>}
      {sheet.foresight !== undefined && <p>{sheet.foresight}</p>}
      <Verdicts sheet={sheet} />
      <h2>Why</h2>
      {sheet.arguments.map(({ verdict, rest, steps }) => (
        <div key={`${verdict}${rest}`} className="print-argument">
          <p>
            <strong>{verdict}</strong>
            {rest}
          </p>
          <Steps steps={steps} />
        </div>
      ))}
      <Sentences heading="Consequences in this state" sentences={consequences} />
      <Sentences heading="Consequences in other states" sentences={elsewhere} />
      {claims.length > 0 && <h2>Claims</h2>}
      <dl>
        {claims.map(({ id, says, places }) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd>
              {says} <span className="print-place">{places}</span>
            </dd>
          </div>
        ))}
      </dl>
      {sources.length > 0 && <h2>Sources</h2>}
      <dl>
        {sources.map(({ id, ...told }) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd>
              {[told.title, told.author, told.published, told.url].filter(Boolean).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** The sheet of the state shown, once the reader stays in it. */
function useSheet(): StateSheet | undefined {
  const state = useWorkspace((workspace) => workspace.state);
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const choices = useWorkspace((workspace) => workspace.coalitions);
  const [sheet, setSheet] = useState<StateSheet>();
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      if (state === undefined || conflict === undefined) return;
      void desk.sheet(state.key, coalitionsIn(conflict, choices)).then((made) => {
        if (current) setSheet(made);
      });
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [state, conflict, choices]);
  return sheet;
}

function Verdicts({ sheet: { concepts, verdicts, holds } }: { readonly sheet: StateSheet }) {
  return (
    <table>
      <thead>
        <tr>
          <th />
          {concepts.map(({ symbol }) => (
            <th key={symbol}>{symbol}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {verdicts.map(({ who, does }) => (
          <tr key={who}>
            <th>{who}</th>
            {concepts.map(({ symbol }, k) => (
              <td key={symbol}>{does[k]}</td>
            ))}
          </tr>
        ))}
        <tr className="print-holds">
          <th>The state</th>
          {concepts.map(({ symbol }, k) => (
            <td key={symbol}>{holds[k]}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

type SheetStep = StateSheet['arguments'][number]['steps'][number];

function Steps({ steps }: { readonly steps: readonly SheetStep[] }) {
  if (steps.length === 0) return null;
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.text}>
          {withClaims(step)}
          <Steps steps={step.steps} />
        </li>
      ))}
    </ul>
  );
}

function Sentences({
  heading,
  sentences,
}: {
  readonly heading: string;
  readonly sentences: StateSheet['consequences'];
}) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence.text}>{withClaims(sentence)}</li>
        ))}
      </ul>
    </>
  );
}

function withClaims({ text, cited }: StateSheet['consequences'][number]): string {
  return cited === '' ? text : `${text} [${cited}]`;
}
