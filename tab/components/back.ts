import { createContext } from 'react';
import type { Route } from '../host/route';

/** Where Back leads; nothing where the navigation stands beside the page. */
export const BackContext = createContext<Route | undefined>(undefined);
