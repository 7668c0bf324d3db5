declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    /** Deciding to scale a file up to the Zorg- en Veiligheidshuis, and back. */
    'case:escalate': true;
  }
}
export {};
