import { App, Rules, Stack } from '../../src/app';
import type { IRule, RuleReport, StackModel } from '../../src/app';
import { ComposeService } from '../../src/compose';
import { SynthesisError } from '../../src/core/private/synthesis-error';
import { messageOf } from '../helpers/errors';
import { findingsOf } from '../helpers/findings';

/** A rule from a function. */
function rule(check: (stack: StackModel, report: RuleReport) => void, id = 'acme:thing.wrong'): IRule {
  return { id, check };
}

const warnOfAll = rule(({ services }, report) => services.forEach((service) => report.warn(service, `${service.name} is wrong`, 'mend it')));

function shop(): { app: App; stack: Stack; api: ComposeService } {
  const app = new App();
  const stack = new Stack(app, 'shop');
  const api = new ComposeService(stack, 'api', { spec: { image: 'busybox:1.37' } });
  new ComposeService(stack, 'web', { spec: { image: 'busybox:1.37' } });
  new Stack(app, 'mail');
  return { app, stack, api };
}

test('a rule of the app looks at every stack', () => {
  const seen: string[] = [];
  const { app } = shop();
  Rules.of(app).add(rule((stack) => seen.push(`${stack.constructPath} ${stack.services.map(({ name }) => name).join(',')}`)));
  findingsOf(app);
  expect(seen).toEqual(['mail ', 'shop api,web']);
});

test('a rule of a construct looks at what stands at or below it', () => {
  const { app, api } = shop();
  Rules.of(api).add(warnOfAll);
  expect(findingsOf(app)).toMatchObject([
    { id: 'acme:thing.wrong', severity: 'warning', message: 'api is wrong', fix: 'mend it', places: [{ path: 'shop/api', location: 'services.api' }] },
  ]);
});

test('its errors stop the synthesis, its warnings can be acknowledged', () => {
  const { app, stack } = shop();
  Rules.of(stack).add(rule(({ services }, report) => services.forEach((service) => report.error(service, `${service.name} is wrong`, 'mend it'))));
  expect(messageOf(() => app._synthInMemory())).toContain('2 errors');
});

test('a rule that throws is a finding, and what it reported before counts', () => {
  const { app, stack } = shop();
  Rules.of(stack).add(rule(({ services: [first] }, report) => {
    if (first) {
      report.warn(first, 'seen', 'nothing');
    }
    throw new Error('no such thing');
  }));
  try {
    app._synthInMemory();
    throw new Error('it went on');
  } catch (error) {
    expect(error instanceof SynthesisError && error.findings.map(({ id, message }) => `${id}: ${message}`)).toEqual([
      "rule.failed: the rule 'acme:thing.wrong' threw while it looked at stack 'shop': no such thing",
      'acme:thing.wrong: seen',
    ]);
  }
});

test('its id is that of a finding', () => {
  expect(messageOf(() => Rules.of(new App()).add(rule(() => undefined, 'Wrong')))).toBe(
    "'Wrong' cannot be the id of a rule; write it as 'noun.problem' or 'package:noun.problem' [rule.id]",
  );
});

test('none is added after synthesis began', () => {
  const { app } = shop();
  app._synthInMemory();
  expect(messageOf(() => Rules.of(app).add(warnOfAll))).toContain('synth.locked');
});
