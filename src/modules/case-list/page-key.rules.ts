/** The place in a sorted list after which a page begins: the sort value of its last row and the id behind it. */
export interface PageKey {
  value: string;
  id: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** The key as it stands in an address. Base64url, for a sort value can hold anything. */
export function writePageKey({ value, id }: PageKey): string {
  return `${id}${Buffer.from(value, 'utf8').toString('base64url')}`;
}

/** Reads a key; undefined when it is none, so that a mangled address shows the first page. */
export function readPageKey(text: string): PageKey | undefined {
  const id = text.slice(0, 36);
  if (!uuid.test(id)) return undefined;
  return { id, value: Buffer.from(text.slice(36), 'base64url').toString('utf8') };
}
