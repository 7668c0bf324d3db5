const { moduleMap } = require('./module-map.cjs');

const names = Object.keys(moduleMap);
const anyOf = (list) => (list.length > 0 ? `(${list.join('|')})` : '(?!)');
const testFile = '\\.test\\.tsx?$';
const sqlFiles = '^src/platform/database/|node_modules/(kysely|pg)/';
const webFiles =
  '^src/(ui|app|platform/http)/|/pages/|\\.routes\\.tsx?$|node_modules/(fastify|@fastify|react|react-dom)/';

for (const [name, imports] of Object.entries(moduleMap)) {
  const notAbove = imports.filter((other) => names.indexOf(other) < 0 || names.indexOf(other) >= names.indexOf(name));
  if (notAbove.length > 0)
    throw new Error(`module-map.cjs: ${name} may not import ${notAbove.join(', ')}: not above it`);
}

const neighbourRules = names.map((name) => ({
  name: `${name}-reaches-only-its-neighbours`,
  comment: `src/modules/${name} imports only the public file of: ${moduleMap[name].join(', ') || 'nobody'} (module-map.cjs)`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: {
    path: '^src/modules/',
    pathNot: [`^src/modules/${name}/`, `^src/modules/${anyOf(moduleMap[name])}/[^/]+\\.public\\.ts$`],
  },
}));

const rule = (name, comment, [from, to]) => ({ name, comment, severity: 'error', from, to });

const folderRules = [
  rule('module-on-the-map', 'Every module stands on module-map.cjs.', [
    {},
    { path: `^src/modules/(?!${anyOf(names)}/)` },
  ]),
  rule('module-on-the-map-from', 'Every module stands on module-map.cjs.', [
    { path: `^src/modules/(?!${anyOf(names)}/)` },
    {},
  ]),
  rule(
    'app-through-the-front-door',
    'The app, commands and test support reach a module through its public or module file, routes, jobs or permissions.',
    [
      { path: '^(src/(app|cli|main)|test/)' },
      { path: '^src/modules/', pathNot: '\\.(public|module|routes|jobs|permissions)\\.tsx?$' },
    ],
  ),
  rule('kernel-stands-alone', 'The kernel knows nothing else.', [
    { path: '^src/kernel/', pathNot: testFile },
    { pathNot: '^src/kernel/|node_modules/(temporal-polyfill|node-diff3)/|^(node:)?crypto$' },
  ]),
  rule('ui-knows-only-the-kernel', 'Components know no business and no machinery.', [
    { path: '^src/ui/', pathNot: testFile },
    { path: '^(src|test)/', pathNot: '^src/(ui|kernel)/' },
  ]),
  rule('platform-knows-no-business', 'Mechanisms only.', [
    { path: '^src/platform/', pathNot: testFile },
    { path: '^src/(modules|app|cli)/' },
  ]),
  rule('modules-never-import-the-app', 'The app knows the modules, not the reverse.', [
    { path: '^src/modules/' },
    { path: '^src/(app|cli|main)' },
  ]),
  rule('clock-at-the-edge', 'Everything below the entry points uses ctx.now.', [
    { path: '^src/(modules|ui|kernel)/', pathNot: testFile },
    { path: '^src/kernel/clock\\.ts$' },
  ]),
  rule('no-tests-in-the-product', 'Tests stay out of the product.', [
    { path: '^src/', pathNot: testFile },
    { path: `^test/|${testFile}|node_modules/(vitest|fast-check|playwright-core|axe-core)/` },
  ]),
  rule('no-dev-dependency-in-the-product', 'What runs must be installed.', [
    { path: '^src/', pathNot: testFile },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ]),
];

const roleRules = [
  rule('rules-are-pure', 'Rules import only rules, schema and kernel; of the rest only types.', [
    { path: '\\.rules\\.ts$' },
    { pathNot: '\\.(rules|schema)\\.ts$|^src/kernel/', dependencyTypesNot: ['type-only'] },
  ]),
  rule('rules-know-no-machinery', 'Rules know no database and no web.', [
    { path: '\\.rules\\.ts$' },
    { path: '^src/(platform|app|ui)/' },
  ]),
  rule('pages-only-render', 'View in, HTML out: no queries, services or database.', [
    { path: '/pages/', pathNot: testFile },
    {
      path: `\\.(queries|service|routes|jobs)\\.tsx?$|${sqlFiles}|^src/platform/(jobs|audit-trail)/`,
      dependencyTypesNot: ['type-only'],
    },
  ]),
  rule('routes-hold-no-sql', 'SQL lives in queries.', [
    { path: '\\.routes\\.tsx?$' },
    { path: 'node_modules/(kysely|pg)/' },
  ]),
  rule('use-cases-know-no-http', 'Services, queries and rules know no web.', [
    { path: '^src/modules/.*\\.ts$', pathNot: `${testFile}|\\.(routes|public|module|links|text)\\.ts$|/pages/` },
    { path: webFiles },
  ]),
];

const hygieneRules = [
  rule('no-cycles', 'A cycle means two files are one.', [{}, { circular: true }]),
  rule('no-unresolved', 'Every import resolves.', [{}, { couldNotResolve: true }]),
  rule('no-orphans', 'A file nobody imports is dead.', [
    {
      orphan: true,
      path: '^src/',
      pathNot: '\\.d\\.ts$|/migrations/|\\.(table|permissions)\\.ts$|^src/ui/islands/|^src/(main|cli/)',
    },
    {},
  ]),
  rule('no-dumping-grounds', 'Name a file after what it is about.', [
    {},
    { path: '/(util|utils|helper|helpers|common|shared|misc|lib|types|constants)[./]', pathNot: 'node_modules' },
  ]),
];

module.exports = {
  forbidden: [...neighbourRules, ...folderRules, ...roleRules, ...hygieneRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
