// Which module may import which. `npm run check:structure` applies it; test/structure.test.ts proves
// that each rule catches what it forbids. That modules form no circle is checked beside it.

const LAYERS = [
  'engine',
  'propositions',
  'language',
  'wording',
  'study',
  'report',
  'briefing',
  'standoff',
];
const TEST_FILES = ['\\.test\\.ts$', '^packages/[^/]+/test/'];
const CONCEPTS = '^packages/engine/src/concepts/';

/**
 * A layer imports itself and what lies below it.
 * @param {string} layer
 * @param {number} position in LAYERS
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function layerRule(layer, position) {
  const below = LAYERS.slice(0, position + 1);
  // The solver's questions lie beside the language: engine <- {language, symbolic} <- study.
  const allowed = [...below, ...(below.includes('study') ? ['symbolic'] : [])].join('|');
  return {
    name: `${layer}-imports-nothing-above`,
    comment:
      'Dependencies point one way: engine <- propositions <- language <- wording <- study <- report <- briefing <- faces, and engine <- symbolic <- study.',
    severity: 'error',
    from: { path: `^packages/${layer}/` },
    to: { path: `^packages/(?!(${allowed})/)` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'everything-resolves',
      comment: 'An import that is not found would be left out of every other rule.',
      severity: 'error',
      from: {},
      // The catalog of the workbench is made by its build; trees of Markdown and HTML are types alone. What scripts import of
      // what is built belongs to no other rule, and this check does not wait for the build.
      to: {
        couldNotResolve: true,
        pathNot:
          '^(virtual:(catalog(-entries)?|briefings)|hast|mdast|\\.\\./packages/[^/]+/dist/.+)$',
      },
    },
    ...LAYERS.slice(0, -1).map(layerRule),
    {
      name: 'symbolic-imports-only-the-engine',
      comment: 'Questions to the solver are put in numbers: engine <- symbolic <- study.',
      severity: 'error',
      from: { path: '^packages/symbolic/' },
      to: { path: '^packages/(?!(engine|symbolic)/)' },
    },
    {
      name: 'workbench-imports-no-other-face',
      comment: 'Faces stand side by side on the same layers: report <- {standoff, workbench}.',
      severity: 'error',
      from: { path: '^packages/workbench/' },
      to: {
        path: '^packages/(?!(engine|language|propositions|wording|study|report|briefing|workbench)/)',
      },
    },
    {
      name: 'queue-imports-nothing-of-ours',
      comment: 'A queue carries jobs and answers, and knows nothing of what is in them.',
      severity: 'error',
      from: { path: '^packages/queue/' },
      to: { path: '^packages/(?!queue/)' },
    },
    {
      name: 'only-queue-knows-the-server',
      comment: 'What queues are made of is known to one package.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/queue/' },
      to: { path: '(^|/)node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'queue-is-loaded-when-asked',
      comment: 'It takes a while to load, and most batches and all other commands need none.',
      severity: 'error',
      from: {
        path: '^packages/standoff/src/',
        pathNot: [
          ...TEST_FILES,
          '^packages/standoff/src/batch/queued/',
          '/commands/(worker|batch-by-queue|watch-queue|queue-options)\\.ts$',
        ],
      },
      to: { path: '^packages/queue/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-imports-only-what-lies-below',
      comment: 'The server stands beside the command, which starts it and gives it what it needs.',
      severity: 'error',
      from: { path: '^packages/server/' },
      to: {
        path: '^packages/(?!(engine|language|propositions|wording|study|report|briefing|server)/)',
      },
    },
    {
      name: 'only-server-knows-the-database',
      comment: 'What is stored, and who may come in, is known to one package.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/server/' },
      to: { path: '(^|/)node_modules/(kysely|pg|@electric-sql|hono|@hono|better-auth)/' },
    },
    {
      name: 'server-is-loaded-when-asked',
      comment: 'It brings a database, and all other commands need none.',
      severity: 'error',
      from: {
        path: '^packages/standoff/src/',
        pathNot: [...TEST_FILES, '/commands/(serve|server-settings|backup|administrator)\\.ts$'],
      },
      to: { path: '^packages/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-storage-asks-the-database',
      comment:
        'How rows are asked for is known to one folder, and all rows as they are to backups; the rest calls functions.',
      severity: 'error',
      from: {
        path: '^packages/server/src/',
        pathNot: [...TEST_FILES, '^packages/server/src/(storage|backup)/'],
      },
      to: { path: '(^|/)node_modules/(kysely|pg|@electric-sql)/' },
    },
    {
      name: 'only-symbolic-knows-the-solver',
      comment: 'The solver is large and is loaded only when it is asked.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/symbolic/' },
      to: { path: '(^|/)node_modules/z3-solver/' },
    },
    {
      name: 'faces-bring-the-solver',
      comment:
        'Only a face knows where the solver can run, and loads it; below, its types are known.',
      severity: 'error',
      from: { path: '^packages/(study|report|briefing)/src/', pathNot: TEST_FILES },
      to: { path: '^packages/symbolic/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-shapes-know-zod',
      comment: 'What describes documents takes a while to load.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/report/src/shapes/' },
      to: { path: '(^|/)node_modules/zod/' },
    },
    {
      name: 'shapes-are-loaded-when-asked',
      comment: 'To know a document by its type needs nothing at run time.',
      severity: 'error',
      from: { path: '^packages/', pathNot: ['^packages/report/src/shapes/', ...TEST_FILES] },
      to: {
        path: '^packages/report/src/shapes/',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-start-imports-little',
      comment: 'What the start of the command imports at once, every command waits for.',
      severity: 'error',
      from: { path: '^packages/standoff/src/(start|published/version)\\.ts$' },
      to: {
        pathNot: '^packages/standoff/src/published/version\\.ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only', 'core'],
      },
    },
    {
      name: 'packages-meet-at-their-index',
      comment:
        'What a package offers to others stands in its index, or at another door that its package.json names: words that the first page needs bring no more with them.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: {
        path: '^packages/',
        pathNot: [
          '^packages/$1/',
          '^packages/[^/]+/src/index\\.ts$',
          '^packages/workbench/build/serve\\.mjs$',
          '^packages/report/src/analysis/finding-told\\.ts$',
          '^packages/report/src/explain/words-of-steps\\.ts$',
          '^packages/report/src/numbers/drawing\\.ts$',
          '^packages/wording/src/en/grammar/lists\\.ts$',
          '^packages/briefing/src/questions/draw-questions\\.ts$',
          '^packages/study/src/preferences/statement-words\\.ts$',
          '^packages/study/src/power/index\\.ts$',
          '^packages/study/src/panel/index\\.ts$',
          '^packages/report/src/panel/index\\.ts$',
          '^packages/study/src/numbers/index\\.ts$',
        ],
      },
    },
    {
      name: 'packages-are-imported-by-name',
      comment: 'A relative path into another package breaks once the packages are published.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'sources-import-no-tests',
      comment: 'Tests and their support are not built.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: TEST_FILES },
      to: { path: TEST_FILES },
    },
    {
      name: 'sources-import-declared-packages',
      comment: 'What a source imports is a dependency of its own package, not of the workspace.',
      severity: 'error',
      from: { path: '^packages/(?!standoff/)[^/]+/src/', pathNot: TEST_FILES },
      to: { path: '(^|/)node_modules/', dependencyTypesNot: ['npm'] },
    },
    {
      name: 'what-is-published-declares-what-it-brings',
      comment:
        'What is built into the published package is a dependency for its development, what its users add is a peer: neither is one of the workspace.',
      severity: 'error',
      from: { path: '^packages/standoff/src/', pathNot: TEST_FILES },
      to: { path: '(^|/)node_modules/', dependencyTypesNot: ['npm', 'npm-dev', 'npm-peer'] },
    },
    {
      name: 'engine-imports-only-itself',
      comment: 'The engine knows numbers only: no package, nothing of Node.',
      severity: 'error',
      from: { path: '^packages/engine/src/', pathNot: TEST_FILES },
      to: { pathNot: '^packages/engine/src/' },
    },
    {
      name: 'libraries-need-no-node',
      comment: 'Engine, language, study, report, briefing and symbolic run in a browser as well.',
      severity: 'error',
      from: {
        path: '^packages/(engine|language|propositions|wording|study|report|briefing|symbolic)/src/',
        pathNot: TEST_FILES,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-language-reads-text',
      comment: 'YAML and the formula parser are known to one package.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/language/' },
      // How an editor colours what it shows is no reading.
      to: { path: '(^|/)node_modules/(yaml|@lezer/(?!highlight/)[^/]+)/' },
    },
    {
      name: 'verifier-is-independent',
      comment:
        'Certificates are worth something because their verifier shares no code with the kernels.',
      severity: 'error',
      from: {
        path: '^packages/engine/src/certificates/(verify|verify-coalition|verify-deal|verify-path|plain-agreement|plain-reading)\\.ts$',
      },
      to: {
        path: '^packages/engine/src/(operators|coalitions|concepts|moves|orders|space|preference|situation|analyses)/',
        // The types of a concept and of a coalition, without what computes anything.
        pathNot: [`${CONCEPTS}define-concept\\.ts$`, 'coalitions/coalition-reading\\.ts$'],
        reachable: true,
      },
    },
    {
      name: 'concepts-import-only-concepts',
      comment: 'A concept is a declaration; the operators that compute it read it.',
      severity: 'error',
      from: { path: CONCEPTS, pathNot: TEST_FILES },
      to: { pathNot: CONCEPTS },
    },
    {
      name: 'concepts-are-listed-once',
      comment: 'Only concepts/index.ts names the concepts; everything else goes through the list.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [...TEST_FILES, `${CONCEPTS}index\\.ts$`] },
      to: {
        path: CONCEPTS,
        // Sequential stability is also a part of the reading of simultaneity by Fraser and Hipel.
        pathNot: `${CONCEPTS}(index|define-concept|find-concept|concept-kinds|concept-roles|sequential)\\.ts$`,
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    // It looks for circles from each import anew, which took more than half of the time: see scripts/import-circles.mjs.
    skipAnalysisNotInRules: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/' },
    enhancedResolveOptions: {
      conditionNames: ['standoff-source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
