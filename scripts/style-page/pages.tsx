import type { AssetManifest, Frame } from '../../src/ui/frame.ts';
import { renderPage } from '../../src/ui/render-page.ts';
import { ChartsPage } from './charts-page.tsx';
import { FormPage } from './form-page.tsx';
import { ListPage } from './list-page.tsx';
import { OnePage } from './one-page.tsx';

/** One page of each kind, with made-up content. */
export function stylePages(assets: AssetManifest): Record<string, string> {
  const frame = frameOf(assets);
  return {
    list: renderPage({ title: 'Vandaag', body: <ListPage />, frame: { ...frame, currentPath: '/vandaag' } }),
    one: renderPage({
      title: 'Dossier',
      body: <OnePage />,
      frame: { ...frame, currentPath: '/dossiers/1', flash: { tone: 'ok', text: 'Het contact is vastgelegd.' } },
    }),
    form: renderPage({ title: 'Melding', body: <FormPage />, frame: { ...frame, currentPath: '/meldingen/nieuw' } }),
    charts: renderPage({ title: 'Cijfers', body: <ChartsPage />, frame: { ...frame, currentPath: '/cijfers' } }),
    contrast: renderPage({ title: 'Dossier', body: <OnePage />, frame: { ...frame, theme: 'hoog-contrast' } }),
  };
}

function frameOf(assets: AssetManifest): Frame {
  return {
    assets,
    navigation: [
      { href: '/vandaag', label: 'Vandaag', count: 7 },
      { href: '/meldingen', label: 'Meldingen', count: 3 },
      { href: '/dossiers', label: 'Dossiers' },
      { href: '/cijfers', label: 'Cijfers' },
      { href: '/beheer', label: 'Beheer' },
    ],
    organisation: 'Gemeente Gouda',
    actor: { name: 'Sanne de Vries', role: 'nazorgcoördinator' },
    signOutUrl: '/uitloggen',
    ribbon: 'Voorbeeldomgeving: alle personen op deze pagina zijn verzonnen.',
    footer: {
      text: 'Nazorg aan ex-gedetineerden en re-integratie.',
      links: [
        { href: '/privacy', label: 'Privacy' },
        { href: '/toegankelijkheid', label: 'Toegankelijkheid' },
      ],
    },
    idle: { seconds: 1800, warningSeconds: 120, keepAliveUrl: '/blijf', signedOutUrl: '/inloggen' },
  };
}
