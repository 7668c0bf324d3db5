import type { Generated } from 'kysely';
import type { Temporal } from 'temporal-polyfill';

interface MunicipalityTable {
  id: string;
  name: string;
  /** Names of towns and villages within its borders, compared folded, to recognise addresses elsewhere. */
  towns: string[];
  isDemo: boolean;
  version: Generated<number>;
}

interface RegionTable {
  id: string;
  name: string;
}

interface RegionMunicipalityTable {
  regionId: string;
  /** The municipality; named otherwise because this row is not a tenant's own. */
  memberId: string;
}

interface SettingTable {
  municipalityId: string;
  code: string;
  value: unknown;
  version: Generated<number>;
  changedAt: Temporal.Instant;
  changedBy: string;
}

declare module '../../platform/database/database.ts' {
  interface Database {
    municipality: MunicipalityTable;
    region: RegionTable;
    regionMunicipality: RegionMunicipalityTable;
    setting: SettingTable;
  }
}
