import { z } from 'zod';
import { seenVersion } from '../../platform/forms/seen-version.ts';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { lifeDomains, type LifeDomain } from '../municipalities/municipalities.public.ts';
import { needsCatalogue, organisations } from './needs-catalogue.ts';
import { Condition, DomainAnswer, NeedStatus } from './needs.schema.ts';

/** What was on the page, over several rows: one text that changes when any of them does. */
const rowsVersion = z.string('form-incomplete').min(1, 'form-incomplete').max(40, 'form-incomplete');
const isDay = (text: string): text is LocalDate => parseLocalDate(text) !== undefined;
const shortText = z.string().trim().max(160, 'need-too-long').default('');
const words = z.string().trim().max(1000, 'own-words-too-long').default('');

/** The names of the fields of a domain. A name of its own for every tick, so that no field is a list. */
export const fieldOf = {
  answer: (domain: string): string => `answer-${domain}`,
  condition: (domain: string): string => `condition-${domain}`,
  other: (domain: string): string => `other-${domain}`,
  ownWords: (domain: string): string => `words-${domain}`,
  need: (code: string): string => `need-${code}`,
  organisation: (code: string): string => `organisation-${code}`,
} as const;

/** One domain as it was sent. */
export interface SentDomain {
  domain: LifeDomain;
  answer: DomainAnswer;
  condition: Condition | undefined;
  ticked: string[];
  other: string;
  ownWords: string;
}

type Sent = Record<string, unknown>;
type Refuse = (field: string, reason: string) => void;

function textOf(sent: Sent, field: string, { schema, refuse }: { schema: z.ZodType<string>; refuse: Refuse }): string {
  const read = schema.safeParse(sent[field]);
  if (read.success) return read.data;
  refuse(field, read.error.issues[0]?.message ?? 'form-incomplete');
  return '';
}

function readDomain(domain: LifeDomain, sent: Sent, refuse: Refuse): SentDomain {
  const answer = DomainAnswer.default('not-asked').safeParse(sent[fieldOf.answer(domain)]);
  if (!answer.success) refuse(fieldOf.answer(domain), 'choice-missing');
  const condition = Condition.safeParse(sent[fieldOf.condition(domain)]);
  return {
    domain,
    answer: answer.data ?? 'not-asked',
    condition: condition.data,
    ticked: needsCatalogue[domain].map(({ code }) => code).filter((code) => sent[fieldOf.need(code)] !== undefined),
    other: textOf(sent, fieldOf.other(domain), { schema: shortText, refuse }),
    ownWords: textOf(sent, fieldOf.ownWords(domain), { schema: words, refuse }),
  };
}

/** The screening: every domain in one form. */
export const ScreeningForm = z.looseObject({ version: rowsVersion }).transform((sent, check) => {
  const refuse: Refuse = (field, message) => check.issues.push({ code: 'custom', input: sent, path: [field], message });
  return { version: sent.version, domains: lifeDomains.map(({ code }) => readDomain(code, sent, refuse)) };
});

/** One measuring moment: every domain in one form. */
export const MeasurementForm = z
  .looseObject({ version: rowsVersion, measuredOn: z.string('day-missing').refine(isDay, 'day-missing') })
  .transform((sent, check) => {
    const conditions: Partial<Record<LifeDomain, Condition>> = {};
    for (const { code } of lifeDomains) {
      const field = fieldOf.condition(code);
      const condition = Condition.safeParse(sent[field]);
      if (condition.success) conditions[code] = condition.data;
      else check.issues.push({ code: 'custom', input: sent, path: [field], message: 'choice-missing' });
    }
    return { version: sent.version, measuredOn: sent.measuredOn, conditions };
  });

/** The form of one need. */
export const NeedForm = z
  .looseObject({
    version: seenVersion,
    status: z.enum(NeedStatus.options, 'choice-missing'),
    otherOrganisation: shortText,
    note: z.string().trim().max(2000, 'note-too-long').default(''),
  })
  .transform(({ version: seenVersion, status, otherOrganisation, note, ...sent }) => ({
    version: seenVersion,
    status,
    otherOrganisation,
    note,
    organisations: organisations
      .map(({ code }) => code)
      .filter((code) => sent[fieldOf.organisation(code)] !== undefined),
  }));

/** A button that needs nothing but the version that was on the page. */
export const NeedVersionForm = z.object({ version: seenVersion });
