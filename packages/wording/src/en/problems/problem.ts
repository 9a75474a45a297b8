/** What a problem is about: plain data, which JSON can hold. */
export type ProblemData = Readonly<Record<string, Datum | undefined>>;

type Datum = string | number | boolean | readonly Datum[];

/** Why something cannot be: a code for programs, what it is about, and both in words. */
export interface CodedProblem<C extends string = string> {
  /** Stays what it is while the words may change. */
  readonly code: C;
  /** Absent where the code says all. */
  readonly with?: ProblemData;
  /** Where it was found, outermost first, where it stands within something. */
  readonly at?: readonly string[];
  /** In words. */
  readonly problem: string;
  /** Why, where that is not plain from the problem. */
  readonly note?: string;
  /** What to do about it, each in a sentence without its stop. */
  readonly help?: readonly string[];
}

/** The words of a problem. */
export type ProblemWords = string | Pick<CodedProblem, 'problem' | 'note' | 'help'>;

/** The words of some problems by their codes, of what they are about where a code does not say all. */
export type ProblemTable = Readonly<
  Record<string, ProblemWords | ((about: never) => ProblemWords)>
>;

/** What the problem of an entry is about; undefined where its code says all. */
export type AboutOf<W> = W extends (about: infer D) => ProblemWords ? D : undefined;

/** The maker of the problems of a table: a code and what it is about become plain data with words. */
export function problemsOf<const T extends ProblemTable>(table: T) {
  return <C extends keyof T & string>(
    code: C,
    ...about: AboutOf<T[C]> extends undefined ? [] : [about: AboutOf<T[C]> & ProblemData]
  ): CodedProblem<C> => {
    const [data]: readonly (ProblemData | undefined)[] = about;
    const entry: ProblemWords | ((about: never) => ProblemWords) = table[code]!;
    // The types of the arguments have seen to it that the data are those of this entry.
    const words = typeof entry === 'function' ? entry(data as never) : entry;
    return {
      code,
      ...(data !== undefined && { with: data }),
      ...(typeof words === 'string' ? { problem: words } : words),
    };
  };
}

/** A problem that was found within something, called by its place: `reach: there is no …`. */
export function within<P extends CodedProblem>(place: string, problem: P): P {
  return placed(place, problem, `${place}: `);
}

/** A problem of a text that somebody wrote, which is quoted before it. */
export function withinText<P extends CodedProblem>(text: string, problem: P): P {
  return placed(text, problem, `"${text}": `);
}

/** A problem of a finding that the file names. */
export function withinFinding<P extends CodedProblem>(id: string, problem: P): P {
  return placed(`findings.${id}`, problem, `the finding ${id} of the file: `);
}

function placed<P extends CodedProblem>(place: string, problem: P, words: string): P {
  const at = [place, ...(problem.at ?? [])];
  return { ...problem, at, problem: `${words}${problem.problem}` };
}
