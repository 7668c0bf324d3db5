declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    /** Asks for visits of the files that one may see, and plans those of others. */
    'visit:plan': true;
    /** Carries out the visits that were asked of one. */
    'visit:carry-out': true;
  }
}
export {};
