import type { StateSheet } from '@standoff/report';
import type { ReactNode } from 'react';
import { capitalize } from '../../words/capitalize.ts';
import { sayName } from '../../words/state-name.ts';

/** All there is to say of the state shown: what is the case in it, who would leave it, and why. */
export function StatePart({
  sheet,
  children,
}: {
  readonly sheet: StateSheet;
  readonly children: ReactNode;
}) {
  const { state, phrases, consequences, elsewhere } = sheet;
  return (
    <section className="print-state">
      <h2>The state looked at: {sayName(state.name)}</h2>
      <p className="print-lead">{capitalize(phrases.join(', '))}.</p>
      {sheet.foresight !== undefined && <p>{sheet.foresight}</p>}
      <Verdicts sheet={sheet} />
      {children}
      <h3>Why</h3>
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
    </section>
  );
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
      <h3>{heading}</h3>
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
