import { mergeWords } from '../../kernel/merge-words.ts';

interface Stored {
  version: number;
  text: string;
}

/** A text on the stage that several people may be typing in. */
export interface Note {
  domain: string;
  version(): number;
  isDirty(): boolean;
  save(): Promise<void>;
  /** The same when the page goes away. */
  saveLeaving(): void;
  /** What others wrote meanwhile. */
  take(theirs: Stored): void;
}

const pauseMs = 900;

interface Parts {
  form: HTMLFormElement;
  area: HTMLTextAreaElement;
  seen: HTMLInputElement;
  status: Element;
}

function partsOf(form: HTMLFormElement): Parts | undefined {
  const area = form.querySelector('textarea');
  const seen = form.querySelector<HTMLInputElement>('[name=seen]');
  const status = form.querySelector('[data-stage-status]');
  return area === null || seen === null || status === null ? undefined : { form, area, seen, status };
}

/** Saves a text after a pause and on leaving it, and puts the words of others in without losing its own. */
export function openNote(form: HTMLFormElement): Note | undefined {
  const parts = partsOf(form);
  if (parts === undefined) return undefined;
  const note = keepText(parts);
  let timer: number | undefined;
  parts.area.addEventListener('input', () => {
    parts.status.textContent = '';
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void note.save(), pauseMs);
  });
  parts.area.addEventListener('blur', () => void note.save());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    void note.save();
  });
  return note;
}

function keepText({ form, area, seen, status }: Parts): Note {
  let base = area.value;
  let sending: Promise<void> | undefined;
  const isDirty = (): boolean => area.value !== base;
  const settle = (from: string, stored: Stored): void => {
    write(area, mergeWords({ base: from, theirs: stored.text, mine: area.value }));
    base = stored.text;
    seen.value = String(stored.version);
  };
  const send = async (): Promise<void> => {
    const sent = area.value;
    const stored = await post(form, { ...bodyOf(form), text: sent });
    if (stored !== undefined) settle(sent, stored);
    else window.setTimeout(() => void save(), 3 * pauseMs);
    status.textContent = stored === undefined ? 'Niet opgeslagen. Het wordt opnieuw geprobeerd.' : 'opgeslagen';
  };
  const save = async (): Promise<void> => {
    await sending;
    if (!isDirty()) return;
    status.textContent = 'opslaan…';
    sending = send().finally(() => (sending = undefined));
    await sending;
  };
  return {
    domain: form.dataset.stageNote ?? '',
    version: () => Number(seen.value),
    isDirty,
    save,
    saveLeaving: () => (isDirty() ? void post(form, { ...bodyOf(form), text: area.value }, true) : undefined),
    take(theirs) {
      // What is under way comes back with the words of others in it.
      if (sending !== undefined || theirs.version <= Number(seen.value)) return;
      settle(base, theirs);
      status.textContent = 'bijgewerkt door een ander';
      if (isDirty()) void save();
    },
  };
}

const bodyOf = (form: HTMLFormElement): Record<string, string> => ({
  ...Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
  answer: 'json',
});

async function post(
  { action }: HTMLFormElement,
  body: Record<string, string>,
  keepalive = false,
): Promise<Stored | undefined> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      body: new URLSearchParams(body),
      keepalive,
      redirect: 'manual',
    });
    if (!response.ok) return undefined;
    const answer: unknown = await response.json();
    return isStored(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

const isStored = (answer: unknown): answer is Stored =>
  typeof answer === 'object' && answer !== null && 'version' in answer && 'text' in answer;

/** Puts a text in a box and leaves the cursor between the same words. */
function write(area: HTMLTextAreaElement, text: string): void {
  if (area.value === text) return;
  const [before, at] = [area.value, area.selectionStart];
  area.value = text;
  if (document.activeElement !== area) return;
  const isAhead = text.startsWith(before.slice(0, at));
  const place = isAhead ? at : Math.max(0, text.length - (before.length - at));
  area.setSelectionRange(place, place);
}
