import { z } from 'zod';
import { CaseState } from '../cases/cases.public.ts';

/** How the list can be sorted. */
export const CaseSort = z.enum(['release', 'name', 'contact']);
export type CaseSort = z.infer<typeof CaseSort>;

const open = ['open', 'closed'] as const;

/** The filters in the address of the list; unknown values fall back to showing everything that is open. */
export const CaseFilter = z.object({
  status: z
    .union([z.enum(open), CaseState])
    .catch('open')
    .default('open'),
  sort: CaseSort.catch('release').default('release'),
  /** A user id, `none` for files nobody carries, or empty for all. */
  worker: z
    .union([z.uuid(), z.enum(['none', ''])])
    .catch('')
    .default(''),
  /** Release within so many days from today; overdue ones count too. */
  release: z.enum(['7', '14', '30', '90', 'unknown', '']).catch('').default(''),
  risk: z.enum(['yes', '']).catch('').default(''),
  probation: z.enum(['yes', 'no', '']).catch('').default(''),
  municipality: z.string().max(6).catch('').default(''),
  /** The key after which this page begins. */
  after: z.string().max(400).catch('').default(''),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

/** What somebody typed to search; sent as a form so that it never stands in an address. */
export const CaseSearch = z.object({ text: z.string().trim().max(200).default('') });

const day = z.string().nullable().meta({ format: 'date' });

/** One row of the list. */
const CaseRow = z.object({
  id: z.uuid(),
  municipalityId: z.string(),
  personId: z.uuid(),
  surname: z.string(),
  givenNames: z.string(),
  birthDate: day,
  state: CaseState,
  kind: z.enum(['municipal-aftercare', 'zvh', 'youth']),
  releaseOn: day,
  releaseState: z.enum(['expected', 'actual', 'unknown']),
  workerId: z.uuid().nullable(),
  workerName: z.string().nullable(),
  safetyRisk: z.boolean(),
  probation: z.enum(['yes', 'no', 'unknown']),
  lastContactOn: day,
  sortKey: z.string(),
});

/** The answer of `GET /api/v1/cases`. */
export const CasePage = z.object({ cases: z.array(CaseRow), next: z.string().nullable() });
