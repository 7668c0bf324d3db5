declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'caseload:read': true;
    'caseload:assign': true;
    'caseload:own': true;
    'caseload:hand-over': true;
  }
}
export {};
