import { ChangedLines } from '../src/design/changed-lines.tsx';
import { ConceptMarks } from '../src/design/concept-marks.tsx';
import { ConceptTerm } from '../src/design/concept-term.tsx';
import { colourOf, DecisionMakerMark } from '../src/design/decision-maker-mark.tsx';
import { ManualLink } from '../src/design/manual-link.tsx';
import { places } from '../src/design/manual-places.ts';
import { useScrollRow } from '../src/design/use-scroll-row.ts';
import { VerdictMark } from '../src/design/verdict-mark.tsx';
import type { ShownConcept } from '../src/desk/shown-concepts.ts';
import type { ShownDecisionMaker } from '../src/desk/shown-conflict.ts';
import { Samples } from './sample.tsx';

const long =
  'The line stays, and the board raises the fees by half, which pays for the dredging of the harbour for as long as ships come. ';

export function WordSamples() {
  return (
    <Samples of="Words">
      <p className="eyebrow">What stands over a part</p>
      <h3 className="head">A title within a view</h3>
      <p className="says">What is read: the line stays, and the board raises the fees.</p>
      <p className="serif large">What is read first, where a view opens.</p>
      <p className="sans">What the interface says within it, and the key</p>
      <p>
        <kbd className="key">K</kbd> <code className="mono">board.fees = raised</code>{' '}
        <span className="whole">in one piece</span>
      </p>
      <p className="note">
        A note beside what is said, with <strong>what counts</strong>.
      </p>
      <p>
        <span className="soft">Soft</span>, <span className="small">small</span>,{' '}
        <span className="light">light</span>, <strong className="strong">strong</strong>,{' '}
        <strong className="firm">firm</strong>, <span className="bad">wrong</span>,{' '}
        <span className="owned" style={colourOf(1)}>
          somebody’s
        </span>
        .
      </p>
      <p className="found">A finding, in a sentence of its own.</p>
      <p className="cut column">{long.repeat(4)}</p>
      <p className="given">
        מוגש على القوة Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle
      </p>
      <p className="refusal">There is no state in which both are so.</p>
      <p>
        <button type="button" className="link">
          Freeze for freeze
        </button>{' '}
        <button type="button" className="link" aria-current="true">
          The status quo
        </button>
        <span className="unseen">for who listens</span>
      </p>
      <p className="says">
        <span className="told-mover" style={colourOf(0)}>
          The port
        </span>{' '}
        moves to{' '}
        <button type="button" className="link told-state">
          “the line stays”
        </button>
        , which it likes better.
      </p>
    </Samples>
  );
}

const steps = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function LayoutSamples() {
  const row = useScrollRow<HTMLElement>('nine');
  return (
    <Samples of="Layout">
      <div className="row gap-6 middle above-5">
        <span className="head">Things</span> <span>in a row</span>{' '}
        <span className="small">on one middle</span>
      </div>
      <div className="line gap-10 baseline above-5">
        <span className="head">In a line</span>{' '}
        <span className="at-end small">on one base, the last at the end</span>
      </div>
      <div className="row gap-3 apart ruled above-5">
        <span>apart</span>
        <span>and ruled</span>
      </div>
      <p className="row gap-4 ruled-above above-10">ruled above</p>
      <p className="row gap-5 topped above-12">where a part begins</p>
      <div className="pair above-5">
        <p className="touch">Two columns</p>
        <p>of one width</p>
      </div>
      <p className="column-wide full block above-3">{long}</p>
      {[1, 2, 4, 7, 8, 9, 11].map((tenths) => (
        <p key={tenths} className={`note above-${tenths}`}>
          {tenths} tenths above
        </p>
      ))}
      <nav className="scroll-row above-6" ref={row} aria-label="Steps">
        <ol className="line gap-10">
          {steps.map((step) => (
            <li key={step} data-entry={step}>
              <button type="button" className="whole touch">
                Step {step}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </Samples>
  );
}

export function ListSamples() {
  return (
    <Samples of="Lists">
      <ul className="dashes above-5">
        <li>the line stays</li>
        <li>{long}</li>
      </ul>
      <ul className="picks above-6">
        {['Fees frozen', 'Fees raised'].map((name, k) => (
          <li key={name}>
            <button type="button" className="pick" aria-pressed={k === 0}>
              <span className="block strong">{name}</span>
              <span className="note">by the board alone</span>
            </button>
          </li>
        ))}
      </ul>
      <ol className="above-6">
        <li className="station station-better" style={colourOf(0)}>
          The board raises the fees: it gains.
        </li>
        <li className="station station-worse" style={colourOf(1)}>
          The line leaves: it loses.
        </li>
      </ol>
      <table className="full above-6">
        <caption>As tables are by themselves</caption>
        <thead>
          <tr className="ruled">
            <th scope="col">State</th>
            <th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">The status quo</th>
            <td>no</td>
          </tr>
        </tbody>
      </table>
    </Samples>
  );
}

const nash: ShownConcept = {
  id: 'nash',
  symbol: 'Nash',
  name: 'Nash stability',
  definition: 'Nobody has a move to a state that it likes better.',
  citation: 'Nash (1950)',
  usual: true,
  moves: 1,
  credible: false,
  words: 'looks at its own moves alone',
  reckonedWith: 'own move',
  looks: 'looks one move ahead',
  forCoalitions: true,
  aboutOthers: false,
  says: ['stays', 'would leave'],
  equilibria: 2,
};
const concepts: readonly ShownConcept[] = [nash, { ...nash, id: 'seq', symbol: 'SEQ' }];

const party = (k: number): ShownDecisionMaker => ({
  id: `party-${k}`,
  name: `Party ${k}`,
  short: `Party ${k}`,
  canMove: true,
  foresightMatters: true,
  hasRanking: true,
  options: [],
});
const parties = [1, 2, 3, 4, 5, 6, 7, 8].map(party);

export function MarkSamples() {
  return (
    <Samples of="Marks">
      <p className="row gap-10 above-5">
        {parties.map((one, k) => (
          <DecisionMakerMark key={one.id} decisionMaker={one} position={k} plain={k === 7} />
        ))}
      </p>
      <p className="above-4">
        <VerdictMark stays /> <VerdictMark stays={false} /> <span className="badge">holds</span>{' '}
        <span className="badge badge-full">passes</span>{' '}
        <span className="badge badge-bad">fails</span>{' '}
        <ManualLink place={places.manual} about="all of it" /> <ConceptTerm concept={nash} />
      </p>
      <ConceptMarks
        concepts={concepts}
        under={['seq']}
        says={['holds', 'does not hold']}
        label="Under which foresight it holds"
        chosen="seq"
        onChoose={() => undefined}
      />
    </Samples>
  );
}

export function NoticeSamples() {
  return (
    <Samples of="Notices">
      <p className="notice ruled">
        The analysis has stopped.{' '}
        <span className="notice-actions">
          <button type="button">Try again</button> <a href="#top">Read why</a>
        </span>
      </p>
      <ul className="diagnostics above-6" aria-label="Errors and warnings">
        {(['error', 'warning'] as const).map((severity) => (
          <li key={severity} className={`small diagnostic diagnostic-${severity}`}>
            <button type="button">
              <span className="strong diagnostic-kind">{severity}</span> line 4: the option has no
              name
            </button>
            <p>Write one after the colon.</p>
          </li>
        ))}
      </ul>
      <ChangedLines before={'title: Fees\nfees: frozen\n'} after={'title: Fees\nfees: raised\n'} />
    </Samples>
  );
}
