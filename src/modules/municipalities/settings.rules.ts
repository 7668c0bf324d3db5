import { Settings, type SettingCode } from './settings.schema.ts';

/** A setting as the administrator types it: lists with commas between. */
export function showSetting(value: Settings[SettingCode]): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value).replace('.', ',') : value.join(', ');
}

const numberOf = (text: string): number =>
  /^-?\d+([.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : Number.NaN;

const namesIn = (text: string): string[] =>
  text
    .split(/[,;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const words: readonly SettingCode[] = [
  'coordinationBy',
  'coordinatorTitle',
  'rioPlacement',
  'rioReportsTo',
  'rioSupervision',
];
const lists: readonly SettingCode[] = [
  'agendaRules',
  'fundNames',
  'bottlenecks',
  'averted',
  'fundsCarriedOver',
  'rolesInUse',
  'usualPartners',
  'rioOffenceGroups',
  'rioExtraGroups',
  'escalationBases',
];

function typedValue(code: SettingCode, text: string): unknown {
  const parts = text.split(/[\s,;]+/u).filter((part) => part !== '');
  if (code === 'closedDays') return parts;
  if (words.includes(code)) return text.trim();
  if (lists.includes(code)) return namesIn(text);
  if (code === 'followUpWeeks' || code === 'followUpMonths') return parts.map(numberOf);
  return numberOf(text.trim());
}

/** What was typed for a setting: the value to store, or the reason code why it cannot be. */
export function readSetting(code: SettingCode, text: string): { value: Settings[SettingCode] } | { reason: string } {
  const parsed = Settings.shape[code].unwrap().safeParse(typedValue(code, text));
  return parsed.success ? { value: parsed.data } : { reason: parsed.error.issues[0]?.message ?? 'number-expected' };
}

/** The value that holds until a municipality changes it. */
export function defaultSetting(code: SettingCode): Settings[SettingCode] {
  return Settings.parse({})[code];
}
