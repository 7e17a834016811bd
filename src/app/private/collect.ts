import type { IConstruct } from 'constructs';
import { byCodeUnit } from '../../core/private/objects';
import type { Element } from '../element';
import type { StackFile } from '../file';
import type { LocalFiles } from '../member';
import { ELEMENT, FILE, hasMark, LOCAL_FILES } from '../member';
import { Stack } from '../stack';

/** A stack and what it collected, ordered by us: constructs moves numeric ids ahead. */
export interface CollectedStack {
  readonly stack: Stack;
  readonly elements: readonly Element[];
  readonly files: readonly StackFile[];
  readonly local: readonly LocalFiles[];
}

/** Everything of the tree that synthesis looks at, from one walk; constructs by path, in the order of the program. */
export interface Collection {
  readonly stacks: readonly CollectedStack[];
  readonly constructs: ReadonlyMap<string, IConstruct>;
}

/** Walks the tree once, without recursion: chains of constructs may be long. */
export function collect(root: IConstruct): Collection {
  const constructs = new Map<string, IConstruct>();
  const stacks: { stack: Stack; elements: Element[]; files: StackFile[]; local: LocalFiles[] }[] = [];
  const open: { construct: IConstruct; path: string; stack?: (typeof stacks)[number] }[] = [{ construct: root, path: root.node.path }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { construct, path } = next;
    let { stack } = next;
    constructs.set(path, construct);
    if (Stack.isStack(construct)) {
      stack = { stack: construct as Stack, elements: [], files: [], local: [] };
      stacks.push(stack);
    } else if (stack && hasMark(construct, ELEMENT)) {
      stack.elements.push(construct as Element);
    } else if (stack && hasMark(construct, FILE)) {
      stack.files.push(construct as StackFile);
    }
    if (stack && hasMark(construct, LOCAL_FILES)) {
      stack.local.push(Reflect.get(construct, LOCAL_FILES));
    }
    // The last one is looked at next.
    for (const child of construct.node.children.reverse()) {
      open.push({ construct: child, path: path === '' ? child.node.id : `${path}/${child.node.id}`, stack });
    }
  }
  for (const { elements, files } of stacks) {
    elements.sort((a, b) => byCodeUnit(a._name, b._name) || byCodeUnit(a.node.path, b.node.path));
    files.sort((a, b) => byCodeUnit(a.path, b.path) || byCodeUnit(a.node.path, b.node.path));
  }
  stacks.sort((a, b) => byCodeUnit(a.stack.directory, b.stack.directory));
  return { stacks, constructs };
}
