declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'figures:read': true;
    'figures:publish': true;
    'reference:manage': true;
  }
}
export {};
