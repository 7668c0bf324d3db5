import { expect, test } from 'vitest';
import { settingDescriptions } from './settings-descriptions.ts';
import { defaultSetting, readSetting, showSetting } from './settings.rules.ts';
import { Settings } from './settings.schema.ts';

test('every setting is described once, and reads back what it shows', () => {
  expect(settingDescriptions.map(({ code }) => code).sort()).toEqual(Object.keys(Settings.shape).sort());
  for (const { code } of settingDescriptions) {
    const value = defaultSetting(code);
    expect(readSetting(code, showSetting(value))).toEqual({ value });
  }
});

test('a stored value that breaks its rule counts as not stored', () => {
  expect(Settings.parse({ screeningWorkingDays: 0, followUpWeeks: [4, 2], firstContactHours: 48 })).toMatchObject({
    screeningWorkingDays: 10,
    followUpWeeks: [1, 2, 4],
    firstContactHours: 48,
  });
});

test.each([
  ['screeningWorkingDays', '10,5', 'whole-number-expected'],
  ['screeningWorkingDays', 'tien', 'number-expected'],
  ['screeningWorkingDays', '', 'number-expected'],
  ['screeningWorkingDays', '1000', 'number-out-of-range'],
  ['followUpWeeks', '', 'numbers-expected'],
  ['followUpWeeks', '2, 1', 'numbers-not-rising'],
  ['closedDays', '2026-02-30', 'day-expected'],
  ['bottlenecks', ' , ;', 'names-expected'],
  ['bottlenecks', 'Borg, borg', 'names-repeated'],
  ['matchAskScore', '1,1', 'number-out-of-range'],
  ['coordinationBy', 'burgemeester', 'choice-expected'],
  ['rolesInUse', 'rio-lead, wethouder', 'choice-expected'],
  ['rolesInUse', 'rio-lead, rio-lead', 'names-repeated'],
  ['coordinatorTitle', ' ', 'name-too-short'],
] as const)('%s refuses "%s"', (code, text, reason) => {
  expect(readSetting(code, text)).toEqual({ reason });
});
