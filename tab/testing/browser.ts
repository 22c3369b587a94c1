import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

const nothing = () => undefined;

/** What browsers have and jsdom lacks. Import it first in a test that renders the tab. */
window.matchMedia ??= (media: string) =>
  Object.assign(new EventTarget(), {
    media,
    // A window on a desk: wide, with a mouse.
    matches: media.startsWith('(min-width'),
    onchange: null,
    addListener: nothing,
    removeListener: nothing,
  });

globalThis.ResizeObserver ??= class {
  readonly observe = nothing;
  readonly unobserve = nothing;
  readonly disconnect = nothing;
};

Element.prototype.scrollIntoView ??= nothing;

if (typeof crypto.randomUUID !== 'function') {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  Object.defineProperty(crypto, 'randomUUID', {
    value: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  });
}

// jsdom does not know `<search>` yet, and React would warn of a tag that nobody knows.
Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, { value: 'HTMLElement', configurable: true });

// Computing whether each element is hidden, by hundreds of style rules, would take jsdom most of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

afterEach(() => {
  localStorage.clear();
  window.location.hash = '';
});

// jsdom lays nothing out, yet holds an element and all around it against every rule of every sheet whenever somebody asks
// for a role, a name or a place: most of the time of a test. How things look is for a real browser to say.
const unstyled = document.createElement('span');
window.getComputedStyle = (element) => (element instanceof HTMLElement ? element : unstyled).style;
