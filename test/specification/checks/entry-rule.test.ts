import type { ComposeObject } from '../../../src/specification';
import { containerRule, entryRule, serviceRule, subjectAt, workloadRule } from '../../../src/specification/checks/entry-rule';
import { renderedApp } from './verdicts';

const app = renderedApp({ a: { image: 'x' }, b: { image: 'y' } });
const header = { id: 'thing.wrong', about: 'Things are right.', pack: 'correctness' } as const;

test('each entry of a section is looked at; what is wrong is an error at its place', () => {
  const rule = serviceRule(header, ({ name }, report) => report({ at: 'image', message: `${name} is wrong`, fix: 'mend it' }));
  expect([...rule.check(app)]).toEqual(['a', 'b'].map((name) => (
    { id: 'thing.wrong', severity: 'error', message: `${name} is wrong`, fix: 'mend it', subjects: [{ path: `shop/${name}`, location: `services.${name}.image` }] }
  )));
});

test('outside of the pack of errors it is a warning, unless the rule says otherwise', () => {
  const flaws = [{ message: 'm', fix: 'f' }, { message: 'm', fix: 'f', severity: 'error', id: 'thing.other' }] as const;
  const rule = workloadRule({ ...header, pack: 'baseline' }, ({ name }, report) => flaws.filter(() => name === 'a').forEach(report));
  expect([...rule.check(app)].map(({ severity, id }) => `${severity} ${id}`)).toEqual(['warning thing.wrong', 'error thing.other']);
});

test('entries that have none of the keys of a rule are passed over', () => {
  const looked: string[] = [];
  const rule = serviceRule({ ...header, keys: ['ports', 'expose'] }, ({ name }) => void looked.push(name));
  expect([...rule.check(renderedApp({ a: { image: 'x' }, b: { expose: ['80'] }, c: { ports: [] } }))]).toEqual([]);
  expect(looked).toEqual(['b', 'c']);
});

test('other sections are not looked at', () => {
  expect([...entryRule(['volumes'], header, (_, report) => report({ message: 'm', fix: 'f' })).check(app)]).toEqual([]);
});

test('the place of an entry itself is that of its construct', () => {
  const entry = app.stacks[0]?.sections.services.get('a');
  expect(entry && [subjectAt(entry), subjectAt(entry, 'image')]).toEqual([entry?.subject, { ...entry?.subject, location: 'services.a.image' }]);
});

test('a rule about containers looks at the hooks before the start too, and says in which one it found something', () => {
  const rule = containerRule({ ...header, keys: ['privileged'] }, ({ body }, report) => {
    for (const at of body.privileged === true ? ['privileged', undefined] : []) {
      report({ at, message: 'm', fix: 'f' });
    }
  });
  const services: { [name: string]: ComposeObject } = { a: { privileged: true }, b: { pre_start: [{}, { privileged: true }] }, c: { pre_start: 'x' } };
  expect([...rule.check(renderedApp(services))].map(({ subjects: [subject] }) => subject?.location)).toEqual([
    'services.a.privileged', undefined, 'services.b.pre_start[1].privileged', 'services.b.pre_start[1]',
  ]);
});
