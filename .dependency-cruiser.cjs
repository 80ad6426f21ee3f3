// Every rule here has a broken example in scripts/dependency-fixtures.mjs, and dependency-rules.test.mjs proves that it bites.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const domains = require('./scripts/domains.cjs');

const api = '^apps/api/src/';
const web = '^apps/web/src/';
const anyDomain = `${api}(?:${domains.join('|')})/`;
const thisDomain = `${api}(${domains.join('|')})/`;
const test = '\\.test\\.tsx?$';

/** A file of this kind in any domain of the API: `answers.queries.ts` is one of `queries`. */
const kind = (...kinds) => `${anyDomain}[^/]+\\.(?:${kinds.join('|')})\\.ts$`;

/** The files that a package's `exports` name: its doors. */
const doors = readdirSync(join(__dirname, 'packages')).flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(join(__dirname, 'packages', name, 'package.json'), 'utf8'));
  return Object.values(exports).map((file) => `^packages/${name}/${file.replace('./', '').replaceAll('.', '\\.')}$`);
});
const doorsWithoutZod = '^packages/contract/src/(?:client|limits)\\.ts$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const everywhere = [
  forbid('no-cycles', 'Two files that need each other are one thing, or hide a third.', {}, { circular: true }),
  forbid(
    'no-dumping-grounds',
    'A name that fits anything collects everything: name the file after what it is about.',
    {},
    {
      path: '(?:^|/)(?:utils?|helpers?|lib|common|types?|hooks?|services?|controllers?|shared|misc)(?:/|\\.(?:tsx?|mjs)$)',
      pathNot: 'node_modules',
    },
  ),
  forbid(
    'no-barrels',
    'Only a package has a door; inside, import the file itself.',
    {},
    { path: '(?:^|/)index\\.tsx?$', pathNot: ['node_modules', ...doors] },
  ),
  forbid('nothing-unresolved', 'This import leads nowhere.', {}, { couldNotResolve: true }),
  forbid(
    'tests-stay-out-of-the-product',
    'What runs in production imports no test.',
    { path: '^(?:apps|packages)/[^/]+/src/', pathNot: test },
    { path: [test, '^apps/[^/]+/(?:test|e2e)/'] },
  ),
];

const packages = [
  forbid(
    'apps-meet-only-in-packages',
    'What both apps need belongs in packages/.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  forbid(
    'packages-know-no-app',
    'Packages serve the apps and know none.',
    { path: '^packages/' },
    { path: '^(?:apps|bench)/' },
  ),
  forbid(
    'packages-use-each-others-doors',
    "Import what the other package's `exports` name.",
    { path: '^packages/([^/]+)/' },
    { path: '^packages/', pathNot: ['^packages/$1/', ...doors] },
  ),
  forbid(
    'packages-are-entered-by-their-doors',
    "Import what the package's `exports` name.",
    { path: '^(?:apps|bench|scripts)/' },
    { path: '^packages/', pathNot: doors },
  ),
];

