import { bindKeys } from './stage-keys.ts';
import { openNote, type Note } from './stage-note.ts';
import { countTime } from './stage-time.ts';

const pollMs = 2500;

/** One thing on the screen that several people work on: texts save themselves, others' words appear, keys lead on. */
export function keepStage(root: Document): void {
  const stage = root.querySelector<HTMLElement>('[data-stage]');
  if (stage === null) return;
  const notes = [...stage.querySelectorAll<HTMLFormElement>('[data-stage-note]')].flatMap(
    (form) => openNote(form) ?? [],
  );
  const timer = countTime(stage);
  const leave = async (address: string): Promise<void> => {
    await Promise.all([...notes.map((note) => note.save()), timer.tell()]);
    location.assign(address);
  };
  bindKeys(stage, leave);
  stage.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (link === null || !isPlain || link.hash !== '' || notes.every((note) => !note.isDirty())) return;
    event.preventDefault();
    void leave(link.href);
  });
  window.addEventListener('pagehide', () => {
    for (const note of notes) note.saveLeaving();
    void timer.tell();
  });
  void poll(stage, notes);
}

interface Standing {
  state: string;
  stamp: string;
  notes: { domain: string; version: number; text: string }[];
}

async function poll(stage: HTMLElement, notes: readonly Note[]): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, pollMs));
    if (document.hidden) continue;
    const standing = await ask(stage, notes);
    if (standing === undefined) continue;
    for (const { domain, ...theirs } of standing.notes) notes.find((note) => note.domain === domain)?.take(theirs);
    const isOther = standing.stamp !== stage.dataset.stageStamp || standing.state === 'ended';
    // Somebody else changed what is no text: show it as soon as nobody is typing here.
    if (isOther && !isTyping() && notes.every((note) => !note.isDirty())) {
      location.reload();
      return;
    }
  }
}

const isTyping = (): boolean => document.activeElement?.matches('input:not([type=hidden]), select, textarea') === true;

async function ask({ dataset }: HTMLElement, notes: readonly Note[]): Promise<Standing | undefined> {
  const versions = notes.map((note) => `${note.domain}:${String(note.version())}`).join(',');
  const screen = dataset.stageScreen === 'own' ? '&scherm=eigen' : '';
  try {
    const response = await fetch(`${dataset.stagePoll ?? ''}?versies=${versions}${screen}`, { redirect: 'manual' });
    if (!response.ok) return undefined;
    const answer: unknown = await response.json();
    return isStanding(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

const isStanding = (answer: unknown): answer is Standing =>
  typeof answer === 'object' &&
  answer !== null &&
  'stamp' in answer &&
  'notes' in answer &&
  Array.isArray(answer.notes);
