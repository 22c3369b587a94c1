/** Marks where the eye goes when one screen takes the place of another. */
export const arrival = { tabIndex: -1, 'data-arrival': true } as const;

/** Gives the focus to what is so marked. */
export function arrive(): void {
  document.querySelector<HTMLElement>('[data-arrival]')?.focus();
}

/** The same once what had the focus has gone from the screen. */
export function arriveIfLost(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) arrive();
  });
}
