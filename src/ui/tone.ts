/** What a colour says. It is never the only carrier: a shape or a word always stands beside it. */
export type Tone = 'neutral' | 'info' | 'ok' | 'warning' | 'danger';
