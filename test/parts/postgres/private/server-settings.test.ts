import { OWN_SETTINGS, renderServerArguments } from '../../../../src/parts/postgres/private/server-settings';

const GIBIBYTE = 2 ** 30;
const DEFAULTS = { memory: GIBIBYTE / 2, maxConnections: 100, extensions: [], settings: {} };

describe('the arguments of the server', () => {
  test('follow from the memory of the container', () => {
    expect(renderServerArguments(DEFAULTS)).toEqual([
      '--effective_cache_size=384MB',
      '--maintenance_work_mem=32MB',
      '--max_connections=100',
      '--shared_buffers=128MB',
      '--work_mem=4MB',
    ]);
  });

  test('stay within what helps when there is a lot of memory', () => {
    expect(renderServerArguments({ ...DEFAULTS, memory: 64 * GIBIBYTE })).toEqual(expect.arrayContaining([
      '--maintenance_work_mem=1024MB',
      '--shared_buffers=16384MB',
      '--work_mem=256MB',
    ]));
  });

  test('stay usable when there is little', () => {
    expect(renderServerArguments({ ...DEFAULTS, memory: GIBIBYTE / 8 })).toEqual(expect.arrayContaining([
      '--maintenance_work_mem=16MB',
      '--shared_buffers=32MB',
      '--work_mem=4MB',
    ]));
  });

  test("are the user's own where both say something", () => {
    const settings = { shared_buffers: '1GB', log_min_duration_statement: '250ms' };
    const rendered = renderServerArguments({ ...DEFAULTS, settings });
    expect(rendered).toContain('--shared_buffers=1GB');
    expect(rendered).toContain('--log_min_duration_statement=250ms');
    expect(rendered).not.toContain('--shared_buffers=128MB');
  });

  test('load what an extension needs from the start, in one order', () => {
    expect(renderServerArguments({ ...DEFAULTS, extensions: ['pgcrypto', 'pg_stat_statements', 'pg_cron'] }))
      .toContain('--shared_preload_libraries=pg_cron,pg_stat_statements');
  });

  test('never name a setting that the part answers for', () => {
    const names = renderServerArguments(DEFAULTS).map((argument) => argument.slice(2).split('=')[0]);
    expect(names.filter((name) => OWN_SETTINGS.includes(name ?? ''))).toEqual([]);
  });
});
