import { Route } from '../../../src/parts/nginx';
import { Endpoint } from '../../../src/resources';
import { messageOf } from '../../helpers/errors';

const api = Endpoint.of('api', 3000);

test('reads as the paths that it stands for', () => {
  expect([Route.exact('/health'), Route.prefix('/api/'), Route.extensions(['JS', 'css'])].map(String)).toEqual(['= /health', '/api/', '*.css, *.js']);
});

test('leads to a port, with the path as it is, stripped or replaced', () => {
  expect(Route.prefix('/api/').to(api)._target).toMatchObject({ kind: 'proxy', upstream: { name: 'api_3000' } });
  expect(Route.prefix('/api/').to(api).stripped()._target).toMatchObject({ path: '/' });
  expect(Route.prefix('/hmr/shell').to(api).rewrittenTo('/ws')._target).toMatchObject({ path: '/ws' });
});

test('leads to files, elsewhere, or nowhere', () => {
  expect(Route.prefix('/').toFiles('/srv/site', { fallback: '/index.html' })._target).toEqual({ kind: 'files', directory: '/srv/site', fallback: '/index.html' });
  expect(Route.exact('/old').redirectedTo('/new')._target).toEqual({ kind: 'redirect', to: '/new', status: 308, keepPath: undefined });
  expect(Route.prefix('/').redirectedTo('https://b.example', { temporary: true, keepPath: true })._target).toMatchObject({ status: 307, keepPath: true });
  expect(Route.exact('/robots.txt').answered(200, { body: 'User-agent: *\n' })._target)
    .toEqual({ kind: 'answer', status: 200, body: 'User-agent: *\n', contentType: 'text/plain' });
  expect(Route.exact('/gone').answered(410)._target).toMatchObject({ status: 410, contentType: undefined });
});

test.each([
  ['api', "does not start with '/'"],
  ['/a?b=1', "holds '?' or '#', which end a path"],
  ['/caf%C3%A9', 'is percent-encoded, but nginx compares decoded paths'],
  ['/a//b', "holds '//', '/.' or '/..', which nginx resolves before it compares"],
  ['/a/../b', "holds '//', '/.' or '/..', which nginx resolves before it compares"],
  ['/a\nb', 'holds a control character'],
  [`/${'a'.repeat(4000)}`, 'is longer than 4000 characters'],
])('refuses the path %j, which no request has', (path, problem) => {
  for (const call of [() => Route.prefix(path), () => Route.exact(path), () => Route.prefix('/').to(api).rewrittenTo(path)]) {
    expect(messageOf(call)).toContain(`is '${path}', which ${problem}; give it as '/api/' [route.path]`);
  }
});

test.each([
  [() => Route.extensions([]), "no extension is given; give them as 'js' or 'tar.gz' [route.extension]"],
  [() => Route.extensions(['.js']), "'.js' is no extension; give them as 'js' or 'tar.gz' [route.extension]"],
  [() => Route.prefix('/').stripped(), "route '/' has no upstream that could see another path; call 'to' or 'toUpstream' before [route.target]"],
  [() => Route.extensions(['js']).to(api).stripped(), "route '*.js' goes by extensions, with which nginx cannot replace a path; use a prefix [route.rewrite]"],
  [() => Route.prefix('/shop').to(api).stripped(), "the upstream of route '/shop' would see paths that begin with '/' instead; end both with '/', or neither [route.rewrite]"],
  [() => Route.prefix('/').toFiles('/srv/$x'), "the directory of a route is '/srv/$x', and nginx takes '$' there for a variable; give it another name [route.path]"],
  [() => Route.prefix('/').redirectedTo(''), "'' is nothing to redirect to; give a path such as '/new', or an address such as 'https://example.com' [route.redirect]"],
  [() => Route.prefix('/').redirectedTo('javascript:1'), "'javascript:1' is nothing to redirect to; give a path such as '/new', or an address such as 'https://example.com' [route.redirect]"],
  [() => Route.prefix('/').answered(99), '99 is no status of an answer; give one from 200 to 599 [route.status]'],
])('refuses what nginx could not do: %#', (call, message) => {
  expect(messageOf(call)).toBe(message);
});
