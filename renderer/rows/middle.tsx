import { useLayoutEffect, useRef } from 'react';

/** So much of what is left is kept at the end: the host of an address, by which accounts are told apart. */
const AT_END = 0.55;

/** `text` without so many letters of its middle. */
function without(text: string, letters: number): string {
  if (letters <= 0) return text;
  const left = Math.max(2, text.length - letters);
  const end = Math.round(left * AT_END);
  return `${text.slice(0, left - end)}…${text.slice(text.length - end)}`;
}

/** Leaves out as little as makes it fit; where it may break its line nothing needs to be left out. */
function fit(element: HTMLElement, text: string): void {
  const fits = (letters: number): boolean => {
    element.textContent = without(text, letters);
    return element.scrollWidth <= element.clientWidth;
  };
  if (element.clientWidth === 0 || fits(0)) return;
  let [least, most] = [1, text.length - 2];
  while (least < most) {
    const half = Math.floor((least + most) / 2);
    if (fits(half)) most = half;
    else least = half + 1;
  }
  fits(least);
}

/** A name on one line, with its middle left out where there is no room, and the whole of it in a tooltip. */
export function Middle({ text, className = '' }: { text: string; className?: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown) return;
    fit(shown, text);
    const watch = new ResizeObserver(() => fit(shown, text));
    watch.observe(shown);
    return () => watch.disconnect();
  }, [text]);
  return (
    <span ref={element} className={`middle ${className}`} title={text}>
      {text}
    </span>
  );
}
