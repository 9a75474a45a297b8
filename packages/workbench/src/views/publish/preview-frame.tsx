import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';

export interface Preview {
  /** Brings the part of the page into sight that stands at an offset of the text. */
  show(offset: number): void;
}

interface FrameMessage {
  readonly ready?: true;
  readonly scrolled?: number;
  readonly at?: number;
  readonly link?: string;
}

/**
 * The page as readers will see it, in a frame that can do nothing to the page around it. It has no origin, and the policy
 * of the page within it allows nothing from elsewhere. A new page is made ready unseen and takes the place of the one
 * before, at the place where that was scrolled to.
 */
export function PreviewFrame({
  ref,
  html,
  onPlace,
  onLink,
}: {
  readonly ref: Ref<Preview>;
  readonly html: string;
  /** Hears of a press on a part of the page, by its offset in the text. */
  readonly onPlace: (offset: number) => void;
  readonly onLink: (href: string) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  useEffect(() => {
    const frame = frameOf(html);
    const hear = ({ source, data }: MessageEvent<FrameMessage>) => {
      if (source !== frame.contentWindow || frame.contentWindow === null) return;
      if (data.ready) {
        send(frame, { scroll: scrolled.current });
        if (shown.current !== frame) shown.current?.remove();
        shown.current = frame;
        frame.classList.add('preview-ready');
        frame.removeAttribute('aria-hidden');
        frame.tabIndex = 0;
      }
      if (typeof data.scrolled === 'number' && frame === shown.current) {
        scrolled.current = data.scrolled;
      }
      if (typeof data.at === 'number') onPlace(data.at);
      if (typeof data.link === 'string') onLink(data.link);
    };
    window.addEventListener('message', hear);
    host.current!.append(frame);
    return () => {
      window.removeEventListener('message', hear);
      // The one that is shown stays until the next one is ready.
      if (shown.current !== frame) frame.remove();
    };
  }, [html, onPlace, onLink]);
  useImperativeHandle(ref, () => ({
    show(offset) {
      if (shown.current) send(shown.current, { show: offset });
    },
  }));
  return <div className="preview-frame" ref={host} />;
}

function frameOf(html: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Preview of the page';
  frame.className = 'preview';
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.srcdoc = html;
  return frame;
}

/** A frame without an origin can be named by no other address; what it is told is no secret. */
function send(frame: HTMLIFrameElement, message: object): void {
  frame.contentWindow?.postMessage(message, '*');
}
