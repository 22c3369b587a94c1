import type { Links } from '@rapport/bot/cards/card';

/** The personal tab's id in `appPackage/manifest.json`. */
const TAB_ID = 'home';

/** Deep links that open the tab inside Teams; the tab reads its own part back as `subPageId`. */
export function teamsLinks(teamsAppId: string): Links {
  const tab = `https://teams.microsoft.com/l/entity/${teamsAppId}/${TAB_ID}`;
  return {
    home: () => tab,
    series: (seriesId) => {
      const context = JSON.stringify({ subEntityId: `series/${seriesId}` });
      return `${tab}?context=${encodeURIComponent(context)}`;
    },
  };
}
