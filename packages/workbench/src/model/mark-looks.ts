/** Diagnostics in the editor: errors by a solid line and a full square, warnings by dots and a ring. */
export const markLooks = {
  '.cm-lintRange': { paddingBottom: '1px' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    borderBottom: '2px solid var(--bad)',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    borderBottom: '2px dotted var(--ink-soft)',
  },
  '.cm-lintRange-active': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 14%, transparent)',
  },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--bad)' },
  '.cm-gutter-lint': { width: '1rem' },
  '.cm-gutter-lint .cm-gutterElement': {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'center',
    padding: '0.42rem 0 0',
  },
  '.cm-lint-marker': { content: 'normal', width: '0.55rem', height: '0.55rem' },
  '.cm-lint-marker-error': { content: 'normal', backgroundColor: 'var(--bad)' },
  '.cm-lint-marker-warning': {
    content: 'normal',
    border: '2px solid var(--ink-soft)',
    borderRadius: '50%',
    boxSizing: 'border-box',
  },
  '.cm-tooltip-lint': { padding: '0', margin: '0' },
  '.cm-diagnostic': {
    padding: '0.5rem 0.75rem',
    maxWidth: '34rem',
    marginLeft: '0',
    fontSize: '0.875rem',
    lineHeight: '1.4',
  },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--rule-strong)' },
  '.cm-diagnosticAction': {
    display: 'block',
    margin: '0.45rem 0 0',
    padding: '0.2rem 0.6rem',
    border: '1px solid var(--rule-strong)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    font: 'inherit',
  },
  '.cm-diagnosticAction:hover': { borderColor: 'var(--ink)' },
};
