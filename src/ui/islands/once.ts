/** Lets a form with a `data-once` button be sent once; the server guards it too, this only stops the second click. */
export function sendOnce(root: Document): void {
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    if (form.querySelector('[data-once]') === null) return;
    form.dataset.sent = '';
    for (const button of form.querySelectorAll('[data-once]')) {
      button.setAttribute('aria-disabled', 'true');
      button.classList.add('nl-button--busy');
    }
  });
  // A page that comes back from the history of the browser can be sent again.
  window.addEventListener('pageshow', () => {
    for (const form of root.querySelectorAll('form[data-sent]')) form.removeAttribute('data-sent');
    for (const button of root.querySelectorAll('[data-once]')) {
      button.removeAttribute('aria-disabled');
      button.classList.remove('nl-button--busy');
    }
  });
}
