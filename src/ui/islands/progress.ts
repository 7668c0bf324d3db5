interface Progress {
  done: number;
  total: number;
  text: string;
  finished: boolean;
  url?: string;
}

const pauseMs = 700;

/** Follows a running job and goes to its result when it has finished. */
export function followProgress(root: Document): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-progress-url]')) {
    void follow(box, box.dataset.progressUrl ?? '');
  }
}

async function follow(box: HTMLElement, url: string): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const progress = await ask(url);
    if (progress === undefined) continue;
    show(box, progress);
    if (progress.finished) {
      if (progress.url === undefined) location.reload();
      else location.assign(progress.url);
      return;
    }
  }
}

/** Undefined when the answer did not come through: the next round tries again. */
async function ask(url: string): Promise<Progress | undefined> {
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' } });
    if (!response.ok) return undefined;
    const answer: unknown = await response.json();
    return isProgress(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

function isProgress(answer: unknown): answer is Progress {
  return typeof answer === 'object' && answer !== null && 'done' in answer && 'total' in answer && 'finished' in answer;
}

function show(box: HTMLElement, { done, total, text }: Progress): void {
  const bar = box.querySelector('progress');
  const words = box.querySelector('[role=status]');
  if (bar !== null) {
    bar.max = Math.max(total, 1);
    bar.value = done;
  }
  if (words !== null && words.textContent !== text) words.textContent = text;
}
