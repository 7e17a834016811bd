import { definitionOf, project } from '../../src/specification/table';

/** The types of dclint are those of an ES module, which TypeScript does not let a CommonJS file import. */
interface Linter {
  lintContent(context: object): { readonly rule: string; readonly message: string }[];
}
const { DCLinter } = jest.requireActual<{ readonly DCLinter: new (config: object) => Linter }>('dclint');

/** What a rule of dclint says about a Compose file whose every value is 1. */
function lint(rule: string, content: { [key: string]: unknown }): string[] {
  const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
  const context = { path: 'docker-compose.yml', content, sourceCode: JSON.stringify(content) };
  return linter.lintContent(context).filter((message) => message.rule === rule).map(({ message }) => message);
}

const service = (keys: readonly string[]) => ({ services: { api: Object.fromEntries(keys.map((key) => [key, 1])) } });

describe('the order of the table', () => {
  test('is the order of keys in a service that dclint expects', () => {
    const keys = definitionOf('services').rows.map(({ key }) => key);
    expect(lint('service-keys-order', service(keys))).toEqual([]);
    expect(lint('service-keys-order', service([...keys].reverse()))).not.toEqual([]);
  });

  test('is the order of sections that dclint expects, for those that it knows', () => {
    const sections = project.rows.map(({ key }) => key).filter((key) => key !== 'jobs' && key !== 'models');
    const file = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, {}]));
    expect(lint('top-level-properties-order', file(sections))).toEqual([]);
    expect(lint('top-level-properties-order', file([...sections].reverse()))).not.toEqual([]);
  });

  test('is the same in jobs and hooks', () => {
    const ranks = new Map(definitionOf('services').rows.map(({ key, rank }) => [key, rank]));
    const shared = definitionOf('jobs').rows.map(({ key }) => ranks.get(key)).filter((rank) => rank !== undefined);
    expect(shared).toEqual([...shared].sort((a, b) => a - b));
  });
});
