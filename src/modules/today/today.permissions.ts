declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'today:read': true;
  }
}
export {};
