import { z } from 'zod';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { agendaRuleNames } from './agenda-rule-names.ts';

const wholeNumber = (least: number, most: number) =>
  z
    .number('number-expected')
    .int('whole-number-expected')
    .min(least, 'number-out-of-range')
    .max(most, 'number-out-of-range');
const rising = (numbers: readonly number[]): boolean =>
  numbers.every((value, at) => at === 0 || value > (numbers[at - 1] ?? 0));
const risingNumbers = (most: number) =>
  z
    .array(wholeNumber(1, most))
    .min(1, 'numbers-expected')
    .max(12, 'too-many-numbers')
    .refine(rising, 'numbers-not-rising');
const share = z.number('number-expected').min(0, 'number-out-of-range').max(1, 'number-out-of-range');
const isDay = (text: string): text is LocalDate => parseLocalDate(text) !== undefined;
const areDifferent = (all: readonly string[]): boolean =>
  new Set(all.map((name) => name.toLowerCase())).size === all.length;
const perhapsNames = z
  .array(z.string().min(2, 'name-too-short').max(60, 'name-too-long'))
  .max(40, 'too-many-names')
  .refine(areDifferent, 'names-repeated');
const names = perhapsNames.min(1, 'names-expected');
const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) => z.enum(codes, 'choice-expected');
const someOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.array(z.enum(codes, 'choice-expected')).refine((all) => new Set(all).size === all.length, 'names-repeated');

/** Roles that a municipality may do without. */
const optionalRoles = ['reintegration-officer', 'rio-lead', 'safety-director', 'mdt-director', 'city-marshal'] as const;

const someNames = z.array(z.string().min(2, 'name-too-short').max(60, 'name-too-long')).max(40, 'too-many-names');
const everyRule: readonly string[] = Object.values(agendaRuleNames);
const ruleNames = names.refine((all) => all.every((name) => everyRule.includes(name)), 'agenda-rule-unknown');
const days = z.array(z.string().refine(isDay, 'day-expected')).max(100, 'too-many-days');

/**
 * Every setting of a municipality, with the rule it must keep to and the value that holds until it is changed.
 * A stored value that breaks its rule counts as not stored.
 */
export const Settings = z.object({
  coordinationBy: oneOf(['zvh', 'municipality']).catch('zvh'),
  coordinatorTitle: z.string().min(2, 'name-too-short').max(60, 'name-too-long').catch('Nazorgcoördinator'),
  rolesInUse: someOf(optionalRoles).catch([...optionalRoles]),
  rioPlacement: oneOf(['none', 'zvh', 'municipality']).catch('none'),
  rioReportsTo: oneOf(['mayor', 'team-lead']).catch('team-lead'),
  rioCount: wholeNumber(0, 50).catch(0),
  usualPartners: names.catch(['GGD', 'Exodus', 'Leger des Heils']),
  screeningWorkingDays: wholeNumber(1, 60).catch(10),
  planWorkingDaysBeforeRelease: wholeNumber(0, 60).catch(10),
  checkWorkingDaysBeforeRelease: wholeNumber(0, 60).catch(5),
  firstContactHours: wholeNumber(24, 336).catch(72),
  followUpWeeks: risingNumbers(11).catch([1, 2, 4]),
  followUpMonths: risingNumbers(60).catch([3, 6, 12, 24]),
  closedDays: days.catch([]),
  releaseHorizonDays: wholeNumber(1, 90).catch(14),
  stalledNeedDays: wholeNumber(1, 180).catch(14),
  addressConfirmDays: wholeNumber(30, 1095).catch(180),
  safetyReviewDays: wholeNumber(1, 365).catch(90),
  visitsPerDay: wholeNumber(1, 12).catch(4),
  visitWindowDays: wholeNumber(1, 60).catch(14),
  escalationBases: names.catch(['WGS: samenwerkingsverband Zorg- en Veiligheidshuis']),
  transferredContentDays: wholeNumber(0, 365).catch(0),
  taskTargetWorkingDays: wholeNumber(1, 120).catch(10),
  taskFatalWorkingDays: wholeNumber(1, 180).catch(15),
  taskReminderWorkingDays: wholeNumber(0, 20).catch(2),
  taskAnswerWorkingDays: wholeNumber(1, 30).catch(3),
  meetingEveryDays: wholeNumber(1, 90).catch(14),
  agendaRules: ruleNames.catch([...everyRule]),
  agendaReleaseDays: wholeNumber(1, 90).catch(14),
  agendaNoContactDays: wholeNumber(1, 90).catch(7),
  agendaStalledDays: wholeNumber(1, 180).catch(21),
  agendaMaximum: wholeNumber(1, 100).catch(20),
  budgetMandateEuros: wholeNumber(0, 10_000).catch(250),
  budgetMandatePerFileEuros: wholeNumber(0, 100_000).catch(750),
  fundNames: names.catch(['Doorbraakbudget', 'Van der Staaij']),
  fundCofundingPercent: wholeNumber(0, 100).catch(0),
  fundsCarriedOver: someNames.catch([]),
  budgetPayByOtherEuros: wholeNumber(0, 100_000).catch(1000),
  averted: names.catch([
    'Dakloosheid',
    'Geen inkomen',
    'Verlies van werk',
    'Oplopende schulden',
    'Stoppen met zorg of behandeling',
    'Verlies van contact met het gezin',
    'Nieuw delict',
    'Anders',
  ]),
  bottlenecks: names.catch([
    'Eigen bijdrage ID',
    'Reiskosten naar werk',
    'Werkkleding of gereedschap',
    'Borg of eerste huur',
    'Inrichting van de woning',
    'Wachttijd uitkering',
    'Eigen risico of zorgpremie',
    'Telefoon of abonnement',
    'Anders',
  ]),
  rioAgeFrom: wholeNumber(12, 26).catch(18),
  rioOffenceGroups: names.catch(['Overval', 'Straatroof', 'Woninginbraak', 'Geweld (HIC)']),
  rioExtraGroups: perhapsNames.catch([]),
  rioSupervision: oneOf(['excluded', 'allowed']).catch('excluded'),
  rioCeiling: wholeNumber(1, 60).catch(20),
  rioWarnFrom: wholeNumber(1, 60).catch(15),
  rioFollowUpMonths: wholeNumber(24, 60).catch(24),
  matchProposeScore: share.catch(0.9),
  matchAskScore: share.catch(0.6),
  smallNumberThreshold: wholeNumber(2, 20).catch(5),
  publishedThreshold: wholeNumber(5, 50).catch(10),
  youngAdultUpTo: wholeNumber(26, 27).catch(26),
});
export type Settings = z.infer<typeof Settings>;

/** The name of one setting; also how it is stored. */
export type SettingCode = keyof Settings;
