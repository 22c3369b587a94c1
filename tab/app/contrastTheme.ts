import { teamsHighContrastTheme } from '@fluentui/react-components';

/** In a file of its own, so that it is loaded only when Teams asks for it. */
export const contrastTheme = teamsHighContrastTheme;
