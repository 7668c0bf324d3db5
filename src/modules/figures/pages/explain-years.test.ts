import { expect, test } from 'vitest';
import { explainYears } from './explain-years.ts';

test.each([
  [{ from: 2020, to: 2025 }, [2020, 2025], undefined],
  [{}, [2018, 2026], undefined],
  [
    { from: 2025, to: 2020 },
    [2020, 2025],
    'U ziet 2020 tot en met 2025, want het eerste jaar was later dan het laatste.',
  ],
  [{ from: 2030, to: 2031 }, [2026, 2026], 'U ziet 2026, want na 2026 is er nog niets te tellen.'],
  [{ from: 2000, to: 2025 }, [2011, 2025], 'U ziet 2011 tot en met 2025, want er passen 15 jaren op de pagina.'],
  [
    { from: 2031, to: 2020 },
    [2020, 2026],
    'U ziet 2020 tot en met 2026, want het eerste jaar was later dan het laatste en na 2026 is er nog niets te tellen.',
  ],
] as const)('years %j', (asked, [fromYear, toYear], sentence) => {
  expect(explainYears(asked, { fromYear, toYear, currentYear: 2026 })).toBe(sentence);
});
