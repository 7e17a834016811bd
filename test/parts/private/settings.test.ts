import { checkSettings } from '../../../src/parts/private/settings';
import { messageOf } from '../../helpers/errors';
import { Shop } from '../../helpers/stack';

const { stack } = new Shop();
const refusal = (settings: { [name: string]: string }) => messageOf(() => checkSettings(settings, ['port'], stack));

describe('settings of a product', () => {
  test('may have any value on one line', () => {
    expect(() => checkSettings({ 'work_mem': '1MB', 'a.b-c': '$x "y" #z', 'empty': '' }, ['port'], stack)).not.toThrow();
  });

  test('have a name', () => {
    expect(refusal({ 'work mem': '1MB' })).toBe(
      "'work mem' cannot be the name of a setting; use letters, digits, '_', '.' and '-', starting with a letter [setting.name at shop]",
    );
  });

  test('are not those that the part answers for', () => {
    expect(refusal({ port: '1' })).toBe("setting 'port' cannot be '1', as the part decides it; use its options, or replace the generated file [setting.own at shop]");
  });

  test('cannot smuggle in another setting', () => {
    expect(refusal({ work_mem: '1MB\nfsync = off' })).toBe(
      "the value of setting 'work_mem' holds a line break or another control character; write it on one line [setting.value at shop]",
    );
  });
});
