import { findMunicipalities } from '../modules/municipalities/municipalities.public.ts';
import { sessionEnded, transact, type DatabasePool } from '../platform/database/database.ts';
import { anonymous } from '../platform/sessions/anonymous.ts';
import type { PageRenderer } from '../platform/http/exchange.ts';
import type { Actor } from '../platform/request-context.ts';
import type { AssetManifest } from '../ui/frame.ts';
import { renderPage } from '../ui/render-page.ts';
import { menuFor } from './navigation.ts';
import { needToKnowLink } from './need-to-know.routes.tsx';
import { roleNames } from './roles.ts';

const warningSeconds = 120;
const openFigures = { href: '/open-cijfers', label: 'Open cijfers' };
const aboutPrivacy = {
  text: 'Wie een persoon ziet, staat in het logboek.',
  links: [{ href: needToKnowLink, label: 'Wie ziet wat' }, openFigures],
};
const forAnybody = { text: 'Sommige gemeenten maken hun cijfers openbaar.', links: [openFigures] };
const ribbon = 'Demonstratie: alle personen op deze pagina’s zijn verzonnen.';

/** Draws pages with the menu, the municipality and the person who is signed in. */
export async function framePages(options: {
  database: DatabasePool;
  assets: AssetManifest;
  theme?: string | undefined;
  isDemo: boolean;
}): Promise<PageRenderer> {
  const found = await transact(options.database, { municipalityIds: [], userId: anonymous.userId }, findMunicipalities);
  const names = new Map(found === sessionEnded ? [] : found.map(({ id, name }) => [id, name]));
  return (page, { actor, path, message, idleMinutes }) =>
    renderPage({
      title: page.title,
      body: page.body,
      frame: {
        assets: options.assets,
        theme: options.theme,
        navigation: actor === undefined ? [] : menuFor(actor),
        currentPath: path.split('?')[0],
        isForEverybody: page.isForEverybody,
        ...(options.isDemo ? { ribbon } : {}),
        ...(message === undefined ? {} : { flash: { tone: 'ok', text: message } }),
        ...(actor === undefined ? { footer: forAnybody } : aroundActor(actor, names, idleMinutes)),
      },
    });
}

function aroundActor(actor: Actor, names: ReadonlyMap<string, string>, idleMinutes: number) {
  const role = roleNames.get(actor.role) ?? actor.role;
  return {
    actor: { name: actor.name, role },
    footer: aboutPrivacy,
    organisation: actor.municipalityIds.map((id) => names.get(id) ?? id).join(' · '),
    signOutUrl: '/afmelden',
    idle: { seconds: idleMinutes * 60, warningSeconds, keepAliveUrl: '/sessie/verlengen', signedOutUrl: '/aanmelden' },
  };
}