const apiLayers = [
  forbid(
    'every-domain-has-its-place',
    'Put the new domain into scripts/domains.cjs, after those whose tables it references.',
    { path: `${api}[^/]+/`, pathNot: [`${api}platform/`, anyDomain] },
    {},
  ),
  forbid(
    'api-platform-knows-no-domain',
    'Platform serves every domain and knows none.',
    { path: `${api}platform/`, pathNot: test },
    { path: api, pathNot: `${api}platform/` },
  ),
  forbid(
    'tables-import-only-tables',
    'A table knows other tables and nothing else of a domain.',
    { path: kind('table') },
    { path: '^apps/api/', pathNot: [kind('table'), `${api}platform/`] },
  ),
  forbid(
    'visible-reads-only-tables',
    'Who may see a row is said in terms of tables and of other such conditions.',
    { path: kind('visible') },
    { path: '^apps/api/', pathNot: [kind('table', 'visible'), `${api}platform/`] },
  ),
  forbid(
    'queries-read-only-tables',
    'A query joins any table and any `visible`, and calls nothing above itself.',
    { path: kind('queries') },
    { path: '^apps/api/', pathNot: [kind('table', 'visible', 'queries'), `${api}platform/`] },
  ),
  forbid(
    'writes-touch-only-tables',
    'A write knows tables, conditions of sight and the rows of its own queries; what should follow is for the verb function.',
    { path: `${thisDomain}[^/]+\\.writes\\.ts$` },
    {
      path: '^apps/api/',
      pathNot: [kind('table', 'visible'), `${api}$1/[^/]+\\.(?:queries|writes)\\.ts$`, `${api}platform/`],
    },
  ),
  forbid(
    'sql-lives-in-its-files',
    'SQL stands in table, visible, queries and writes.',
    { path: anyDomain, pathNot: [kind('table', 'visible', 'queries', 'writes', 'factory'), test] },
    { path: ['node_modules/drizzle-orm', kind('table')] },
  ),
  forbid(
    'a-domain-alone-writes-its-rows',
    'Call a verb function of the other domain: its writes are private.',
    { path: thisDomain },
    { path: kind('writes'), pathNot: `${api}$1/` },
  ),
  forbid(
    'verbs-alone-write',
    'Only a verb function decides that something is written.',
    { path: kind('routes', 'view', 'policy', 'visible', 'queries') },
    { path: kind('writes') },
  ),
  forbid(
    'authorship-alone-knows-authors',
    'Who wrote an anonymous row is asked of authorship, and joined by nobody.',
    { path: '^apps/api/(?!seed/)', pathNot: `${api}authorship/` },
    { path: `${api}authorship/[^/]+\\.table\\.ts$` },
  ),
  forbid(
    'policies-are-pure',
    "A policy is given all it judges by, and imports only the packages and the viewer's type.",
    { path: kind('policy') },
    { pathNot: [`${api}platform/(?:context|policy)\\.ts$`, '^packages/'] },
  ),
  forbid(
    'routes-only-bind',
    'A route binds an endpoint to a verb function.',
    { path: kind('routes') },
    { path: ['node_modules/drizzle-orm', kind('table', 'visible', 'queries', 'policy', 'view')] },
  ),
  forbid(
    'routes-are-mounted-by-the-app',
    'Routes are for app.ts: nothing else needs them.',
    { path: '^apps/api/', pathNot: [`${api}app\\.ts$`, test] },
    { path: kind('routes') },
  ),
  forbid(
    'http-stays-at-the-edge',
    'A verb function knows no HTTP.',
    { path: anyDomain, pathNot: [kind('routes'), test] },
    { path: ['node_modules/@?fastify', `${api}platform/http/`] },
  ),
  forbid(
    'factories-are-for-tests',
    'A factory writes what no policy allowed.',
    { path: '^apps/api/', pathNot: [test, kind('factory'), '^apps/api/(?:test|seed)/'] },
    { path: kind('factory') },
  ),
];

/** One rule a domain: dependency-cruiser knows no order. */
const apiOrder = domains
  .slice(0, -1)
  .map((domain, place) =>
    forbid(
      `${domain.replace('/', '-')}-rows-know-no-later-domain`,
      'Tables and writes follow the order of scripts/domains.cjs.',
      { path: `${api}${domain}/[^/]+\\.(?:table|writes)\\.ts$` },
      { path: `${api}(?:${domains.slice(place + 1).join('|')})/` },
    ),
  );

const webDomain = { path: `${web}[^/]+/`, pathNot: [`${web}(?:app|pages|ui|platform)/`, test] };
const webLayers = [
  forbid(
    'web-platform-and-ui-know-no-domain',
    'They serve every domain and know none.',
    { path: `${web}(?:platform|ui)/`, pathNot: test },
    { path: web, pathNot: `${web}(?:platform|ui)/` },
  ),
  forbid('web-domains-know-no-page', 'A page composes domains, not the other way round.', webDomain, {
    path: `${web}(?:app|pages)/`,
    pathNot: `${web}app/urls\\.ts$`,
  }),
  forbid(
    'web-pages-know-no-app',
    'The app puts pages in their places; a page knows only the URLs.',
    { path: `${web}pages/`, pathNot: test },
    { path: `${web}app/`, pathNot: `${web}app/urls\\.ts$` },
  ),
  forbid(
    'the-page-holds-no-zod',
    'zod is 25-90 kB in a page: import types, or values of @debrief/contract/client and /limits.',
    { path: web, pathNot: test },
    { path: ['node_modules/zod', '^packages/contract/'], pathNot: doorsWithoutZod, dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'doors-without-zod-have-none',
    'What the page imports as values must not bring zod with it.',
    { path: doorsWithoutZod },
    { path: 'node_modules/zod', dependencyTypesNot: ['type-only'] },
  ),
];

module.exports = {
  forbidden: [...everywhere, ...packages, ...apiLayers, ...apiOrder, ...webLayers],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(?:migrations|dist)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
