import { composeRapport } from './compose';
import { readConfiguration } from './configuration';
import { registerFunctions } from './functions';
import { adaptersFrom } from './production';

registerFunctions(() => composeRapport(adaptersFrom(readConfiguration(process.env))));
