import { initialsOf } from '@rapport/core/domain/personName';
import { people, type Role } from '../seed/people';
import { type Place, type Surface, searchOf } from './place';

/** The parts of index.html that move. */
export interface Page {
  readonly tab: HTMLIFrameElement;
  readonly panel: HTMLIFrameElement;
  readonly stage: HTMLIFrameElement;
  readonly bot: HTMLIFrameElement;
  readonly botNote: HTMLElement;
  readonly reloadBot: HTMLElement;
  readonly person: HTMLSelectElement;
  readonly themes: readonly HTMLInputElement[];
  readonly links: readonly HTMLAnchorElement[];
  readonly toast: HTMLElement;
}

/** Finds the parts in the document. @throws Error when index.html does not have one */
export function findPage(): Page {
  return {
    tab: one('#tab', HTMLIFrameElement),
    panel: one('#panel', HTMLIFrameElement),
    stage: one('#stage', HTMLIFrameElement),
    bot: one('#bot iframe', HTMLIFrameElement),
    botNote: one('#botNote', HTMLElement),
    reloadBot: one('#reloadBot', HTMLElement),
    person: one('#person', HTMLSelectElement),
    themes: [...document.querySelectorAll<HTMLInputElement>('input[name=theme]')],
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[data-surface]')],
    toast: one('#toast', HTMLElement),
  };
}

const ROLES: Readonly<Record<Role, string>> = { director: 'Director', manager: 'Managers', report: 'Reports' };

/** Offers everybody at Contoso in the person switcher. */
export function offerPeople(select: HTMLSelectElement): void {
  for (const [role, label] of Object.entries(ROLES)) {
    const group = document.createElement('optgroup');
    group.label = label;
    const those = people.filter((person) => person.role === role);
    group.append(...those.map(({ id, name, jobTitle }) => new Option(`${name}, ${jobTitle}`, id)));
    select.append(group);
  }
}

/** Shows the place in everything around the frames. */
export function showPlace(page: Page, place: Place): void {
  const { person, theme, surface } = place;
  document.documentElement.dataset.theme = theme;
  document.title = `Rapport – ${person.name}`;
  page.person.value = person.id;
  for (const input of page.themes) input.checked = input.value === theme;
  for (const element of document.querySelectorAll('[data-initials]')) element.textContent = initialsOf(person.name);
  for (const element of document.querySelectorAll('[data-name]')) element.textContent = person.name;
  for (const link of page.links) {
    const target = surfaceOf(link);
    link.href = searchOf({ ...place, surface: target });
    if (target === surface || (inMeeting(target) && inMeeting(surface) && link.closest('nav'))) {
      link.setAttribute('aria-current', 'page');
    } else link.removeAttribute('aria-current');
  }
  page.tab.hidden = surface !== 'tab';
  one('#bot', HTMLElement).hidden = surface !== 'bot';
  one('#meeting', HTMLElement).hidden = !inMeeting(surface);
  one('.people', HTMLElement).hidden = surface === 'stage';
  page.stage.hidden = surface !== 'stage';
}

/** The surface that a link of the page leads to. */
export function surfaceOf(link: HTMLAnchorElement): Surface {
  const { surface } = link.dataset;
  return surface === 'bot' || surface === 'panel' || surface === 'stage' ? surface : 'tab';
}

/** Whether this surface belongs to a meeting. */
export function inMeeting(surface: Surface): boolean {
  return surface === 'panel' || surface === 'stage';
}

function one<T extends HTMLElement>(selector: string, kind: { new (): T }): T {
  const element = document.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`index.html has no ${selector}`);
}
