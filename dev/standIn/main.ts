import { findPage, inMeeting, offerPeople, showPlace, surfaceOf } from './page';
import { linkedPlace, type Place, placeIn, searchOf, sharedPlace, themes } from './place';
import { startTeamsHost } from './teamsHost';

const TOAST_MILLISECONDS = 5000;

const page = findPage();
offerPeople(page.person);
let place = placeIn(window.location.search, {
  person: localStorage.getItem('standIn.person'),
  theme: localStorage.getItem('standIn.theme'),
});
/** What each frame was last loaded for, so that showing it again leaves it as it is. */
const loadedFor = new Map<HTMLIFrameElement, string>();

const host = startTeamsHost({
  frames: [
    { element: page.tab, frameContext: 'content' },
    { element: page.panel, frameContext: 'sidePanel' },
    { element: page.stage, frameContext: 'meetingStage' },
  ],
  place: () => place,
  getToken,
  followLink,
  openPage: (open) => go({ ...place, surface: 'tab', open }),
  shareToStage: (address) => go({ ...place, surface: 'stage', shared: sharedPlace(address, window.location.origin) }),
  copyLink: (open) => void copyLink(open),
});

for (const frame of [page.tab, page.panel, page.stage]) frame.addEventListener('load', () => followInside(frame));
for (const link of page.links) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go({ ...place, surface: surfaceOf(link) });
  });
}
for (const input of page.themes) {
  input.addEventListener('change', () => {
    go({ ...place, theme: themes.find((theme) => theme === input.value) ?? place.theme });
    host.announceTheme(place.theme);
  });
}
page.person.addEventListener('change', () => {
  const { person } = placeIn(`?person=${page.person.value}`, {});
  // Two people in a meeting look at the same 1-on-1; otherwise everybody starts at their own Home.
  go({ ...place, person, open: inMeeting(place.surface) ? place.open : '' });
});
page.reloadBot.addEventListener('click', () => {
  loadedFor.delete(page.bot);
  show();
});
page.bot.addEventListener('load', () => {
  page.botNote.textContent = `Chatting with the bot as ${place.person.name}, in Microsoft's Agents Playground`;
});
window.addEventListener('popstate', () => {
  place = placeIn(window.location.search, { person: place.person.id, theme: place.theme });
  show();
  host.announceTheme(place.theme);
});
window.history.replaceState(null, '', searchOf(place));
show();

function go(next: Place): void {
  place = next;
  window.history.pushState(null, '', searchOf(place));
  localStorage.setItem('standIn.person', place.person.id);
  localStorage.setItem('standIn.theme', place.theme);
  show();
}

function show(): void {
  showPlace(page, place);
  const key = `${place.person.id} ${place.open}`;
  if (place.surface === 'tab') load(page.tab, key, '/tab/');
  if (inMeeting(place.surface)) load(page.panel, key, '/tab/');
  if (place.surface === 'stage') load(page.stage, `${key} ${place.shared}`, '/tab/');
  if (place.surface === 'bot') openBotChat();
}

function openBotChat(): void {
  if (loadedFor.get(page.bot) === place.person.id) return;
  page.botNote.textContent = `Starting ${place.person.name}'s chat with the bot…`;
  load(page.bot, place.person.id, `/dev/bot/${place.person.id}`);
}

/** Loads the frame anew when it was loaded for something else; without a step in the page's history. */
function load(frame: HTMLIFrameElement, key: string, address: string): void {
  if (loadedFor.get(frame) === key) return;
  loadedFor.set(frame, key);
  frame.contentWindow?.location.replace(new URL(address, window.location.origin));
}

/** Keeps the place inside the tab in our address, so that a reload or a copied address leads back to it. */
function followInside(frame: HTMLIFrameElement): void {
  const inside = frame.contentWindow;
  inside?.addEventListener('hashchange', () => {
    if (frame.hidden || frame === page.stage) return;
    place = { ...place, open: inside.location.hash.replace(/^[#/]+/, '') };
    loadedFor.set(frame, `${place.person.id} ${place.open}`);
    window.history.replaceState(null, '', searchOf(place));
    showPlace(page, place);
  });
}

function followLink(link: string): boolean {
  const target = linkedPlace(link, place, window.location.origin);
  if (target === undefined) return window.open(link, '_blank', 'noopener') !== undefined;
  go(target);
  return true;
}

async function getToken(userId: string): Promise<string> {
  const answer = await fetch('/dev/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId }),
  });
  const body: unknown = await answer.json();
  if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string') return body.token;
  throw new Error('The stand-in gave no token.');
}

async function copyLink(open: string): Promise<void> {
  const link = new URL(searchOf({ ...place, surface: 'tab', open }), window.location.href);
  link.searchParams.delete('person');
  const copied = await navigator.clipboard.writeText(link.href).then(
    () => true,
    () => false,
  );
  page.toast.textContent = copied ? 'Link copied.' : `Copy this link: ${link.href}`;
  setTimeout(() => page.toast.replaceChildren(), TOAST_MILLISECONDS);
}
