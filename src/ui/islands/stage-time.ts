const tellEvery = 15;

/** Counts the time on the stage quietly, and tells the server now and then when the page may. */
export function countTime(stage: HTMLElement): { tell: () => Promise<void> } {
  const shown = stage.querySelector<HTMLElement>('[data-stage-seconds]');
  const address = stage.dataset.stageTime;
  if (shown === null || address === undefined) return { tell: () => Promise.resolve() };
  let total = Number(shown.dataset.stageSeconds);
  let untold = 0;
  const tell = async (): Promise<void> => {
    if (untold === 0) return;
    const body = new URLSearchParams({ seconds: String(untold) });
    untold = 0;
    // What does not come through is a few seconds of a timer, so nobody is told.
    await fetch(address, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => undefined);
  };
  window.setInterval(() => {
    if (document.hidden) return;
    total += 1;
    untold += 1;
    shown.textContent = `${String(Math.floor(total / 60))}:${String(total % 60).padStart(2, '0')}`;
    if (untold >= tellEvery) void tell();
  }, 1000);
  return { tell };
}
