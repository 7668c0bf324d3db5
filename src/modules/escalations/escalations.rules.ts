import type { Criterion } from './escalations.schema.ts';
import type { escalationSentences } from './escalations.text.ts';

/** What is said of a file when somebody wants to scale it up. */
export interface Assessment {
  criteria: readonly Criterion[];
  /** Life domains on which there are problems. */
  problemDomains: number;
}

const together: readonly Criterion[] = ['multi-problem', 'several-chains', 'affects-others'];
const leastDomains = 2;

/**
 * Why the criteria of the Landelijk Kader do not hold; undefined when they do. Either problems on more than one life domain,
 * and several chains needed, and others affected; or a serious local safety problem that needs an approach across chains.
 */
export function assessmentProblem({
  criteria,
  problemDomains,
}: Assessment): keyof typeof escalationSentences | undefined {
  if (criteria.includes('multi-problem') && problemDomains < leastDomains) return 'two-domains-needed';
  if (criteria.includes('local-safety')) return undefined;
  return together.every((one) => criteria.includes(one)) ? undefined : 'criteria-not-met';
}

/** What must be known of a file to say whether it can be scaled up. */
export interface FileToScale {
  kind: 'municipal-aftercare' | 'zvh' | 'youth';
  isOpen: boolean;
}

/** Why this file cannot be scaled up now. */
export function scaleUpProblem({ kind, isOpen }: FileToScale): keyof typeof escalationSentences | undefined {
  if (kind === 'zvh') return 'is-zvh-case';
  return isOpen ? undefined : 'escalation-case-ended';
}

/** Why this file cannot be scaled down now. */
export function scaleDownProblem({ kind, isOpen }: FileToScale): keyof typeof escalationSentences | undefined {
  if (kind !== 'zvh') return 'is-no-zvh-case';
  return isOpen ? undefined : 'escalation-case-ended';
}
