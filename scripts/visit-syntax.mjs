/** Shows a syntax tree's nodes, outer ones first. @param {any} node @param {(node: any) => void} see */
export function visit(node, see) {
  if (typeof node !== 'object' || node === null) return;
  if (typeof node.type === 'string') see(node);
  for (const part of Object.values(node)) visit(part, see);
}
