export { CommandPalette } from './command-palette.tsx';
export {
  type Command,
  type CommandGroup,
  type CommandPaletteLabels,
  type CommandPaletteProps,
} from './command-palette-types.ts';
