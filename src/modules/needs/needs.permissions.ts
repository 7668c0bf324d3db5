declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'need:write': true;
    /** To read what is needed in the domain of care; others see only a status light. */
  }
}
export {};
