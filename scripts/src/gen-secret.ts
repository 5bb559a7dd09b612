import { newSecret } from './environment/secrets.ts';
import { say } from './terminal.ts';

say(newSecret());
