declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    /** Lists of tasks, and one task. */
    'task:read': true;
    /** Asks an organisation or a colleague to do something for a file. */
    'task:offer': true;
    /** Accepts, declines and reports what was asked. */
    'task:answer': true;
    /** Passes needs on to a department of the municipality. */
    'task:refer': true;
    /** Where work stands still, per organisation. */
    'task:stalled': true;
  }
}
export {};
