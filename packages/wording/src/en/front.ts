import { quote } from './grammar/quotations.ts';

/** How a conflict puts a question of its front page. */
export type FrontAsked =
  | {
      readonly is:
        | 'why-not'
        | 'why-stay'
        | 'what-next'
        | 'what-lasts'
        | 'make-it-happen'
        | 'whose-word'
        | 'who-decides'
        | 'how-sure'
        | 'where-from';
    }
  /** By the name of the consequence. */
  | { readonly is: 'go-wrong'; readonly fact: string };

const questions: Readonly<Record<Exclude<FrontAsked['is'], 'go-wrong'>, string>> = {
  'why-not': 'Why doesn’t it happen?',
  'why-stay': 'Why do things stay as they are?',
  'what-next': 'What happens next?',
  'what-lasts': 'Which outcomes could last?',
  'make-it-happen': 'What would make it happen?',
  'whose-word': 'Whose word counts?',
  'who-decides': 'Who decides by vote?',
  'how-sure': 'How sure is this?',
  'where-from': 'Where does it come from?',
};

/** The question as a reader would put it. */
export function sayFrontQuestion(asked: FrontAsked): string {
  return asked.is === 'go-wrong'
    ? `How could it come to ${quote(asked.fact)}?`
    : questions[asked.is];
}
