declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'meeting:read': true;
    'meeting:read-own': true;
    'meeting:take-part': true;
    'meeting:lead': true;
    'meeting:ask': true;
  }
}
export {};
