/**
 * The modules from top to bottom, each with the modules it may import (only their x.public.ts).
 * A module imports only modules above it, so the map cannot hold a cycle.
 */
module.exports.moduleMap = {
  municipalities: [],
  access: ['municipalities'],
  persons: [],
  detentions: [],
  cases: ['municipalities', 'access', 'persons', 'detentions'],
  notices: ['municipalities', 'access', 'persons', 'detentions', 'cases'],
  merges: ['municipalities', 'persons', 'cases', 'notices'],
  needs: ['municipalities', 'cases'],
  plans: ['municipalities', 'access', 'cases', 'needs'],
  contacts: ['cases'],
  budget: ['municipalities', 'cases'],
  gate: ['municipalities', 'detentions', 'cases', 'needs', 'contacts'],
  'case-list': ['municipalities', 'access', 'persons', 'cases'],
  dossier: [
    'municipalities',
    'persons',
    'detentions',
    'cases',
    'notices',
    'merges',
    'needs',
    'plans',
    'contacts',
    'budget',
    'gate',
  ],
  today: ['municipalities', 'access', 'persons', 'cases', 'notices', 'needs', 'plans', 'contacts', 'gate'],
  figures: ['municipalities'],
  demo: ['municipalities', 'access', 'persons', 'detentions', 'cases', 'notices', 'needs', 'contacts', 'figures'],
};
