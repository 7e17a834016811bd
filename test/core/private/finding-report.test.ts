import type { Finding } from '../../../src/core/private/finding';
import { countFindings, renderFindings } from '../../../src/core/private/finding-report';

const error: Finding = {
  id: 'port.conflict',
  severity: 'error',
  message: 'host port 80 is published twice',
  fix: 'change one of them',
  places: [{ path: 'shop/a', source: 'main.ts:3:1', location: 'services.a.ports[0]' }, { path: 'shop/b' }],
};
const warning: Finding = { id: 'image.floating', severity: 'warning', message: 'moves', fix: 'pin it', places: [{ path: '' }] };
const accepted: Finding = { ...warning, acknowledged: 'a demo' };

test.each<[string, Finding[]]>([
  ['1 error', [error]],
  ['2 errors, 1 warning', [error, warning, error]],
  ['1 warning', [warning, accepted]],
  ['', [accepted]],
])('counts what is open: %j', (text, findings) => {
  expect(countFindings(findings)).toBe(text);
});

test('shows each finding as a block, with all its places and what to do', () => {
  expect(renderFindings([error, warning])).toBe([
    'error    port.conflict             host port 80 is published twice',
    '         shop/a                    main.ts:3:1  services.a.ports[0]',
    '         shop/b',
    '         fix                       change one of them',
    '',
    'warning  image.floating            moves',
    '         (app)',
    '         fix                       pin it',
  ].join('\n'));
});

test('leaves out what was accepted', () => {
  expect(renderFindings([accepted])).toBe('');
});

test('keeps a blank behind an id that is wider than its column', () => {
  expect(renderFindings([{ ...warning, id: 'acme:service.with-a-very-long-name', places: [] }])).toContain('acme:service.with-a-very-long-name moves');
});

test('paints words, and never the blanks around a message', () => {
  const painted = renderFindings([error], (text, colour) => `<${colour}>${text}</>`);
  expect(painted.split('\n')[0]).toBe('<red>error    </><bold>port.conflict             </>host port 80 is published twice');
  expect(renderFindings([warning], (text, colour) => `<${colour}>${text}</>`)).toContain('<yellow>warning  </>');
});
