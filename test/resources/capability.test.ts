import { Capability } from '../../src/resources/capability';

test('is named as the engine names it, without CAP_', () => {
  for (const [member, name] of Object.entries(Capability)) {
    expect(name).toBe(member);
    expect(name).not.toMatch(/^CAP_/);
  }
  expect(Object.keys(Capability)).toEqual(expect.arrayContaining(['ALL', 'CHOWN', 'NET_BIND_SERVICE', 'SETUID']));
});
