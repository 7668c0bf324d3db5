declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'person:merge': true;
  }
}
export {};
