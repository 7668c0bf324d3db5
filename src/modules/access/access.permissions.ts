declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'user:manage': true;
  }
}
export {};
