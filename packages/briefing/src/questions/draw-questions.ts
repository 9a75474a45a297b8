import type { DecidedJson } from '@standoff/report';
import { sayQuestion } from '@standoff/wording';

/** What can be asked of everything that a sentence claims, in the order in which it stands. */
export const QUESTIONS = ['why', 'how-sure', 'where-from', 'what-if-not'] as const;
export type AskedQuestion = (typeof QUESTIONS)[number];

type Reason = DecidedJson['reasons'][number];
type Cited = Pick<Reason, 'claims' | 'grades'>;

/** What the component calls its parts; each face says how they look. */
export type PartName =
  | 'tabs'
  | 'tab'
  | 'panel'
  | 'sentence'
  | 'reasons'
  | 'reason'
  | 'consequences'
  | 'claim'
  | 'judgements'
  | 'waiting'
  | 'refusal'
  | 'press'
  | 'plain';

/** An element as both faces draw it; attributes are those of HTML. */
export interface DrawnPart {
  readonly part: PartName;
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onPress?: () => void;
  /** Returns whether the key was one of its own. */
  readonly onKey?: (key: string) => boolean;
  readonly within: readonly Drawn[];
}

/** What each face draws in its own way: links to claims, ways to states, and what it counts or offers beside an answer. */
export type OwnPart =
  | { readonly own: 'cited'; readonly by: Cited }
  | { readonly own: 'claim'; readonly claim: DecidedJson['claims'][number] }
  | { readonly own: 'ways'; readonly of: Reason }
  /** In place of an answer that did not come with the others. */
  | { readonly own: 'uncounted'; readonly question: 'how-sure' | 'what-if-not' }
  | { readonly own: 'further'; readonly question: AskedQuestion };

export type Drawn = string | DrawnPart | OwnPart;

/** What is being looked for, and how far that is. */
export interface Waiting {
  readonly status: 'asking' | 'stopped';
  /** From 0 to 1, once something is known of it. */
  readonly share?: number;
  /** Ends the waiting, or goes on with it. */
  readonly turn?: () => void;
}

export interface Unanswered {
  readonly status: 'refused';
  readonly problem: string;
}

/** The answers to all questions, and which of them is in sight. */
export interface Answered {
  readonly status: 'answered';
  /** Begins the ids of what it draws. */
  readonly name: string;
  readonly document: DecidedJson;
  /** In how many models it stands, where that was counted. */
  readonly sure?: string;
  /** Whether judgements are tried elsewhere alone. */
  readonly isElsewhere?: boolean;
  readonly chosen: AskedQuestion;
  /** Another question was chosen; it has the focus from now on. */
  readonly choose: (question: AskedQuestion) => void;
  /** Tries all that would turn it; absent where that cannot be done. `null` where it cannot be done just now. */
  readonly tryOut?: (() => void) | null;
}

/** The same few questions of what a sentence claims, wherever they are asked, with their answers. */
export function drawQuestions(state: Waiting | Unanswered | Answered): readonly Drawn[] {
  if (state.status === 'refused') {
    return [draw('refusal', 'p', [state.problem], { role: 'alert' })];
  }
  if (state.status !== 'answered') return [drawWaiting(state)];
  return [
    draw('tabs', 'div', QUESTIONS.map(tabOf(state)), {
      role: 'tablist',
      'aria-label': 'Questions about it',
    }),
    ...QUESTIONS.map(panelOf(state)),
  ];
}

export function idOfTab({ name }: Pick<Answered, 'name'>, question: AskedQuestion): string {
  return `${name}-tab-${question}`;
}

function drawWaiting({ status, share = 0, turn }: Waiting): Drawn {
  const isStopped = status === 'stopped';
  const far = !isStopped && share > 0 ? ` ${Math.round(share * 100)} %` : '';
  const button = isStopped ? 'Go on looking' : 'Stop';
  return draw('waiting', 'p', [
    `${isStopped ? 'Stopped before it was known.' : `Looking …${far}`} `,
    ...(turn ? [press(button, turn)] : []),
  ]);
}

