import type { Migrations } from './database/migrator.ts';
import type { Sentences } from './http/problems.ts';
import type { Route } from './http/routes.ts';

/** What a module brings to the application; listed in app/modules.ts. */
export interface Module {
  /** By file name, which starts with its moment: the order over all modules. */
  migrations: Migrations;
  routes: readonly Route[];
  /** One Dutch sentence per reason code that this module throws. */
  sentences: Sentences;
}
