/** Each module with the modules it may import, top to bottom. */
export const moduleMap: Readonly<Record<string, readonly string[]>>;
