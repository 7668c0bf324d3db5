declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'address:read': true;
    'address:write': true;
  }
}
export {};
