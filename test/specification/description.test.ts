import { variableText } from '../../src/core/private/text';
import { describeForm, describePath, describeValue } from '../../src/specification/description';
import { locate } from '../../src/specification/location';
import { definitionOf } from '../../src/specification/table';

function formOf(path: string): string {
  const { form } = locate(definitionOf('services'), path.split('.'));
  return form ? describeForm(form) : 'nothing';
}

describe('describeForm', () => {
  test.each([
    ['image', 'text'],
    ['init', 'true or false or text'],
    ['cpu_count', 'a whole number of at least 0 or text'],
    ['oom_score_adj', 'a whole number from -1000 to 1000 or text'],
    ['command', 'a list of text, text or null'],
    ['pid', 'text'],
    ['cgroup', "'host' or 'private'"],
    ['ports', 'a list of maps or a number or text'],
    ['credential_spec', 'a map of config, file, registry'],
    ['environment', 'a map or a list of text'],
    ['container_name', 'text that matches [a-zA-Z0-9][a-zA-Z0-9_.-]+'],
  ])('says what %s takes', (path, description) => {
    expect(formOf(path)).toBe(description);
  });
});

describe('describeValue', () => {
  test('names the value with its type, variables as a person writes them', () => {
    expect(describeValue(`a${variableText('shop', 'TAG')}`)).toBe("the text 'a${TAG}'");
    expect(describeValue(5)).toBe('the number 5');
    expect([[], {}, null, true].map(describeValue)).toEqual(['a list', 'a map', 'null', 'true']);
  });

  test('shortens long text', () => {
    expect(describeValue('x'.repeat(100))).toBe(`the text '${'x'.repeat(60)}…'`);
  });
});

describe('describePath', () => {
  test('joins the keys, and calls the root the value', () => {
    expect(describePath(['ports', '0', 'target'])).toBe("'ports.0.target'");
    expect(describePath([])).toBe('the value');
  });
});
