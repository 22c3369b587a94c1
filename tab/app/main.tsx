import { open } from './open';
import { connectTeams, tellTeamsFailed, tellTeamsReady } from './teamsHost';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no #root');
// It says itself what goes wrong.
void open(element, { connect: connectTeams, ready: tellTeamsReady, failed: tellTeamsFailed });
