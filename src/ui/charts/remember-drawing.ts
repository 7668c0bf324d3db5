const drawn = new Map<string, string>();
const mostKept = 500;

/** Drawing takes tens of milliseconds and follows from its input alone: the same picture is not drawn twice. */
export function rememberDrawing(input: unknown, draw: () => string): string {
  const key = JSON.stringify(input);
  const known = drawn.get(key);
  const drawing = known ?? draw();
  // Put at the end again, so that the one not asked for longest is forgotten first.
  drawn.delete(key);
  drawn.set(key, drawing);
  const [oldest] = drawn.keys();
  if (drawn.size > mostKept && oldest !== undefined) drawn.delete(oldest);
  return drawing;
}
