import * as fc from 'fast-check';
import { findCycles, reachable, topologicalOrder, type Graph } from '../../../src/core/private/graph';

function graphOf(edges: { [node: string]: string[] }): Graph {
  return new Map(Object.entries(edges));
}

function chain(length: number, last: string[] = []): Map<string, string[]> {
  return new Map(Array.from({ length }, (_, index) => [`n${index}`, index + 1 < length ? [`n${index + 1}`] : last]));
}

/** Each rung leads to both sides of the next one: 2 ** rungs routes from top to bottom. */
function ladder(rungs: number): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (let rung = 0; rung < rungs; rung++) {
    const next = [`l${rung + 1}`, `r${rung + 1}`];
    graph.set(`l${rung}`, next).set(`r${rung}`, next);
  }
  return graph.set(`l${rungs}`, []).set(`r${rungs}`, []);
}

const anyGraph: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 0, max: size }), { maxLength: 4 }), { minLength: size, maxLength: size })
    .map((edges) => new Map(edges.map((targets, node) => [String(node), targets.map(String)]))));

test('orders each node after those it points to, else as given', () => {
  expect(topologicalOrder(graphOf({ web: ['api', 'cache'], api: ['db'], db: [], cache: [], alone: [] }))).toEqual(['db', 'api', 'cache', 'web', 'alone']);
});

test('orders all nodes of a graph with a cycle, and no others', () => {
  expect(topologicalOrder(graphOf({ a: ['b', 'nowhere'], b: ['c'], c: ['a'] }))).toEqual(['c', 'b', 'a']);
});

test('finds a cycle once, as its route', () => {
  expect(findCycles(graphOf({ web: ['api'], api: ['db', 'worker'], worker: ['mail', 'mail'], mail: ['api', 'api'], db: [] }))).toEqual([['api', 'worker', 'mail']]);
});

test('finds a node that points to itself, and two cycles through one node', () => {
  expect(findCycles(graphOf({ a: ['a'], b: ['c', 'd'], c: ['b'], d: ['b'] }))).toEqual([['a'], ['b', 'c'], ['b', 'd']]);
});

test('finds no cycle where two routes lead to one node', () => {
  expect(findCycles(graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
});

test('a node is reachable over any number of edges, itself only on a cycle', () => {
  const graph = graphOf({ a: ['b', 'nowhere'], b: ['c'], c: ['b'], d: ['a'] });

  expect(reachable(graph, 'a')).toEqual(new Set(['b', 'c']));
  expect(reachable(graph, 'b')).toEqual(new Set(['c', 'b']));
  expect(reachable(graph, 'unknown')).toEqual(new Set());
});

test('takes a chain of 100,000 nodes', () => {
  const ring = chain(100_000, ['n0']);

  expect(topologicalOrder(ring).slice(0, 2)).toEqual(['n99999', 'n99998']);
  expect(findCycles(ring)).toEqual([[...ring.keys()]]);
  expect(reachable(ring, 'n0').size).toBe(100_000);
});

test('takes a ladder, where routes double with each rung, and a node with 200,000 edges', () => {
  expect(topologicalOrder(ladder(20_000))).toHaveLength(40_002);
  expect(findCycles(ladder(20_000))).toEqual([]);
  expect(reachable(ladder(20_000), 'l0').size).toBe(40_000);

  const star = new Map([...Array(200_000).keys()].map((node) => [`leaf${node}`, [] as string[]]));
  star.set('hub', [...star.keys()]);
  expect(reachable(star, 'hub').size).toBe(200_000);
  expect(topologicalOrder(star).at(-1)).toBe('hub');
});

test('finds a cycle in any graph exactly when there is one; routes follow edges and differ', () => {
  fc.assert(fc.property(anyGraph, (graph) => {
    const cycles = findCycles(graph);
    for (const route of cycles) {
      expect(new Set(route).size).toBe(route.length);
      route.forEach((node, index) => expect(graph.get(node)).toContain(route[(index + 1) % route.length]));
    }
    expect(new Set(cycles.map((route) => route.join())).size).toBe(cycles.length);
    expect(cycles.length > 0).toBe([...graph.keys()].some((node) => reachable(graph, node).has(node)));
  }), { numRuns: 1000 });
});

test('orders any graph without cycles so that no edge points forward', () => {
  fc.assert(fc.property(anyGraph, (graph) => {
    const order = topologicalOrder(graph);
    expect([...order].sort()).toEqual([...graph.keys()].sort());
    if (findCycles(graph).length === 0) {
      for (const [node, targets] of graph) {
        targets.filter((target) => graph.has(target)).forEach((target) => expect(order.indexOf(target)).toBeLessThan(order.indexOf(node)));
      }
    }
  }), { numRuns: 1000 });
});
