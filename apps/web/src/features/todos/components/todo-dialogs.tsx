/** What opens over the list; downloaded after the first interaction, before it is asked for. */
export { ShortcutHelp } from './shortcut-help.tsx';
export { TodoDetails } from './todo-details.tsx';
