import type { ComposeObject, RenderedStack } from '../../../src/specification';
import { engineKey, isExternal, ownEngineName } from '../../../src/specification/checks/engine-name';
import { renderedApp } from './verdicts';

const entry = (body: ComposeObject) => ({ name: 'lan', body });

test('a name on the engine is that of the file, or of what exists already', () => {
  const bodies: ComposeObject[] = [{ name: 'x' }, { external: { name: 'y' } }, { external: true }, { external: false }, {}];
  expect(bodies.map((body) => ownEngineName(entry(body)))).toEqual(['x', 'y', 'lan', undefined, undefined]);
  expect(bodies.map((body) => isExternal(entry(body)))).toEqual([false, true, true, false, false]);
});

test('what has no name there is one of its stack', () => {
  const [stack] = renderedApp({}).stacks;
  const lan = { ...entry({ name: 'office' }), section: 'networks', dependencies: [], references: [], requirements: [], subject: { path: 'shop/lan' } } as const;
  const shop: RenderedStack | undefined = stack && { ...stack, sections: { ...stack.sections, networks: new Map([['lan', lan]]) } };
  expect(shop && ['lan', 'default'].map((name) => engineKey(shop, 'networks', name))).toEqual(['office', 'shop/default']);
});
