import { z } from 'zod';
import { seenVersion } from '../../platform/forms/seen-version.ts';
import { CloseReason } from '../cases/cases.public.ts';
import { lifeDomains, type LifeDomain } from '../municipalities/municipalities.public.ts';

/** Up to a casus of the Zorg- en Veiligheidshuis, or back down (docs/lifecycles/escalation.md). */
export const EscalationStep = z.enum(['up', 'down']);
export type EscalationStep = z.infer<typeof EscalationStep>;

/** The criteria of the Landelijk Kader. */
export const Criterion = z.enum(['multi-problem', 'several-chains', 'affects-others', 'local-safety']);
export type Criterion = z.infer<typeof Criterion>;

/** A criterion that is met, with why. */
export interface MetCriterion {
  code: Criterion;
  motivation: string;
}

/** An organisation that takes part and so sees the shared domains. */
export interface SharingPartner {
  id: string;
  name: string;
}

/** The names of the fields, one per choice so that nothing is ticked by itself. */
export const field = {
  criterion: (code: string): string => `criterion-${code}`,
  motivation: (code: string): string => `motivation-${code}`,
  problem: (domain: string): string => `problem-${domain}`,
  shared: (domain: string): string => `shared-${domain}`,
  partner: (organisationId: string): string => `partner-${organisationId}`,
};

const told = (missing: string) => z.string(missing).trim().min(3, missing).max(2000, 'escalation-text-too-long');
const Motivation = told('motivation-missing');
const partnerField = /^partner-([0-9a-f-]{36})$/u;

const isTicked = (value: unknown): boolean => value === 'true';
const domainsIn = (sent: Record<string, unknown>, name: (domain: string) => string): LifeDomain[] =>
  lifeDomains.map(({ code }) => code).filter((code) => isTicked(sent[name(code)]));

/** The form that scales up: criteria with their motivation, purpose, basis, and what is shared with whom. */
export const ScaleUpForm = z
  .looseObject({
    version: seenVersion,
    purpose: told('purpose-missing'),
    legalBasis: z.string('basis-missing').min(1, 'basis-missing').max(60, 'basis-missing'),
  })
  .transform((sent, check) => {
    const criteria = Criterion.options.flatMap((code): MetCriterion[] => {
      if (!isTicked(sent[field.criterion(code)])) return [];
      const motivation = Motivation.safeParse(sent[field.motivation(code)]);
      if (motivation.success) return [{ code, motivation: motivation.data }];
      check.issues.push({ code: 'custom', input: sent, path: [field.motivation(code)], message: 'motivation-missing' });
      return [];
    });
    return {
      ...{ version: sent.version, purpose: sent.purpose, legalBasis: sent.legalBasis, criteria },
      problemDomains: domainsIn(sent, field.problem),
      sharedDomains: domainsIn(sent, field.shared),
      partnerIds: Object.keys(sent).flatMap((name) => partnerField.exec(name)?.[1] ?? []),
    };
  });

/** The form that scales down: why, and what was reached. */
export const ScaleDownForm = z.object({
  version: seenVersion,
  closeReason: z.enum(CloseReason.options, 'close-reason-missing'),
  reason: told('down-reason-missing'),
  result: told('result-text-missing'),
});
