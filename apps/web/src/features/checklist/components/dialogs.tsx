/** What opens over the list; downloaded after the first interaction, before it is asked for. */
export { ShortcutHelp } from './shortcut-help.tsx';
export { Details } from './details.tsx';
