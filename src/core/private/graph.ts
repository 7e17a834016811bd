/** A directed graph: each node with those it points to. An edge to a name that is no node of the graph leads nowhere. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * All nodes, each after those it points to: services after what they depend on. Otherwise they stay in the order of the graph.
 * Where there is a cycle, the edge that closes it does not count.
 */
export function topologicalOrder(graph: Graph): string[] {
  const order: string[] = [];
  walk(graph, { leave: (node) => order.push(node) });
  return order;
}

/**
 * The cycles, each once as its route: `['a', 'b']` for a -> b -> a. There is one for each edge that closes a cycle when the graph
 * is walked in its order: a graph without these edges has no cycle. Takes the time of one walk and of the routes it returns.
 */
export function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = [];
  walk(graph, { close: (route) => cycles.push(route) });
  return cycles;
}

/** The nodes that one node leads to; itself only when it is on a cycle. */
export function reachable(graph: Graph, from: string): Set<string> {
  const found = new Set<string>();
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of graph.get(node) ?? []) {
      if (graph.has(next) && !found.has(next)) {
        found.add(next);
        open.push(next);
      }
    }
  }
  return found;
}

interface Visitor {
  /** All that the node leads to has been left before it. */
  leave?(node: string): void;
  /** The last node of the route points to its first one. */
  close?(route: string[]): void;
}

/** Walks in depth, each node and each edge once; without recursion, because a chain may be longer than the call stack. */
function walk(graph: Graph, visitor: Visitor): void {
  const route: { readonly node: string; readonly edges: Iterator<string> }[] = [];
  const places = new Map<string, number>();
  const left = -1;

  function enter(node: string): void {
    places.set(node, route.length);
    route.push({ node, edges: new Set(graph.get(node)).values() });
  }

  for (const root of graph.keys()) {
    if (!places.has(root)) {
      enter(root);
    }
    for (let last = route.at(-1); last; last = route.at(-1)) {
      const edge = last.edges.next();
      const place = edge.done ? undefined : places.get(edge.value);
      if (edge.done) {
        route.pop();
        places.set(last.node, left);
        visitor.leave?.(last.node);
      } else if (place === undefined) {
        if (graph.has(edge.value)) {
          enter(edge.value);
        }
      } else if (place !== left) {
        visitor.close?.(route.slice(place).map(({ node }) => node));
      }
    }
  }
}
