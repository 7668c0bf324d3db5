import type { TestApp } from '../test-app.ts';

/** What every part of a world can stand on. */
export interface Base {
  municipalityId: string;
  personId: string;
  caseId: string;
  needId: string;
  /** A reintegration officer who carries the file. */
  userId: string;
}

/** A value per parameter in a path, by its name. */
export type Params = Readonly<Record<string, string>>;

/** Makes one of everything of a module that an address can point at. */
export type WorldPart = (test: TestApp, base: Base) => Promise<Params>;
