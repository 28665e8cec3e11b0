import { Children, type ReactNode } from 'react';
import type { Message } from '../app/language/messages.ts';
import { sayParts } from '../app/language/say.ts';

/** A message with elements among its words, wherever the language puts them. */
export function Rich({ message, values }: { message: Message; values: Record<string, ReactNode> }) {
  return <>{Children.toArray(sayParts<ReactNode>(message, values))}</>;
}
