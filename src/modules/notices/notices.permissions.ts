declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'notice:read': true;
    'notice:receive': true;
    'notice:decide': true;
  }
}
export {};
