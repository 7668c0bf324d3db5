/** A public text that sentences of the memo rest on. */
interface PublicSource {
  title: string;
  /** Absent for what was never put on the web under a lasting address. */
  url?: string;
}

/** The public sources of what the memo says about law, the country and other cities. */
export const memoSources = {
  agreement: {
    title: 'DJI, Bestuurlijke afspraken re-integratie (akkoord ‘Kansen bieden voor re-integratie’, 1 juli 2019)',
    url: 'https://www.dji.nl/justitiabelen/volwassenen-in-detentie/re-integratie/bestuurlijke-afspraken.aspx',
  },
  'sharing-law': {
    title: 'VNG, Wet straffen en beschermen van kracht: handreikingen',
    url: 'https://vng.nl/nieuws/wet-straffen-en-beschermen-van-kracht-handreikingen',
  },
  'sharing-decree': {
    title: 'Staatsblad 2021, 251',
    url: 'https://zoek.officielebekendmakingen.nl/stb-2021-251.html',
  },
  notices: {
    title: 'DJI, Gegevensdeling tussen DJI en gemeenten',
    url: 'https://www.dji.nl/justitiabelen/volwassenen-in-detentie/re-integratie/gegevensdeling-tussen-dji-en-gemeenten.aspx',
  },
  lead: {
    title: 'Inspecties onderzoeken samenwerking bij re-integratie (nieuws Zorg- en Veiligheidshuizen, 26 juli 2021)',
    url: 'https://www.veiligheidshuizen.nl/nieuws/2021/260721_inspecties-onderzoeken-samenwerking-re-integratie',
  },
  'gouda-memo': { title: 'Gemeente Gouda, raadsmemo over re-integratie van ex-gedetineerden' },
  reoffending: {
    title: 'Zorg- en Veiligheidshuis Hollands Midden, Nazorg ex-gedetineerden (cijfers van DJI)',
    url: 'https://zvhhm.nl/blog/hulp-bij/nazorg-ex-gedetineerden/',
  },
  'rio-method': {
    title: 'Ministerie van Justitie en Veiligheid, interventie Re-integratieofficier',
    url: 'https://www.maakhetzeniettemakkelijk.nl/interventies/rio',
  },
  dordrecht: {
    title: 'Binnenlands Bestuur, Dordrecht heeft re-integratie-officier',
    url: 'https://www.binnenlandsbestuur.nl/bestuur-en-organisatie/dordrecht-heeft-re-integratie-officier',
  },
  'dordrecht-method': {
    title: 'DJIzien, juli 2019, over de aanpak in Dordrecht',
    url: 'https://magazines.dji.nl/djizien/2019/07/bart-reedijk',
  },
  sittard: {
    title: 'Gemeente Sittard-Geleen, uitvoeringsplan Preventie met Gezag',
    url: 'https://sittardgeleen.maglr.com/uitvoeringsplan-preventie-met-gezag/re-integratie-officier-rio1',
  },
  'support-grant': {
    title: 'DJI, Bijdrageregeling voor gemeenten',
    url: 'https://www.dji.nl/justitiabelen/volwassenen-in-detentie/re-integratie/bijdrageregeling-voor-gemeenten.aspx',
  },
} as const satisfies Record<string, PublicSource>;

/** The name of one public source. */
export type SourceCode = keyof typeof memoSources;
