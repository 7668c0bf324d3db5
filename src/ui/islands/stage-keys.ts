/** Leads over the stage by the keyboard: on to the next, into a text by its number, out of it by Escape. */
export function bindKeys(stage: HTMLElement, leave: (address: string) => Promise<void>): void {
  const goTo = (address: string | undefined) => (): void => {
    if (address !== undefined) void leave(address);
  };
  const next = goTo(stage.dataset.stageNext);
  const previous = goTo(stage.dataset.stagePrevious);
  const focus = (selector: string) => (): void => {
    stage.querySelector<HTMLElement>(selector)?.focus();
  };
  const keys = new Map<string, () => void>([
    ['j', next],
    ['ArrowRight', next],
    ['k', previous],
    ['ArrowLeft', previous],
    ['b', focus('#bezoek input')],
    ['t', focus('#taken select')],
    ['p', focus('#afronden input[type=date]')],
    ['?', () => toggleHelp(stage)],
  ]);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTypedIn(event.target)) {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    const act = keys.get(event.key) ?? openNumbered(stage, event.key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input:not([type=hidden]), select, textarea') !== null;

function openNumbered(stage: HTMLElement, key: string): (() => void) | undefined {
  if (!/^\d$/u.test(key)) return undefined;
  const card = [...stage.querySelectorAll('.kp-stage__key')].find((one) => one.textContent === key)?.closest('section');
  const area = card?.querySelector('textarea') ?? undefined;
  return area && (() => area.focus());
}

function toggleHelp(stage: HTMLElement): void {
  const help = stage.querySelector<HTMLDetailsElement>('[data-stage-help]');
  if (help !== null) help.open = !help.open;
}
