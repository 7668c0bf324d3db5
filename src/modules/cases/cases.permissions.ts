declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'case:read': true;
    'case:search': true;
    'case:open': true;
    'case:write': true;
    'case:assign': true;
    'case:close': true;
    /** Files of the Zorg- en Veiligheidshuis, also those one does not carry. */
    'case:read-zvh': true;
  }
}
declare module '../../platform/authorisation/sight.ts' {
  interface Subjects {
    /** Why somebody is a risk to others. */
    safety: true;
  }
}
export {};
