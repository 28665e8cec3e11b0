/** Says that there is more to be opened. Decorative: the button around it has the words. */
export function Chevron({ open }: { open: boolean }) {
  return (
    <svg
      className={open ? 'chevron open' : 'chevron'}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
    >
      <path className="mark-line" d="M6 3.5l4.5 4.5l-4.5 4.5" />
    </svg>
  );
}
