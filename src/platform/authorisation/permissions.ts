/** Filled by declaration merging: each module declares its own permissions in `x.permissions.ts`. */
export interface Permissions {
  /** Anyone who is signed in. */
  'signed-in': true;
}

/** One right, as `subject:verb`. */
export type Permission = keyof Permissions;
