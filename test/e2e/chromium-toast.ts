import type { Page } from 'puppeteer-core';

/** A node of a document as the protocol tells it, closed shadows included. */
interface TreeNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: readonly TreeNode[];
  readonly shadowRoots?: readonly TreeNode[];
}

/** What the last element of the page says in its shadow, which is closed to the page. */
export async function toastText(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const body = find(root, 'BODY');
    const last = body?.children?.findLast(({ nodeName }) => nodeName === 'DIV');
    return (last?.shadowRoots ?? []).map(textOf).join('');
  } finally {
    await session.detach();
  }
}

function find(node: TreeNode, name: string): TreeNode | undefined {
  if (node.nodeName === name) return node;
  for (const child of node.children ?? []) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: TreeNode): string {
  return node.nodeName === '#text' ? node.nodeValue : (node.children ?? []).map(textOf).join('');
}
