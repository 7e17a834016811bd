import { Rules } from '../../../src/app';
import { collect } from '../../../src/app/private/collect';
import { ownRuleProblems } from '../../../src/app/private/own-rules';
import { Shop } from '../../helpers/stack';

test('an app without rules of its own has no problems from them', () => {
  const { app } = new Shop();
  expect(ownRuleProblems(app._render().app, collect(app).constructs)).toEqual([]);
});

test('a rule that fails is a problem of the construct that has it', () => {
  const { app, stack } = new Shop();
  Rules.of(stack).add({
    id: 'acme:thing.wrong', check: () => {
      throw new Error('no');
    },
  });
  expect(ownRuleProblems(app._render().app, collect(app).constructs)).toMatchObject([{ id: 'rule.failed', severity: 'error', subjects: [{ path: 'shop' }] }]);
});
