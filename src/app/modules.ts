import { todayModule } from '../modules/today/today.public.ts';
import { caseListModule } from '../modules/case-list/case-list.public.ts';
import { demoModule } from '../modules/demo/demo.public.ts';
import { dossierModule } from '../modules/dossier/dossier.public.ts';
import { figuresModule } from '../modules/figures/figures.public.ts';
import { councilModule } from '../modules/council/council.public.ts';
import { personsModule } from '../modules/persons/persons.public.ts';
import { detentionsModule } from '../modules/detentions/detentions.public.ts';
import { casesModule } from '../modules/cases/cases.public.ts';
import { mergesModule } from '../modules/merges/merges.public.ts';
import { noticesModule } from '../modules/notices/notices.public.ts';
import { needsModule } from '../modules/needs/needs.public.ts';
import { plansModule } from '../modules/plans/plans.public.ts';
import { contactsModule } from '../modules/contacts/contacts.public.ts';
import { visitsModule } from '../modules/visits/visits.public.ts';
import { budgetModule } from '../modules/budget/budget.public.ts';
import { tasksModule } from '../modules/tasks/tasks.public.ts';
import { caseloadModule } from '../modules/caseload/caseload.public.ts';
import { gateModule } from '../modules/gate/gate.public.ts';
import { addressBookModule } from '../modules/address-book/address-book.public.ts';
import { escalationsModule } from '../modules/escalations/escalations.public.ts';
import { transfersModule } from '../modules/transfers/transfers.public.ts';
import { modelsModule } from '../modules/models/models.public.ts';
import { meetingsModule } from '../modules/meetings/meetings.public.ts';
import { accessModule } from '../modules/access/access.public.ts';
import { municipalitiesModule } from '../modules/municipalities/municipalities.public.ts';
import type { Migrations } from '../platform/database/migrator.ts';
import { httpSentences } from '../platform/http/http.text.ts';
import type { Sentences } from '../platform/http/problems.ts';
import type { Module } from '../platform/module.ts';
import { platformMigrations } from '../platform/platform.migrations.ts';
import { connectReactions } from './reactions.ts';
import { roleNames } from './roles.ts';

/** What the modules need to know of this installation. */
export interface Installation {
  isDemo: boolean;
  idleMinutes: number;
  /** 32 bytes; hides secrets at rest. */
  secretKey: Uint8Array;
}

/** Every module, in the order of the chain. */
export function listModules(installation: Installation): Module[] {
  connectReactions();
  return [
    municipalitiesModule,
    accessModule({ ...installation, dutchRole: (role) => roleNames.get(role) ?? role }),
    addressBookModule,
    modelsModule,
    personsModule,
    detentionsModule,
    caseListModule,
    todayModule,
    casesModule,
    noticesModule,
    mergesModule,
    needsModule,
    plansModule,
    tasksModule,
    contactsModule,
    visitsModule,
    budgetModule,
    gateModule,
    meetingsModule,
    transfersModule,
    escalationsModule,
    caseloadModule,
    dossierModule,
    figuresModule,
    councilModule,
    demoModule,
  ];
}

/** Every migration of the platform and the modules, by name. */
export function listMigrations(modules: readonly Module[]): Migrations {
  return modules.reduce<Migrations>((all, module) => ({ ...all, ...module.migrations }), platformMigrations);
}

/** Every reason code of the modules with its Dutch sentence. */
export function listSentences(modules: readonly Module[]): Sentences {
  return modules.reduce<Sentences>((all, module) => ({ ...all, ...module.sentences }), httpSentences);
}