const tabOf = (state: Answered) => (question: AskedQuestion) => {
  const isChosen = question === state.chosen;
  return {
    ...draw('tab', 'button', [sayQuestion(question)], {
      type: 'button',
      role: 'tab',
      id: idOfTab(state, question),
      'aria-selected': String(isChosen),
      'aria-controls': idOfPanel(state, question),
      // One of them is in the order of the keyboard; arrows lead from it to the others.
      tabindex: isChosen ? '0' : '-1',
      ...(isChosen && { 'data-selected': '' }),
    }),
    onPress: () => state.choose(question),
    onKey: (key: string) => {
      const next = besideBy(key, question);
      if (next !== undefined) state.choose(next);
      return next !== undefined;
    },
  };
};

/** The question to which a key leads. */
function besideBy(key: string, from: AskedQuestion): AskedQuestion | undefined {
  const at = QUESTIONS.indexOf(from);
  if (key === 'ArrowRight') return QUESTIONS.at((at + 1) % QUESTIONS.length);
  if (key === 'ArrowLeft') return QUESTIONS.at(at - 1);
  if (key === 'Home') return QUESTIONS[0];
  return key === 'End' ? QUESTIONS.at(-1) : undefined;
}

const idOfPanel = ({ name }: Answered, question: AskedQuestion) => `${name}-panel-${question}`;

const panelOf = (state: Answered) => (question: AskedQuestion) =>
  draw('panel', 'div', [...ANSWERS[question](state), { own: 'further', question }], {
    role: 'tabpanel',
    id: idOfPanel(state, question),
    'aria-labelledby': idOfTab(state, question),
    tabindex: '0',
    ...(question !== state.chosen && { hidden: '' }),
  });

const ANSWERS: Readonly<Record<AskedQuestion, (state: Answered) => readonly Drawn[]>> = {
  why: ({ document }) => [
    ...document.verdict.map((one) => draw('sentence', 'p', [one.text, { own: 'cited', by: one }])),
    ...drawReasons(document.reasons),
  ],
  'how-sure': ({ sure }) => [
    sure === undefined ? { own: 'uncounted', question: 'how-sure' } : draw('plain', 'p', [sure]),
  ],
  'where-from': ({ document: { claims } }) =>
    claims.length === 0
      ? [draw('plain', 'p', ['What stands under Why cites no claim of the model.'])]
      : claims.map((claim) => draw('claim', 'div', [{ own: 'claim', claim }])),
  'what-if-not': drawIfNot,
};

function drawReasons(reasons: readonly Reason[]): Drawn[] {
  if (reasons.length === 0) return [];
  return [
    draw(
      'reasons',
      'ol',
      reasons.map((one) =>
        draw('reason', 'li', [
          draw('sentence', 'p', [one.text, { own: 'cited', by: one }, { own: 'ways', of: one }]),
          ...drawConsequences(one),
          ...drawReasons(one.because),
        ]),
      ),
    ),
  ];
}

function drawConsequences({ consequences = [] }: Reason): Drawn[] {
  if (consequences.length === 0) return [];
  return [
    draw(
      'consequences',
      'ul',
      consequences.map((one) => draw('plain', 'li', [one.text, { own: 'cited', by: one }])),
    ),
  ];
}

/** What would turn it, where that is known, and a way to try it. */
function drawIfNot({ document, isElsewhere, tryOut }: Answered): readonly Drawn[] {
  const doubt = document.doubt?.doubt;
  if (isElsewhere || doubt?.standing === undefined) {
    return [{ own: 'uncounted', question: 'what-if-not' }];
  }
  if (doubt.hangsOn === undefined) {
    const same = 'Nothing that is in doubt turns it: it is the same in all models.';
    return [draw('plain', 'p', [same]), { own: 'uncounted', question: 'what-if-not' }];
  }
  return [
    draw('plain', 'p', ['With all else as written, it is not so once this is:']),
    draw(
      'judgements',
      'ul',
      doubt.hangsOn.judgements.map(({ says }) => draw('plain', 'li', [says])),
    ),
    ...(tryOut === undefined ? [] : [draw('plain', 'p', [press('Try it', tryOut)])]),
  ];
}

function press(words: string, onPress: (() => void) | null): DrawnPart {
  const attributes = { type: 'button', ...(onPress === null && { disabled: '' }) };
  return { ...draw('press', 'button', [words], attributes), ...(onPress && { onPress }) };
}

function draw(
  part: PartName,
  tag: string,
  within: readonly Drawn[],
  attributes?: Readonly<Record<string, string>>,
): DrawnPart {
  return { part, tag, within, ...(attributes && { attributes }) };
}
