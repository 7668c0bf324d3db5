import { z } from 'zod';
import { NotFound } from '../../kernel/errors.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { SettingPage } from './pages/setting-page.tsx';
import { SettingsPage } from './pages/settings-page.tsx';
import { settingDescriptions } from './settings-descriptions.ts';
import { findSettingVersions, getSettings } from './settings.queries.ts';
import { showSetting } from './settings.rules.ts';
import { saveSetting } from './settings.service.ts';
import { getOwnMunicipality } from './towns.service.ts';

const SentSetting = z.object({
  // Boxes that are ticked come each by themselves, and none when none is.
  value: z
    .union([z.string(), z.array(z.string())])
    .default('')
    .transform((sent) => [sent].flat().join(', '))
    .pipe(z.string().max(2000, 'too-many-days')),
  version: z.coerce.number().int().min(0).max(2_147_483_647).catch(0),
});

function getDescription(code: string) {
  const found = settingDescriptions.find((one) => one.code === code);
  if (found === undefined) throw new NotFound();
  return found;
}

/** The settings of the first municipality of the administrator. */
const goToSettings = get('/beheer/instellingen', {
  permission: 'setting:manage',
  handle: ({ actor }) => Promise.resolve(redirect(`/beheer/instellingen/${actor.municipalityIds[0] ?? ''}`)),
});

const showSettings = get('/beheer/instellingen/:municipality', {
  permission: 'setting:manage',
  handle: async (ctx, { municipality }) => {
    const own = await getOwnMunicipality(ctx, municipality);
    const settings = await getSettings(ctx, own.id);
    const changed = await findSettingVersions(ctx, own.id);
    const body = <SettingsPage municipality={own} settings={settings} changed={new Set(changed.keys())} />;
    return page({ title: `Instellingen van ${own.name}`, body });
  },
});

interface SettingAddress {
  municipality: string;
  code: string;
}

async function showForm(ctx: RequestContext, address: SettingAddress, refused?: RefusedForm): Promise<Reply> {
  const municipality = await getOwnMunicipality(ctx, address.municipality);
  const description = getDescription(address.code);
  const stored = (await getSettings(ctx, municipality.id))[description.code];
  const version = (await findSettingVersions(ctx, municipality.id)).get(description.code) ?? 0;
  return page({
    title: description.label,
    body: (
      <SettingPage
        municipality={municipality}
        description={description}
        value={refused?.values.value ?? showSetting(stored)}
        version={refused?.values.version ?? String(version)}
        error={refused?.fields.value}
      />
    ),
  });
}

const askSetting = get('/beheer/instellingen/:municipality/:code', {
  permission: 'setting:manage',
  handle: (ctx, address) => showForm(ctx, address),
});

const changeSetting = post('/beheer/instellingen/:municipality/:code', {
  permission: 'setting:manage',
  input: SentSetting,
  labels: { value: 'Waarde' },
  handle: async (ctx, { municipality, code, value, version }) => {
    const description = getDescription(code);
    await saveSetting(ctx, { municipalityId: municipality, code: description.code, text: value, version });
    return redirect(`/beheer/instellingen/${municipality}`, 'De instelling is opgeslagen.');
  },
  again: (ctx, address, refused) => showForm(ctx, address, refused),
});

/** Settings of a municipality: a list, and a small form for each. */
export const settingRoutes: readonly Route[] = [goToSettings, showSettings, askSetting, changeSetting];
