/** Words of the page frame and the components themselves; everything else comes from the modules. */
export const words = {
  nl: {
    skip: 'Naar de inhoud',
    menu: 'Menu',
    navigation: 'Hoofdnavigatie',
    home: 'naar het begin',
    signOut: 'Uitloggen',
    idleTitle: 'Bent u er nog?',
    idleText: 'U wordt zo uitgelogd, omdat er een tijd niets is gedaan.',
    stay: 'Blijf ingelogd',
  },
  en: {
    skip: 'Skip to content',
    menu: 'Menu',
    navigation: 'Main navigation',
    home: 'to the start',
    signOut: 'Sign out',
    idleTitle: 'Are you still there?',
    idleText: 'You will be signed out soon, because nothing has been done for a while.',
    stay: 'Stay signed in',
  },
} as const;
