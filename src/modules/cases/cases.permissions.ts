declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'case:read': true;
    'case:search': true;
    'case:open': true;
    'case:write': true;
    'case:assign': true;
    'case:close': true;
  }
}
export {};
