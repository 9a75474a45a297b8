import type { Casebook } from '@standoff/study';
import type { Answers, HeldJudgement } from '@standoff/study/panel';
import { documentProblem, type Problem } from '@standoff/wording';
import { DataReader, type Fields, path } from '../json/data-reader.ts';

/** What a file of answers turned out to be. */
export type ReadHeld =
  | { readonly status: 'read'; readonly answers: Answers }
  | { readonly status: 'faulty'; readonly problem: Problem };

/** So many answers a file may have, and so many letters a reason. */
const MOST = { answers: 500, letters: 2_000, code: 64 } as const;

/**
 * What one person answered in one round (`standoff.held/1`), about the model with this hash. The file is data from others and may
 * be anything. Throws nothing.
 */
export function readHeld(casebook: Casebook, sha256: string, data: unknown): ReadHeld {
  const reader = new HeldReader(casebook, 'document');
  const answers = reader.document(data, sha256);
  const { problem } = reader;
  return problem === undefined ? { status: 'read', answers } : { status: 'faulty', problem };
}

class HeldReader extends DataReader {
  document(data: unknown, sha256: string): Answers {
    const { format, model, by, round, at, holds } = this.object(data, '');
    if (format !== 'standoff.held/1') this.expectedWord(['standoff.held/1'], 'format');
    const about = this.object(model, 'model');
    if (about['sha256'] !== sha256) this.note(documentProblem('other-model'), 'model.sha256');
    const { code, name } = this.object(by, 'by');
    this.#instant(at);
    if (Array.isArray(holds) && holds.length > MOST.answers) {
      this.note(documentProblem('longer-than', { most: MOST.answers }), 'holds');
    }
    const known = this.problem === undefined ? this.list(holds, 'holds', this.#hold) : [];
    const answers: Answers = {
      code: this.#short(code, 'by.code', MOST.code),
      round: round === undefined ? 1 : this.number(round, 'round'),
      holds: known.flatMap((held) => held ?? []),
      notTheirField: known.filter((held) => held === undefined).length,
    };
    if (answers.code === '') this.expected('text', 'by.code');
    if (name !== undefined) this.#short(name, 'by.name', MOST.code);
    return answers;
  }

  #short(value: unknown, at: string, most: number): string {
    const text = this.text(value, at);
    if (text.length > most) this.note(documentProblem('longer-than', { most }), at);
    return text;
  }

