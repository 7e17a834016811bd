import { App, Stack } from '../../src/app';
import { ComposeService } from '../../src/compose';
import { Findings } from '../../src/core';
import { messageOf } from '../helpers/errors';
import { findingsOf } from '../helpers/findings';

function floating(): { app: App; stack: Stack; service: ComposeService } {
  const app = new App();
  const stack = new Stack(app, 'shop');
  return { app, stack, service: new ComposeService(stack, 'api', { spec: { image: 'grafana/grafana:latest' } }) };
}

test('a warning is reported with the line that caused it', () => {
  const { app } = floating();
  expect(findingsOf(app)).toEqual([{
    id: 'image.floating',
    severity: 'warning',
    message: "'grafana/grafana:latest' is another image tomorrow",
    fix: expect.any(String),
    places: [{ path: 'shop/api', location: 'services.api.image', source: expect.stringMatching(/^test\/core\/finding\.test\.ts:\d+:\d+$/) }],
  }]);
});

test('an acknowledged warning stays in the report with its reason', () => {
  const { app, stack } = floating();
  Findings.of(stack).acknowledge('image.floating', 'the demo shows the newest');
  expect(findingsOf(app)).toMatchObject([{ id: 'image.floating', acknowledged: 'the demo shows the newest' }]);
});

test('an acknowledgement that matches nothing is a warning itself', () => {
  const { app, service } = floating();
  Findings.of(service).acknowledge('image.floating', 'reason');
  Findings.of(service).acknowledge('port.conflict', 'reason');
  expect(findingsOf(app).filter((finding) => finding.acknowledged === undefined)).toMatchObject([{
    id: 'acknowledgement.unused', message: "nothing at or below this construct is reported as the warning 'port.conflict'",
  }]);
});

test('an acknowledgement of another subtree does not count', () => {
  const { app, stack } = floating();
  Findings.of(new ComposeService(stack, 'other', { spec: { image: 'a:1' } })).acknowledge('image.floating', 'reason');
  expect(findingsOf(app).map(({ id }) => id)).toEqual(['image.floating', 'acknowledgement.unused']);
});

test('an error of a construct stops synthesis, a warning does not', () => {
  const { app, service } = floating();
  Findings.of(service).warn('team.rule', 'hm', 'think');
  expect(findingsOf(app).map(({ id }) => id)).toContain('team.rule');
  Findings.of(service).error('acme:service.forbidden', 'not this one', 'take another');
  expect(messageOf(() => findingsOf(app))).toMatch(/error +acme:service\.forbidden +not this one\n +shop\/api +test\/core\/finding\.test\.ts:\d+:\d+\n +fix +take another/);
});

test('errors cannot be acknowledged', () => {
  const { app, service } = floating();
  service.override('image', 'a:1');
  Findings.of(service).error('team.rule', 'no', 'do');
  Findings.of(service).acknowledge('team.rule', 'please');
  expect(messageOf(() => findingsOf(app))).toContain('1 error, 1 warning');
});

test('an acknowledgement needs a reason, an id its form', () => {
  const { service } = floating();
  expect(messageOf(() => Findings.of(service).acknowledge('image.floating', ' '))).toBe(
    "acknowledging 'image.floating' needs a reason; say why it is right here [acknowledgement.reason at shop/api]",
  );
  expect(messageOf(() => Findings.of(service).warn('Bad', 'x', 'y'))).toBe(
    "'Bad' cannot be the id of a finding; write it as 'noun.problem' or 'package:noun.problem' [finding.id at shop/api]",
  );
});
