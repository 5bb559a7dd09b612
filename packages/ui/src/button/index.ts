export { Button, type ButtonProps } from './button.tsx';
export { IconButton, type IconButtonProps } from './icon-button.tsx';
export {
  type ButtonLook,
  type ButtonSize,
  buttonStyles,
  type ButtonVariant,
} from './button-styles.ts';
