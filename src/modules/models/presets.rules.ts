import type { SettingCode, Settings } from '../municipalities/municipalities.public.ts';
import type { ModelCode } from './models.schema.ts';

/** The settings that every model says something about. */
const presetCodes = [
  'coordinationBy',
  'coordinatorTitle',
  'rolesInUse',
  'rioPlacement',
  'rioReportsTo',
  'rioCount',
  'rioExtraGroups',
  'usualPartners',
  'fundNames',
] as const satisfies readonly SettingCode[];

/** A setting that a model says something about. */
export type PresetCode = (typeof presetCodes)[number];

/** What one model sets. */
export type Preset = Pick<Settings, PresetCode>;

/** A model in words, with what it sets. */
export interface Model {
  code: ModelCode;
  name: string;
  /** One sentence: what makes it different. */
  gist: string;
  sets: Preset;
}

const withoutRio: Pick<Preset, 'rioPlacement' | 'rioReportsTo' | 'rioCount' | 'rioExtraGroups'> = {
  rioPlacement: 'none',
  rioReportsTo: 'team-lead',
  rioCount: 0,
  rioExtraGroups: [],
};

/** The four models of the council memo of Gouda; what the memo does not say is the value of Gouda. */
export const models: readonly Model[] = [
  {
    code: 'gouda',
    name: 'Gouda',
    gist: 'Het ZVH coördineert. Regisseurs van MDT en Veiligheid & Wijken zetten door, de stadsmarinier gaat langs. Nog geen RIO.',
    sets: {
      coordinationBy: 'zvh',
      coordinatorTitle: 'Nazorgcoördinator',
      rolesInUse: ['safety-director', 'mdt-director', 'city-marshal'],
      ...withoutRio,
      usualPartners: ['GGD', 'Exodus'],
      fundNames: ['Doorbraakbudget'],
    },
  },
  {
    code: 'dordrecht',
    name: 'Dordrecht',
    gist: 'Eén RIO, rechtstreeks onder de burgemeester en ondergebracht bij het ZVH.',
    sets: {
      coordinationBy: 'zvh',
      coordinatorTitle: 'Nazorgcoördinator',
      rolesInUse: ['reintegration-officer', 'safety-director'],
      rioPlacement: 'zvh',
      rioReportsTo: 'mayor',
      rioCount: 1,
      rioExtraGroups: [],
      usualPartners: ['GGD', 'Exodus', 'Reclassering'],
      fundNames: ['Doorbraakbudget'],
    },
  },
  {
    code: 'utrecht',
    name: 'Utrecht',
    gist: 'Drie RIO’s en een projectleider bij de gemeente, die zelf coördineert. Ook voor plegers van plofkraken.',
    sets: {
      coordinationBy: 'municipality',
      coordinatorTitle: 'Nazorgcoördinator',
      rolesInUse: ['reintegration-officer', 'rio-lead'],
      rioPlacement: 'municipality',
      rioReportsTo: 'team-lead',
      rioCount: 3,
      rioExtraGroups: ['Plofkraak'],
      usualPartners: ['GGD', 'Exodus'],
      fundNames: ['Doorbraakbudget'],
    },
  },
  {
    code: 'leiden',
    name: 'Leiden',
    gist: 'Een regisseur nazorg stuurt strak, met Van der Staaij-gelden, Exodus en het Leger des Heils. Bewust geen RIO.',
    sets: {
      coordinationBy: 'zvh',
      coordinatorTitle: 'Regisseur nazorg',
      rolesInUse: [],
      ...withoutRio,
      usualPartners: ['Exodus', 'Leger des Heils'],
      fundNames: ['Van der Staaij'],
    },
  },
];

/** A model by the code in an address; undefined when there is none such. */
export const findModel = (code: string): Model | undefined => models.find((model) => model.code === code);

/** Every setting that a model writes, in the order of the pages. */
export const settingsOf = (model: Model): { code: PresetCode; value: Preset[PresetCode] }[] =>
  presetCodes.map((code) => ({ code, value: model.sets[code] }));
