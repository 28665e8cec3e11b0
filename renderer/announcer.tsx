import { useEffect, useState } from 'react';
import { say } from '../app/language/say.ts';
import { unhear, useHeard } from './heard.ts';
import type { PanelView } from '../app/contract/view.ts';

/** What a screen reader hears when something changes: the running step or the result, an answer that was asked for, else the verdict. Once each. */
function announcement(view: PanelView): string {
  const { login } = view;
  if (!login) return view.said ?? view.headline;
  if (login.result) return [login.result.sentence, login.result.nextStep].filter(Boolean).join(' ');
  if (login.confirm)
    return say('A different account signed in: {after}. Choose whether to use it.', {
      after: login.confirm.after,
    });
  const step = login.steps.findLast(({ state }) => state === 'running');
  return step ? `${step.label}.` : view.headline;
}

/** A polite live region: it speaks when its words change, and says nothing else. */
export function Announcer({ view }: { view: PanelView }) {
  const heard = useHeard();
  const news = announcement(view);
  // What the lamp has to say is not kept waiting by a "Copied", and what it said before is not said again after one.
  const [told, setTold] = useState<{ heard: string; news: string | null }>({ heard: '', news: null });
  if (heard !== told.heard) setTold({ heard, news: heard ? news : told.news });
  else if (told.news !== null && told.news !== news) setTold({ heard, news: null });
  useEffect(unhear, [news]);
  return (
    <p className="only-heard" role="status">
      {heard || (news === told.news ? '' : news)}
    </p>
  );
}
