import type { SensibleStep } from '@standoff/engine';
import type { Casebook, ClaimedMisjudgements, ClaimedStory } from '@standoff/study';
import { documentProblem, type Problem } from '@standoff/wording';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { type Fields, path } from './data-reader.ts';
import { CertificateReader, DEEPEST } from './read-certificate.ts';
import { type BorneOut, uncheckedOf } from './unchecked.ts';

/** What data turned out to be: claims about misjudgements, or where it holds none and why. */
export type ReadMisjudgements =
  | {
      readonly status: 'read';
      readonly claimed: ClaimedMisjudgements;
      /** Members of the document about which nothing is claimed here. */
      readonly unchecked: readonly string[];
    }
  | { readonly status: 'faulty'; readonly problem: Problem };

/**
 * Claims from a document about misjudgements, which is data from others and may be anything. Its sizes and counts have
 * to agree with what it lists. Throws nothing.
 */
export function readMisjudgements(
  casebook: Casebook,
  identity: ModelIdentity,
  data: unknown,
): ReadMisjudgements {
  const reader = new MisjudgementsReader(casebook, 'document');
  const claimed = reader.document(data, identity);
  const { problem } = reader;
  if (problem !== undefined) return { status: 'faulty', problem };
  return { status: 'read', claimed, unchecked: uncheckedOf(data, borneOut(claimed)) };
}

/** What a checker bears out of such a document. */
function borneOut({ unreachable, stories }: ClaimedMisjudgements): BorneOut {
  const needsNone = stories.some(({ sets }) => sets.some((set) => lengthOf(set) === 0));
  return {
    ...{ format: true, model: true, variant: true, avoid: true, reach: true, concept: true },
    ...{ hidden: true, signals: true, facts: true },
    // How few errors are enough is borne out where no number is, or none is needed.
    ...((unreachable || needsNone) && { size: true }),
    ...(unreachable && { count: true }),
    proof: { closed: true, ...(unreachable && { kind: true }) },
    stories: {
      path: { mover: true, from: true, to: true, seemsSafe: true, overlooked: true },
      sets: { but: ['says', 'id'] },
    },
  };
}

function lengthOf(set: unknown): number {
  return Array.isArray(set) ? set.length : 0;
}

class MisjudgementsReader extends CertificateReader {
  document(data: unknown, identity: ModelIdentity): ClaimedMisjudgements {
    const document = this.object(data, '');
    const { format, avoid, reach, concept, hidden, signals, facts, proof, stories } = document;
    this.identity(document['model'], identity);
    if (format !== 'standoff.misjudgements/1') {
      this.expectedWord(['standoff.misjudgements/1'], 'format');
    }
    if (hidden !== 'frozen' && hidden !== 'closed')
      this.expectedWord(['frozen', 'closed'], 'hidden');
    if ((avoid === undefined) === (reach === undefined)) {
      this.note(documentProblem('not-one-of-two', { words: ['avoid', 'reach'] }), '');
    }
    const { kind, closed } = this.object(proof, 'proof');
    if (kind !== 'unreachable' && kind !== 'exhausted') {
      this.expectedWord(['unreachable', 'exhausted'], 'proof.kind');
    }
    if (typeof facts !== 'boolean') this.expected('true-or-false', 'facts');
    this.#sizes(document);
    return {
      target: avoid === undefined ? this.text(reach, 'reach') : this.text(avoid, 'avoid'),
      concept: this.text(concept, 'concept'),
      hidden: hidden === 'closed' ? 'closed' : 'frozen',
      signals: this.list(signals, 'signals', (id, at) => this.text(id, at)),
      unreachable: kind === 'unreachable',
      facts: facts === true,
      ...(closed !== undefined && { closed: this.states(closed, 'proof.closed') }),
      stories: this.list(stories, 'stories', this.#story),
    };
  }

  /** How few errors are enough, and how many sets of so few there are, has to agree with the sets. */
  #sizes({ size, count, proof, stories }: Fields): void {
    const { upTo } = this.object(proof, 'proof');
    const most = this.number(upTo, 'proof.upTo');
    const sizes = this.list(stories, 'stories', (story, at) => {
      const { sets, size, count } = this.object(story, at);
      const own = this.list(sets, path(at, 'sets'), lengthOf);
      if (count !== own.length) {
        this.note(documentProblem('other-count-of-sets'), path(at, 'count'));
      }
      if (size !== Math.min(...own))
        this.note(documentProblem('other-size-of-path'), path(at, 'size'));
      return own;
    }).flat();
    const fewest = sizes.length === 0 ? null : Math.min(...sizes);
    if (size !== fewest) this.note(documentProblem('other-size'), 'size');
    const number = sizes.filter((one) => one === fewest).length;
    if (count !== number) this.note(documentProblem('other-count-of-smallest'), 'count');
    if (Math.max(...sizes) > most) this.note(documentProblem('larger-sets-listed'), 'proof.upTo');
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
