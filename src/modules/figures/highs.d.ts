// The package's own types describe its CommonJS build, whose default export is one level deeper than that of its module.
declare module 'highs' {
  /** Starts a solver of its own: HiGHS compiled to WebAssembly. */
  function loadHighs(): Promise<Highs>;
  export { loadHighs as default };

  interface Highs {
    solve(problem: string, options: Record<string, number | boolean | string>): Solution;
  }

  interface Solution {
    Status: string;
    Columns: Record<string, { Primal?: number }>;
  }
}
