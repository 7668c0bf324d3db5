export { findMunicipalities, findRegionsWith, type Municipality } from './municipalities.queries.ts';
export { municipalitiesModule } from './municipalities.module.ts';
export { LifeDomain, lifeDomains } from './life-domains.ts';
export { Settings } from './settings.schema.ts';
export { findSettings, getSettings } from './settings.queries.ts';
