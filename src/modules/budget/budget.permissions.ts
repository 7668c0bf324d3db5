declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'budget:read': true;
    'budget:ask': true;
    'budget:decide': true;
    'budget:pay': true;
    'budget:manage': true;
    'budget:export': true;
  }
}
export {};
