/**
 * Every table without forced row-level security, with the reason: to be read by an auditor.
 * The application does not start when another table lacks it.
 */
export const openTables = {
  app_user: 'Signing in comes before any scope. The app reads no password or code secret: only find_credentials does.',
  appointment:
    'What somebody may reach follows from it, so it is read before there is a scope. Only its end can change.',
  country_figures: 'Sums over all municipalities together, without personal data.',
  legal_basis: 'No personal data; part of the product, read only.',
  municipality:
    'No personal data; every municipality knows the others. Its own policy lets the app change only its own.',
  region: 'No personal data; read only.',
  region_municipality: 'No personal data; read only.',
  schema_step: 'No personal data; the app has no right to it at all.',
} as const satisfies Readonly<Record<string, string>>;
