declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'transfer:offer': true;
    'transfer:answer': true;
  }
}
export {};
