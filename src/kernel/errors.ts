/** What was asked for does not exist, or lies outside the actor's scope: both look the same from outside. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The actor is known but may not do this. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

/** The request clashes with the present state; `reason` is a literal code, `current` what is there now. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly reason: string;
  readonly current: Record<string, string> | undefined;

  constructor(reason: string, current?: Record<string, string>) {
    super(reason);
    this.reason = reason;
    this.current = current;
  }
}

/** The input is wrong; `fields` maps a field name to a literal code. */
export class Invalid extends Error {
  override readonly name = 'Invalid';
  readonly fields: Record<string, string>;

  constructor(fields: Record<string, string>) {
    super(Object.keys(fields).join(', '));
    this.fields = fields;
  }
}
