/** A turning ring over the middle of its positioned parent; under reduced motion it fades in and out instead. */
export function Spinner() {
  return (
    <span aria-hidden="true" className="absolute inset-0 grid place-items-center">
      <span className="size-4 animate-spin rounded-full border-2 border-current border-e-transparent motion-reduce:animate-breathe forced-colors:border-e-[Canvas]" />
    </span>
  );
}
