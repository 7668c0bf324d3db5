export { findMunicipalities, findRegionsWith, type Municipality } from './municipalities.queries.ts';
export { chooseMunicipality } from './choose-municipality.ts';
export { municipalitiesModule } from './municipalities.module.ts';
export { LifeDomain, lifeDomains } from './life-domains.ts';
export { settingDescriptions, tellSetting } from './settings-descriptions.ts';
export { Settings, type SettingCode } from './settings.schema.ts';
export { findSettings, findSettingVersions, getSettings } from './settings.queries.ts';
export { clearSetting, saveSetting, storeSetting } from './settings.service.ts';
export { getOwnMunicipality } from './towns.service.ts';
