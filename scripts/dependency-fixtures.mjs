import domains from './domains.cjs';

const api = (file) => `apps/api/src/${file}`;
const web = (file) => `apps/web/src/${file}`;
const says = (...imports) => imports.map((from) => `import '${from}';\n`).join('');

/** A small tree with every kind of import that is allowed. */
export const innocent = {
  'tsconfig.base.json':
    '{ "compilerOptions": { "module": "NodeNext", "allowImportingTsExtensions": true, "noEmit": true } }',
  ...package_('drizzle-orm'),
  ...package_('fastify'),
  ...package_('zod'),

  'packages/contract/src/index.ts': says('zod', './answers.ts'),
  'packages/contract/src/answers.ts': says('zod'),
  'packages/contract/src/client.ts': `import type {} from './answers.ts';\n${says('./limits.ts')}`,
  'packages/contract/src/limits.ts': 'export const titleLimit = 200;\n',
  'packages/prose/src/index.ts': says('./words.ts', '@debrief/contract/limits'),
  'packages/prose/src/words.ts': '',

  [api('server.ts')]: says('./app.ts', '../seed/seed.ts'),
  [api('app.ts')]: says('./answers/answers.routes.ts', './platform/context.ts'),
  [api('app.test.ts')]: says('./app.ts', '../test/it.ts', './answers/answers.factory.ts'),
  [api('platform/context.ts')]: says('./db/db.ts', '@debrief/contract'),
  [api('platform/db/db.ts')]: says('drizzle-orm'),
  [api('platform/http/bind.ts')]: says('fastify', '../context.ts'),
  'apps/api/test/it.ts': says('../src/app.ts'),
  'apps/api/seed/seed.ts': says(
    '../src/answers/answers.factory.ts',
    '../src/answers/publish-answer.ts',
    '../src/authorship/authorship.table.ts',
  ),

  ...Object.fromEntries(domains.map((domain) => [api(`${domain}/any.table.ts`), says('drizzle-orm')])),
  ...Object.fromEntries(domains.map((domain) => [api(`${domain}/any.visible.ts`), says('./any.table.ts')])),
  [api('authorship/authorship.table.ts')]: says('drizzle-orm', '../accounts/any.table.ts'),
  [api('authorship/authorship.queries.ts')]: says('./authorship.table.ts', 'drizzle-orm'),
  [api('authorship/whose.ts')]: says('./authorship.queries.ts'),
  [api('questions/questions.visible.ts')]: says('drizzle-orm', './any.table.ts'),
  [api('questions/find-question.ts')]: says('./questions.queries.ts'),
  [api('questions/questions.queries.ts')]: says('./any.table.ts', './questions.visible.ts', '../votes/any.table.ts'),

  [api('answers/answers.table.ts')]: says('drizzle-orm', '../questions/any.table.ts'),
  [api('answers/answers.visible.ts')]: says(
    './answers.table.ts',
    '../questions/questions.visible.ts',
    '../votes/any.table.ts',
  ),
  [api('answers/answers.queries.ts')]: says(
    './answers.table.ts',
    './answers.visible.ts',
    '../admin/any.table.ts',
    '../platform/db/db.ts',
  ),
  [api('answers/answers.writes.ts')]: says(
    './answers.table.ts',
    '../accounts/any.table.ts',
    './answers.queries.ts',
    'drizzle-orm',
  ),
  [api('answers/answers.policy.ts')]: says('../platform/context.ts', '@debrief/contract'),
  [api('answers/answers.view.ts')]: says('./answers.policy.ts', './answers.queries.ts', '../platform/context.ts'),
  [api('answers/answers.routes.ts')]: says(
    'fastify',
    '../platform/http/bind.ts',
    './publish-answer.ts',
    '@debrief/contract',
  ),
  [api('answers/answers.factory.ts')]: says('./answers.table.ts', 'drizzle-orm'),
  [api('answers/answers.job.ts')]: '',
  [api('answers/publish-answer.ts')]: says(
    '../authorship/whose.ts',
    '../platform/context.ts',
    '../questions/find-question.ts',
    '../questions/questions.queries.ts',
    './answers.policy.ts',
    './answers.queries.ts',
    './answers.view.ts',
    './answers.writes.ts',
    '@debrief/prose',
  ),
  [api('answers/publish-answer.test.ts')]: says(
    '../../test/it.ts',
    './answers.factory.ts',
    './answers.table.ts',
    'drizzle-orm',
  ),

  [web('main.tsx')]: says('./app/router.tsx'),
  [web('app/router.tsx')]: says('../pages/answer-page.tsx', './urls.ts'),
  [web('app/urls.ts')]: '',
  [web('pages/answer-page.tsx')]: says('../answers/answers.cache.ts', '../app/urls.ts', '../ui/button.tsx'),
  [web('answers/answers.cache.ts')]:
    `import type {} from '@debrief/contract';\n${says('@debrief/contract/client', '@debrief/contract/limits', '../platform/api.ts', '../app/urls.ts')}`,
  [web('platform/api.ts')]: says('@debrief/contract/client'),
  [web('ui/button.tsx')]: says('../platform/api.ts', '@debrief/prose'),
};

