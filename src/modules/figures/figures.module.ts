import type { Module } from '../../platform/module.ts';
import { figuresRoutes } from './figures.routes.tsx';
import { referenceSentences } from './figures.text.ts';
import * as createCountryFigures from './migrations/2026-11-30T2320-create-country-figures.ts';
import * as createReferenceValues from './migrations/2026-11-23T1210-create-reference-values.ts';
import * as createReleaseFacts from './migrations/2026-11-30T2225-create-release-facts.ts';
import * as createReferenceMappings from './migrations/2026-11-30T2230-create-reference-mappings.ts';
import * as createPublications from './migrations/2026-12-01T0005-create-publications.ts';
import * as refreshMovedStays from './migrations/2026-12-01T0230-refresh-moved-stays.ts';
import * as keepPublishedYears from './migrations/2026-12-01T0350-keep-published-years.ts';
import * as followEveryFile from './migrations/2026-12-01T0405-follow-every-file.ts';
import * as withdrawOnce from './migrations/2026-12-01T0435-withdraw-once.ts';
import * as tellWithdrawn from './migrations/2026-12-01T0515-tell-withdrawn.ts';
import { publicationSentences } from './published/publication.text.ts';
import { publicationRoutes } from './published/publication.routes.tsx';
import { referenceImportRoutes } from './reference-import/reference-import.routes.tsx';
import { referenceImportSentences } from './reference-import/reference-import.text.ts';
import { referenceRoutes } from './references.routes.tsx';

/** Statistics of a municipality and the reference data beside them. */
export const figuresModule: Module = {
  migrations: {
    '2026-11-23T1210-create-reference-values': createReferenceValues,
    '2026-11-30T2225-create-release-facts': createReleaseFacts,
    '2026-11-30T2230-create-reference-mappings': createReferenceMappings,
    '2026-11-30T2320-create-country-figures': createCountryFigures,
    '2026-12-01T0005-create-publications': createPublications,
    '2026-12-01T0230-refresh-moved-stays': refreshMovedStays,
    '2026-12-01T0350-keep-published-years': keepPublishedYears,
    '2026-12-01T0405-follow-every-file': followEveryFile,
    '2026-12-01T0435-withdraw-once': withdrawOnce,
    '2026-12-01T0515-tell-withdrawn': tellWithdrawn,
  },
  routes: [...figuresRoutes, ...referenceRoutes, ...referenceImportRoutes, ...publicationRoutes],
  sentences: { ...referenceSentences, ...referenceImportSentences, ...publicationSentences },
};
