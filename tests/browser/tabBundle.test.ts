import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm run build` left for browsers. */
const built = join(__dirname, '..', '..', 'tab', 'dist');
const files = () => readdirSync(built, { recursive: true, encoding: 'utf8' });
const scripts = () => files().filter((file) => /\.(js|css|html)$/.test(file));

describe('the tab, built', () => {
  it('has no source maps, and names no folder of the machine that built it', () => {
    expect(scripts().length).toBeGreaterThan(10);
    expect(files().filter((file) => file.endsWith('.map'))).toEqual([]);
    const telling = scripts().filter((file) => {
      const text = readFileSync(join(built, file), 'utf8');
      return text.includes('sourceMappingURL') || text.includes(process.cwd());
    });
    expect(telling).toEqual([]);
  });

  it('has the licences of all that went into it', () => {
    const notices = readFileSync(join(built, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    for (const name of ['react', 'react-dom', '@fluentui/react-button', '@microsoft/teams-js', 'intl-messageformat']) {
      expect(notices).toContain(`## ${name} - `);
    }
    expect(notices).toContain('Permission is hereby granted, free of charge');
  });
});
