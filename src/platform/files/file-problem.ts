/** Why a whole file cannot be read as a table; a broken row is never one of these. */
export type FileProblemCode =
  | 'file-is-empty'
  | 'file-is-binary'
  | 'file-too-large'
  | 'xlsx-bomb'
  | 'xlsx-broken'
  | 'no-header-row'
  | 'not-a-table'
  | 'too-many-columns';

/** An error with a literal code; `detail` names what was met, such as 'pdf' or the limit in bytes. */
export type FileProblem = Error & { readonly code: FileProblemCode; readonly detail: string };

const problems = new WeakSet<Error>();

/** The error to throw when a file as a whole cannot be read. */
export function fileProblem(code: FileProblemCode, detail = ''): FileProblem {
  const problem = Object.assign(new Error(`${code} ${detail}`.trim()), { code, detail });
  problems.add(problem);
  return problem;
}

/** True for an error made by `fileProblem`. */
export function isFileProblem(error: unknown): error is FileProblem {
  return error instanceof Error && problems.has(error);
}
