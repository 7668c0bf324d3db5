/** Not at all; that it is there and how it stands; or what it says. */
export type Sight = 'nothing' | 'light' | 'content';

/** What is seen by some roles and not by others. Filled by declaration merging, beside the permissions of a module. */
export interface Subjects {
  /** What somebody wrote freely, which may hold anything. */
  notes: true;
}

/** One of them, by its code. */
export type Subject = keyof Subjects;
