/** Warns before the session ends. Any form sent or page opened elsewhere in the browser counts as use. */
export function warnBeforeSignOut(root: Document): void {
  const dialog = root.querySelector<HTMLDialogElement>('dialog[data-idle-seconds]');
  if (dialog === null) return;
  const channel = new BroadcastChannel('kantelpunt-session');
  const timers = startTimers(dialog);
  channel.addEventListener('message', () => {
    dialog.close();
    timers.restart();
  });
  channel.postMessage('used');
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) void stay(event.target);
  });

  async function stay(form: HTMLFormElement): Promise<void> {
    // Once signed out the answer leads to the sign-in page; followed, it would look like success.
    const response = await fetch(form.action, { method: 'POST', redirect: 'manual' });
    if (!response.ok) {
      location.reload();
      return;
    }
    dialog?.close();
    timers.restart();
    channel.postMessage('used');
  }
}

function startTimers(dialog: HTMLDialogElement) {
  const { idleSeconds, idleWarning, idleOut } = dialog.dataset;
  const seconds = Number(idleSeconds);
  let warning: number | undefined;
  let end: number | undefined;
  const restart = () => {
    clearTimeout(warning);
    clearTimeout(end);
    warning = window.setTimeout(
      () => {
        if (!dialog.open) dialog.showModal();
      },
      (seconds - Number(idleWarning)) * 1000,
    );
    end = window.setTimeout(() => location.assign(idleOut ?? '/'), seconds * 1000);
  };
  restart();
  return { restart };
}
