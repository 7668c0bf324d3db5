declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'contact:write': true;
  }
}
export {};
