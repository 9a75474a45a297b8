import type { SensibleStep } from '@standoff/engine';
import type { Casebook, ClaimedMisjudgements, ClaimedStory } from '@standoff/study';
import { path } from './data-reader.ts';
import { CertificateReader, DEEPEST } from './read-certificate.ts';

/** What data turned out to be: claims about misjudgements, or where it holds none and why. */
export type ReadMisjudgements =
  | { readonly status: 'read'; readonly claimed: ClaimedMisjudgements }
  | { readonly status: 'faulty'; readonly problem: string };

/** Claims from a document about misjudgements, which is data from others and may be anything. Throws nothing. */
export function readMisjudgements(casebook: Casebook, data: unknown): ReadMisjudgements {
  const reader = new MisjudgementsReader(casebook, 'the document');
  const claimed = reader.document(data);
  const { problem } = reader;
  return problem === undefined ? { status: 'read', claimed } : { status: 'faulty', problem };
}

class MisjudgementsReader extends CertificateReader {
  document(data: unknown): ClaimedMisjudgements {
    const { format, avoid, reach, concept, hidden, signals, facts, proof, stories } = this.object(
      data,
      '',
    );
    if (format !== 'standoff.misjudgements/1') {
      this.expected('“standoff.misjudgements/1”', 'format');
    }
    if (hidden !== 'frozen' && hidden !== 'closed') this.expected('“frozen” or “closed”', 'hidden');
    if ((avoid === undefined) === (reach === undefined)) {
      this.expected('either “avoid” or “reach”', '');
    }
    const { kind, closed } = this.object(proof, 'proof');
    if (kind !== 'unreachable' && kind !== 'exhausted') {
      this.expected('“unreachable” or “exhausted”', 'proof.kind');
    }
    if (typeof facts !== 'boolean') this.expected('true or false', 'facts');
    return {
      target: avoid === undefined ? this.text(reach, 'reach') : this.text(avoid, 'avoid'),
      concept: this.text(concept, 'concept'),
      hidden: hidden === 'closed' ? 'closed' : 'frozen',
      signals: this.list(signals, 'signals', (id, at) => this.text(id, at)),
      unreachable: kind === 'unreachable',
      facts: facts === true,
      ...(closed !== undefined && {
        closed: this.list(closed, 'proof.closed', (id, at) => this.state(id, at)),
      }),
      stories: this.list(stories, 'stories', this.#story),
    };
  }

  readonly #story = (value: unknown, at: string): ClaimedStory => {
    const { path: steps, sets } = this.object(value, at);
    return {
      path: this.list(steps, path(at, 'path'), this.#fatalStep),
      sets: this.list(sets, path(at, 'sets'), (set) => set),
    };
  };

  readonly #fatalStep = (value: unknown, at: string): SensibleStep => {
    const { mover, from, to, seemsSafe, overlooked } = this.object(value, at);
    return {
      mover: this.mover(mover, path(at, 'mover')),
      from: this.state(from, path(at, 'from')),
      to: this.state(to, path(at, 'to')),
      ...(seemsSafe !== undefined && {
        seemsSafe: this.unstable(seemsSafe, path(at, 'seemsSafe'), DEEPEST),
      }),
      ...(overlooked !== undefined && {
        overlooked: this.sanction(overlooked, path(at, 'overlooked'), DEEPEST),
      }),
    };
  };
}
