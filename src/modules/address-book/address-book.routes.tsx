import { z } from 'zod';
import { NotFound } from '../../kernel/errors.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findMunicipalities } from '../municipalities/municipalities.public.ts';
import { addressBookLink } from './address-book.links.ts';
import { getPrison } from './address-book.queries.ts';
import { AskEntry, EntryForm, EntryKind, NewEntryForm, SeenEntry } from './address-book.schema.ts';
import { addEntry, changeEntry, confirmEntry, flagEntry, removeEntry } from './address-book.service.ts';
import { entryKindText } from './address-book.text.ts';
import { AddressBookPage } from './pages/address-book-page.tsx';
import { EntryFormPage } from './pages/entry-form-page.tsx';
import { valuesOf, viewAddressBook, viewEntry } from './view-address-book.ts';

const permission = 'address:write';

// A word that is no kind of entry is an address of nothing.
function readKind(text: string): EntryKind {
  const read = EntryKind.safeParse(text);
  if (!read.success) throw new NotFound();
  return read.data;
}

/** Looking up whom to call, and keeping the book right. */
export const addressBookRoutes: Route[] = [
  get('/adresboek', {
    permission: 'address:read',
    handle: async (ctx) => page({ title: 'Adresboek', body: <AddressBookPage view={await viewAddressBook(ctx)} /> }),
  }),
  get('/adresboek/nieuw/:entryKind', {
    permission,
    input: AskEntry,
    handle: (ctx, { entryKind, bij }) => showNew(ctx, { kind: readKind(entryKind), prisonId: bij ?? '' }),
  }),
  post('/adresboek/nieuw/:entryKind', {
    permission,
    input: NewEntryForm,
    handle: async (ctx, { entryKind, place, prisonId, ...told }) => {
      await addEntry(ctx, { kind: readKind(entryKind), place, prisonId, told });
      return redirect(addressBookLink, 'Toegevoegd aan het adresboek.');
    },
    again: (ctx, { entryKind }, refused) =>
      showNew(ctx, { kind: readKind(entryKind), prisonId: refused.values.prisonId ?? '' }, refused),
  }),
  get('/adresboek/:entryKind/:addressId', { permission, handle: (ctx, which) => showEntry(ctx, which) }),
  post('/adresboek/:entryKind/:addressId', {
    permission,
    input: EntryForm,
    labels: { name: 'Naam', phone: 'Telefoon', email: 'E-mail' },
    handle: async (ctx, { entryKind, addressId, version, ...told }) => {
      await changeEntry(ctx, { kind: readKind(entryKind), addressId, version, told });
      return redirect(addressBookLink, 'Het adresboek is bijgewerkt.');
    },
    again: showEntry,
  }),
  post('/adresboek/:entryKind/:addressId/bevestigen', {
    permission,
    handle: async (ctx, { entryKind, addressId }) => {
      await confirmEntry(ctx, { kind: readKind(entryKind), addressId });
      return redirect(addressBookLink, 'Bevestigd: dit klopt vandaag.');
    },
  }),
  post('/adresboek/:entryKind/:addressId/klopt-niet', {
    permission: 'address:read',
    input: z.object({}),
    handle: async (ctx, { entryKind, addressId }) => {
      await flagEntry(ctx, { kind: readKind(entryKind), addressId });
      return redirect(addressBookLink, 'Dank u wel. Het staat nu bij ‘Te controleren’.');
    },
  }),
  post('/adresboek/:entryKind/:addressId/verwijderen', {
    permission,
    input: SeenEntry,
    handle: async (ctx, { entryKind, addressId, version }) => {
      await removeEntry(ctx, { kind: readKind(entryKind), addressId, version });
      return redirect(addressBookLink, 'Verwijderd uit het adresboek.');
    },
    again: showEntry,
  }),
];

async function showNew(
  ctx: RequestContext,
  { kind, prisonId }: { kind: EntryKind; prisonId: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const prison = kind === 'casemanager' && prisonId !== '' ? await getPrison(ctx, prisonId) : undefined;
  const places = (await findMunicipalities(ctx.db)).filter(({ id }) =>
    prison === undefined ? ctx.actor.municipalityIds.includes(id) : id === prison.municipalityId,
  );
  const { values, fields: errors } = refused ?? { values: { prisonId }, fields: {} };
  const title = `${entryKindText[kind]} toevoegen`;
  const content = { kind, values, errors, places, prison };
  return page({ title, body: <EntryFormPage title={title} {...content} /> });
}

async function showEntry(
  ctx: RequestContext,
  { entryKind, addressId }: { entryKind: string; addressId: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const kind = readKind(entryKind);
  const view = await viewEntry(ctx, { kind, addressId });
  const { values, fields: errors } = refused ?? { values: valuesOf(view.entry), fields: {} };
  const content = { kind, values, errors, places: [], view };
  return page({ title: view.entry.name, body: <EntryFormPage title={view.entry.name} {...content} /> });
}
