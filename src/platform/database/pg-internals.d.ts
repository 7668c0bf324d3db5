// How pg writes a value; pg-cursor counts on the same file.
declare module 'pg/lib/utils.js' {
  const utils: { prepareValue: (value: unknown) => string | Buffer | null };
  export = utils;
}
