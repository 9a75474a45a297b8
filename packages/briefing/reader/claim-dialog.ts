/** A claim opens where it is cited; its list stays where it is for those who follow the link. */
export function openClaim(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.claim-link');
  if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const id = link.getAttribute('href')!.slice(1);
  const claim = document.getElementById(id);
  const says = claim?.nextElementSibling;
  if (claim === null || says === null || says === undefined) return;
  event.preventDefault();
  const dialog = document.createElement('dialog');
  dialog.className = 'claim-dialog';
  const title = document.createElement('h2');
  title.id = 'claim-title';
  title.textContent = `Claim ${claim.textContent}`;
  dialog.setAttribute('aria-labelledby', title.id);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, says.cloneNode(true), close);
  for (const nested of dialog.querySelectorAll('dd')) nested.replaceWith(...nested.childNodes);
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
