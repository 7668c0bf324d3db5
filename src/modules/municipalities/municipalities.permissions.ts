declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'setting:manage': true;
  }
}
export {};
