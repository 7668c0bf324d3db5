const overClass = 'kp-drop--over';

/** Shows that a file can be let go here; the file input under the pointer takes it by itself. */
export function acceptDroppedFiles(root: Document): void {
  for (const box of root.querySelectorAll('[data-drop]')) {
    box.addEventListener('dragenter', () => box.classList.add(overClass));
    for (const end of ['dragleave', 'drop']) box.addEventListener(end, () => box.classList.remove(overClass));
  }
}
