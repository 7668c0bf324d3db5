import type { Db } from '../../platform/database/database.ts';

/** A municipality as the tenant it is; `id` is its CBS code. */
export interface Municipality {
  id: string;
  name: string;
  towns: string[];
  isDemo: boolean;
}

/** Every municipality of this installation, by name. Holds no personal data. */
export function findMunicipalities(db: Db): Promise<Municipality[]> {
  return db.selectFrom('municipality').selectAll().orderBy('name').execute();
}
