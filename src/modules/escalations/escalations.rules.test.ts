import { expect, test } from 'vitest';
import { assessmentProblem, scaleDownProblem, scaleUpProblem } from './escalations.rules.ts';
import type { Criterion } from './escalations.schema.ts';

const all3: Criterion[] = ['multi-problem', 'several-chains', 'affects-others'];

test.each<[string, Criterion[], number, string | undefined]>([
  ['nothing is not enough', [], 0, 'criteria-not-met'],
  ['the first three hold together', all3, 2, undefined],
  ['problems on one domain are no multi-problem', all3, 1, 'two-domains-needed'],
  ['without several chains it stays with the municipality', ['multi-problem', 'affects-others'], 3, 'criteria-not-met'],
  ['without others affected too', ['multi-problem', 'several-chains'], 3, 'criteria-not-met'],
  ['chains and others alone do not do', ['several-chains', 'affects-others'], 4, 'criteria-not-met'],
  ['a local safety problem is enough by itself', ['local-safety'], 0, undefined],
  ['and beside others', ['local-safety', 'several-chains'], 0, undefined],
  ['but what is ticked must be true', ['local-safety', 'multi-problem'], 1, 'two-domains-needed'],
  ['everything', [...all3, 'local-safety'], 6, undefined],
])('%s', (...[, criteria, problemDomains, problem]) => {
  expect(assessmentProblem({ criteria, problemDomains })).toBe(problem);
});

test.each([
  ['municipal-aftercare', true, undefined, 'is-no-zvh-case'],
  ['youth', true, undefined, 'is-no-zvh-case'],
  ['municipal-aftercare', false, 'escalation-case-ended', 'is-no-zvh-case'],
  ['zvh', true, 'is-zvh-case', undefined],
  ['zvh', false, 'is-zvh-case', 'escalation-case-ended'],
] as const)('a file of kind %s, open %s', (...[kind, isOpen, up, down]) => {
  expect([scaleUpProblem({ kind, isOpen }), scaleDownProblem({ kind, isOpen })]).toEqual([up, down]);
});
