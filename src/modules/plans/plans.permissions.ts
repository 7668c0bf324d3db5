declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'plan:write': true;
  }
}
export {};
