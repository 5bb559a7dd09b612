import { clsx } from 'clsx';
import { type ReactNode } from 'react';

export interface Choice {
  value: string;
  label: string;
  preview: ReactNode;
}

export interface ChoiceCardsProps {
  name: string;
  label: string;
  defaultValue: string;
  choices: readonly Choice[];
}

/** Radio buttons drawn as pictures of what they choose. */
export function ChoiceCards({ name, label, defaultValue, choices }: ChoiceCardsProps) {
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{label}</legend>
      <div
        className={clsx(
          'grid gap-3 sm:grid-cols-3',
          choices.length > 2 ? 'grid-cols-3' : 'grid-cols-2',
        )}
      >
        {choices.map(({ value, label: choice, preview }) => (
          <label
            key={value}
            className="group cursor-pointer overflow-hidden rounded-lg border border-line-strong transition-colors has-checked:border-accent has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus hover:bg-hover"
          >
            <span aria-hidden="true" className="block border-b border-line">
              {preview}
            </span>
            <span className="flex items-center gap-2 px-2.5 py-2">
              <input
                type="radio"
                name={name}
                value={value}
                defaultChecked={value === defaultValue}
                className="size-4 accent-accent outline-none"
              />
              {choice}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
