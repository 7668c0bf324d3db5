declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'figures:read': true;
    'reference:manage': true;
  }
}
export {};
