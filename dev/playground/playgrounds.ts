import type { SeededPerson } from '../seed/people';
import { type Playground, type PlaygroundSettings, startPlayground } from './playground';

/** The bot's chats, one for each person who asked for it. */
export interface Playgrounds {
  /**
   * The address of this person's chat, started when it is not running.
   * @throws PlaygroundFailed with its reason
   */
  open(person: SeededPerson): Promise<string>;
  /** Ends all of them, and starts no more. */
  stop(): Promise<void>;
}

/** The chats of everybody, none of them running yet. */
export function createPlaygrounds(settings: PlaygroundSettings): Playgrounds {
  const started = new Map<string, Promise<Playground>>();

  const life = new AbortController();

  const start = (person: SeededPerson): Promise<Playground> => {
    const starting = startPlayground(settings, person, life.signal);
    started.set(person.id, starting);
    const forget = () => {
      if (started.get(person.id) === starting) started.delete(person.id);
    };
    void starting.then((playground) => playground.ended.then(forget, forget), forget);
    return starting;
  };

  return {
    async open(person) {
      const { address } = await (started.get(person.id) ?? start(person));
      return address;
    },
    async stop() {
      life.abort();
      const all = await Promise.allSettled(started.values());
      await Promise.all(all.map((one) => one.status === 'fulfilled' && one.value.ended));
    },
  };
}
