/**
 * Has the page go on when something else in the browser, such as an extension that marks words, has put its own elements
 * around what React drew or has taken some of that away: React would give up the whole page over it.
 */
export function forgiveMovedNodes(): void {
  const insertBefore = own("insertBefore");
  const removeChild = own("removeChild");
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    const standing = childAround(this, child);
    if (standing) removeChild.call(this, standing);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    insertBefore.call(this, node, before && childAround(this, before));
    return node;
  };
}

const own = <Name extends keyof Node>(name: Name) => Reflect.get(Node.prototype, name) as Node[Name];

/** The child of a parent that holds a node, which is the node itself unless something was put around it; or none. */
function childAround(parent: Node, node: Node): Node | null {
  let child: Node | null = node;
  while (child && child.parentNode !== parent) child = child.parentNode;
  return child;
}