  #instant(value: unknown): void {
    const text = this.text(value, 'at');
    if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) || Number.isNaN(Date.parse(text))) {
      this.note(documentProblem('no-instant'), 'at');
    }
  }

  readonly #hold = (value: unknown, at: string): HeldJudgement | undefined => {
    const { judgement, notMyField, why, source } = this.object(value, at);
    // Reasons are for the author of the model: here they are bounded, and no more is done with them.
    if (why !== undefined) this.#short(why, path(at, 'why'), MOST.letters);
    if (source !== undefined) this.#short(source, path(at, 'source'), MOST.letters);
    return notMyField === true ? undefined : this.#judgement(judgement, path(at, 'judgement'));
  };

  #judgement(value: unknown, at: string): HeldJudgement | undefined {
    const judgement = this.object(value, at);
    switch (judgement['kind']) {
      case 'most-important':
        return this.#mostImportant(judgement, at);
      case 'order': {
        const dm = this.#party(judgement['of'], path(at, 'of'));
        const { statements } = this.#statements(
          judgement['statements'],
          path(at, 'statements'),
          dm,
        );
        return { kind: 'order', dm, statements };
      }
      case 'swap': {
        const [dm, upper] = this.#place(judgement, at);
        const lower = this.#within(dm, upper + 1, path(at, 'place'));
        return { kind: 'most-important', dm, of: [upper, lower], in: [lower] };
      }
      case 'drop': {
        const [dm, statement] = this.#place(judgement, at);
        return { kind: 'wish', dm, statement, so: false };
      }
      case 'sure': {
        const [dm, statement] = this.#place(judgement, at);
        return {
          kind: 'wish',
          dm,
          statement,
          so: this.#isHalf(judgement['value'], path(at, 'value')),
        };
      }
      case 'chance':
        return this.#fact(judgement, at);
      default:
        this.expectedWord(KINDS, path(at, 'kind'));
        return undefined;
    }
  }

  #mostImportant({ of, in: some }: Fields, at: string): HeldJudgement {
    const { dm, statements } = this.#statements(of, path(at, 'of'));
    const chosen = this.#statements(some, path(at, 'in'), dm).statements;
    if (chosen.length === 0) this.expected('list', path(at, 'in'));
    const stray = chosen.findIndex((one) => !statements.includes(one));
    if (stray >= 0) this.note(documentProblem('not-among-them'), `${path(at, 'in')}[${stray}]`);
    return { kind: 'most-important', dm, of: statements, in: chosen };
  }

  #fact({ fact, value }: Fields, at: string): HeldJudgement {
    const id = this.text(fact, path(at, 'fact'));
    if (!this.casebook.conflict.facts.some((one) => one.id === id)) {
      this.note(documentProblem('unknown-fact-in-document', { name: id }), path(at, 'fact'));
    }
    return { kind: 'fact', fact: id, so: this.#isHalf(value, path(at, 'value')) };
  }

  /** From one half on something is taken to be so. */
  #isHalf(value: unknown, at: string): boolean {
    if (typeof value === 'number' && value >= 0 && value <= 1) return value >= 0.5;
    this.expected('share', at);
    return false;
  }

  #party(value: unknown, at: string): number {
    const dm = this.mover(value, at);
    const preference = this.casebook.conflict.decisionMakers[dm]?.preference;
    if (this.problem === undefined && preference?.kind !== 'prioritized') {
      this.note(documentProblem('no-order-of-statements'), at);
    }
    return dm;
  }

  /** A place of the order of somebody, which the file counts from 1. */
  #place({ of, place }: Fields, at: string): readonly [number, number] {
    const dm = this.#party(of, path(at, 'of'));
    return [dm, this.#within(dm, this.number(place, path(at, 'place')) - 1, path(at, 'place'))];
  }

  #within(dm: number, statement: number, at: string): number {
    const many = this.#entriesOf(dm).length;
    if (this.problem === undefined && (statement < 0 || statement >= many)) {
      this.note(documentProblem('no-such-place', { most: many }), at);
    }
    return statement;
  }

  /** Statements of one party, each once: `us.prefers.3`, or by its id. */
  #statements(value: unknown, at: string, party?: number) {
    const found = this.list(value, at, (one, where) =>
      this.#statement(this.text(one, where), where),
    );
    const dm = party ?? found[0]?.dm ?? -1;
    if (party === undefined && found.length === 0) this.expected('list', at);
    const stray = found.findIndex((one) => one.dm !== dm);
    if (stray >= 0) this.note(documentProblem('of-another-party'), `${at}[${stray}]`);
    const statements = found.map(({ statement }) => statement);
    this.distinct(statements, at);
    return { dm, statements };
  }

  #statement(name: string, at: string): { readonly dm: number; readonly statement: number } {
    const [, party = '', which = ''] = /^([^.]+)\.prefers\.([^.]+)$/.exec(name) ?? [];
    const dm = this.#party(party, at);
    const entries = this.#entriesOf(dm);
    const byId = entries.findIndex(({ itemId }) => itemId === which);
    const statement = byId >= 0 ? byId : /^\d+$/.test(which) ? Number(which) - 1 : -1;
    if (this.problem === undefined && entries[statement] === undefined) {
      this.note(documentProblem('unknown-statement-in-document', { name }), at);
    }
    return { dm, statement };
  }

  #entriesOf(dm: number) {
    const preference = this.casebook.conflict.decisionMakers[dm]?.preference;
    return preference?.kind === 'prioritized' ? preference.statements : [];
  }
}

const KINDS = ['most-important', 'order', 'swap', 'drop', 'sure', 'chance'] as const;