/** For each rule the smallest files that break it, and break nothing else. */
export const guilty = {
  'no-cycles': { [api('votes/hen.ts')]: says('./egg.ts'), [api('votes/egg.ts')]: says('./hen.ts') },
  'no-dumping-grounds': { [api('votes/uses-utils.ts')]: says('./utils.ts'), [api('votes/utils.ts')]: '' },
  'no-barrels': { [api('votes/uses-a-barrel.ts')]: says('./index.ts'), [api('votes/index.ts')]: '' },
  'nothing-unresolved': { [api('votes/leads-nowhere.ts')]: says('./nowhere.ts') },
  'tests-stay-out-of-the-product': { [api('votes/imports-a-test.ts')]: says('../app.test.ts') },

  'apps-meet-only-in-packages': { 'apps/web/e2e/reaches-over.e2e.ts': says('../../api/src/platform/context.ts') },
  'packages-know-no-app': { 'packages/prose/src/knows-an-app.ts': says('../../../apps/api/src/platform/context.ts') },
  'packages-use-each-others-doors': { 'packages/prose/src/breaks-in.ts': says('../../contract/src/answers.ts') },
  'packages-are-entered-by-their-doors': {
    [api('votes/breaks-in.ts')]: says('../../../../packages/prose/src/words.ts'),
  },

  'every-domain-has-its-place': { [api('gossip/spread-gossip.ts')]: says('../platform/context.ts') },
  'api-platform-knows-no-domain': { [api('platform/knows-a-domain.ts')]: says('../answers/publish-answer.ts') },
  'tables-import-only-tables': { [api('votes/busy.table.ts')]: says('../answers/answers.queries.ts') },
  'visible-reads-only-tables': { [api('votes/busy.visible.ts')]: says('../answers/answers.queries.ts') },
  'queries-read-only-tables': { [api('votes/busy.queries.ts')]: says('../answers/publish-answer.ts') },
  'writes-touch-only-tables': { [api('votes/busy.writes.ts')]: says('../answers/publish-answer.ts') },
  'sql-lives-in-its-files': { [api('votes/writes-sql.ts')]: says('drizzle-orm') },
  'a-domain-alone-writes-its-rows': { [api('votes/writes-for-another.ts')]: says('../answers/answers.writes.ts') },
  'verbs-alone-write': { [api('answers/hasty.view.ts')]: says('./answers.writes.ts') },
  'authorship-alone-knows-authors': { [api('votes/nosy.queries.ts')]: says('../authorship/authorship.table.ts') },
  'policies-are-pure': { [api('votes/busy.policy.ts')]: says('../answers/answers.queries.ts') },
  'routes-only-bind': { [api('votes/busy.routes.ts')]: says('../answers/answers.queries.ts') },
  'routes-are-mounted-by-the-app': { [api('votes/mounts-routes.ts')]: says('../answers/answers.routes.ts') },
  'http-stays-at-the-edge': { [api('votes/speaks-http.ts')]: says('fastify') },
  'factories-are-for-tests': { [api('votes/uses-a-factory.ts')]: says('../answers/answers.factory.ts') },

  'web-platform-and-ui-know-no-domain': { [web('ui/knows-a-domain.tsx')]: says('../answers/answers.cache.ts') },
  'web-domains-know-no-page': { [web('answers/knows-a-page.tsx')]: says('../pages/answer-page.tsx') },
  'web-pages-know-no-app': { [web('pages/knows-the-app.tsx')]: says('../app/router.tsx') },
  'the-page-holds-no-zod': { [web('answers/brings-zod.ts')]: says('@debrief/contract') },
  'doors-without-zod-have-none': { 'packages/contract/src/limits.ts': says('zod') },

  ...Object.fromEntries(domains.slice(0, -1).map((domain, place) => outOfOrder(domain, domains.slice(place + 1)))),
};

function outOfOrder(domain, later) {
  const up = '../'.repeat(domain.split('/').length);
  // The table of authorship is out of bounds in any case.
  const [next] = later.filter((name) => name !== 'authorship');
  return [
    `${domain.replace('/', '-')}-rows-know-no-later-domain`,
    {
      [api(`${domain}/early.table.ts`)]: says(`${up}${next}/any.table.ts`),
      [api(`${domain}/early.writes.ts`)]: says(`${up}${later[0]}/any.visible.ts`),
    },
  ];
}

function package_(name) {
  return {
    [`node_modules/${name}/package.json`]: `{ "name": "${name}", "main": "index.js" }`,
    [`node_modules/${name}/index.js`]: '',
  };
}
