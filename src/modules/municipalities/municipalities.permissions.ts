declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    'setting:manage': true;
  }
}
declare module '../../platform/authorisation/sight.ts' {
  interface Subjects {
    identity: true;
    housing: true;
    'work-income': true;
    debts: true;
    care: true;
    'social-network': true;
  }
}
export {};
