declare module '../../platform/authorisation/sight.ts' {
  interface Subjects {
    /** What somebody is detained for: the title, and the group of the offence. */
    offence: true;
  }
}
export {};
