declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'gate:write': true;
  }
}
export {};
