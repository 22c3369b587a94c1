import '@testing-library/jest-dom';

/** What browsers have and jsdom lacks. Import it first in a test that renders the tab. */
window.matchMedia ??= (media: string) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

if (typeof crypto.randomUUID !== 'function') {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  Object.defineProperty(crypto, 'randomUUID', {
    value: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  });
}

afterEach(() => {
  localStorage.clear();
  window.location.hash = '';
});
