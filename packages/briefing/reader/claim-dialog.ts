import { wordsOf } from './statements.ts';
import { worded } from './worded.ts';

/** A claim opens where it is cited; its list stays where it is for those who follow the link. */
export function openClaim(link: HTMLAnchorElement): void {
  const id = link.getAttribute('href')!.slice(1);
  const claim = document.getElementById(id);
  const says = claim?.nextElementSibling;
  if (claim === null || says === null || says === undefined) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'claim-dialog';
  const title = document.createElement('h2');
  title.id = 'claim-title';
  title.textContent = claim.dataset['from'] ?? `Claim ${claim.textContent}`;
  dialog.setAttribute('aria-labelledby', title.id);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  const words = [...says.children].map((part) => part.cloneNode(true));
  dialog.append(title, ...words, ...drawBorne(id, statementAt(link)), close);
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus();
  });
  dialog.addEventListener('click', (press) => {
    if (press.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** The statement from which a claim is opened, by its id. */
function statementAt(link: Element): string | undefined {
  const tried = link.closest('.figure-judgement')?.querySelector<HTMLElement>('[data-try]');
  const [, of, place] = /:(.+)\.(\d+)$/.exec(tried?.dataset['try'] ?? '') ?? [];
  return of === undefined ? link.closest('.statements li')?.id : `statement-${of}-${place}`;
}

/** Which statements of the model rest on a claim, and how far; that from which it was opened comes first. */
function drawBorne(id: string, from: string | undefined): HTMLElement[] {
  const links = [...document.querySelectorAll(`.statements .ground a[href="#${CSS.escape(id)}"]`)];
  // What all statements of somebody rest on is said once, above them.
  const borne = links.flatMap((link) =>
    [link.closest('li') ?? [...link.closest('.statements')!.querySelectorAll('li')]]
      .flat()
      .map((statement) => ({ statement, link })),
  );
  const at = ({ statement }: Borne): boolean => statement.id === from;
  const sorted = [...borne.filter(at), ...borne.filter((one) => !at(one))];
  const head = document.createElement('h3');
  head.textContent = 'What rests on it';
  if (sorted.length === 0) {
    const none = document.createElement('p');
    none.textContent = 'No statement of what anybody wants.';
    return [head, none];
  }
  const list = document.createElement('ul');
  list.append(...sorted.map(drawStatement));
  return [head, list];
}

/** A statement, and the link by which it rests on a claim. */
interface Borne {
  readonly statement: Element;
  readonly link: Element;
}

function drawStatement({ statement, link }: Borne): HTMLElement {
  const one = document.createElement('li');
  const who = link.closest('.statements')?.querySelector('.who')?.cloneNode(true) ?? '';
  const ground = link.closest('.ground')?.firstChild?.textContent ?? '';
  const grade = ground.replace(/ claims? $/, '');
  one.append(who, ...worded(` “${wordsOf(statement)}”: ${grade.toLowerCase()} this claim.`));
  return one;
}
