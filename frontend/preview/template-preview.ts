import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';

/** What Java's PreviewContent holds, property by property. */
interface Content {
  media?: string | null;
  header?: string | null;
  body: string;
  footer?: string | null;
  buttons: ReadonlyArray<{ kind: string; label: string }>;
  samples: Readonly<Record<string, string>>;
  language: string;
}

type Piece = string | TemplateResult;

/** With more than three buttons the phone shows two, and the rest behind a third. */
const MOST_BUTTONS = 3;

const ICONS: Record<string, TemplateResult> = {
  QUICK_REPLY: svg`<path d="M6 3.5 2.5 7 6 10.5M2.5 7H9a4.5 4.5 0 0 1 4.5 4.5v1"/>`,
  URL: svg`<path d="M9 2.5h4.5V7M13 3 7.5 8.5M11.5 9.5v4h-9v-9h4"/>`,
  PHONE_NUMBER: svg`<path d="M3 2.5h2.5l1.2 3-1.6 1.2a8 8 0 0 0 4.2 4.2l1.2-1.6 3 1.2V13A1 1 0 0 1 12.4 14C7 13.7 2.3 9 2 3.5a1 1 0 0 1 1-1z"/>`,
  COPY_CODE: svg`<rect x="5.500" y="5.500" width="8" height="8" rx="1.500"/><path d="M10.500 5.500v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"/>`,
  MORE: svg`<path d="M2.500 4.500h11M2.500 8h11M2.500 11.500h11"/>`,
  OTHER: svg`<path d="M4 1.800h5.500L12.500 5v9.200H4zM9.500 1.800V5h3"/>`,
};

const MEDIA: Record<string, TemplateResult> = {
  IMAGE: svg`<rect x="2" y="3" width="12" height="10" rx="1.500"/><path d="m2.500 11.500 3.500-3.500 2.500 2.500 2-2 3 3M10.500 6v.01"/>`,
  VIDEO: svg`<rect x="2" y="3" width="12" height="10" rx="1.500"/><path d="m6.800 5.800 3.600 2.200-3.600 2.200z"/>`,
  LOCATION: svg`<path d="M8 14s4.500-4.300 4.500-7.500a4.500 4.500 0 0 0-9 0C3.500 9.700 8 14 8 14z"/><circle cx="8" cy="6.500" r="1.600"/>`,
  OTHER: svg`<path d="M4 1.800h5.500L12.500 5v9.200H4zM9.500 1.800V5h3"/>`,
};

/**
 * WhatsApp's marks, as its clients read them: the mark stands against the text on its inner sides
 * and not inside a word on its outer ones.
 */
const MARKS: ReadonlyArray<[string, (inner: Piece[]) => TemplateResult]> = [
  ['```', (inner) => html`<code>${inner}</code>`],
  ['*', (inner) => html`<strong>${inner}</strong>`],
  ['_', (inner) => html`<em>${inner}</em>`],
  ['~', (inner) => html`<s>${inner}</s>`],
];

const WORD = /[\p{L}\p{N}]/u;

export class TemplatePreview extends LitElement {
  static override properties = {
    content: { attribute: false },
    labels: { attribute: false },
    scheme: { reflect: true },
  };

  declare content?: Content;
  declare labels?: Record<string, string>;
  /** `light` or `dark`; without one the phone follows the page around it. */
  declare scheme?: string;

  static override styles = css`
    :host { display: block; }
    :host([scheme='light']) { color-scheme: light; }
    :host([scheme='dark']) { color-scheme: dark; }
    .phone {
      --wall: light-dark(#ece7df, #0b1014); --bubble: light-dark(#ffffff, #1f2c33);
      --text: light-dark(#111b21, #e9edef); --meta: light-dark(#5b676e, #9daab2);
      --link: light-dark(#005f87, #6cc6f0); --line: light-dark(#e3e6e8, #2e3b42);
      background: var(--wall); color: var(--text); padding: 16px 14px 18px 22px; border-radius: inherit;
      font-family: var(--aura-font-family, system-ui, sans-serif); font-size: 14px; line-height: 19px;
    }
    .bubble {
      display: flow-root; position: relative; max-width: 300px; background: var(--bubble);
      border-radius: 0 8px 8px 8px; box-shadow: 0 1px 1px rgb(0 0 0 / 0.12);
    }
    .bubble::before {
      content: ''; position: absolute; left: -8px; top: 0; width: 9px; height: 12px;
      background: var(--bubble); clip-path: polygon(0 0, 100% 0, 100% 100%);
    }
    .media {
      display: flex; align-items: center; justify-content: center; gap: 8px; margin: 4px; height: 120px;
      border-radius: 6px; background: light-dark(#e9ecf1, #2a3942); color: var(--meta);
    }
    .text { padding: 7px 9px 5px; white-space: pre-line; overflow-wrap: anywhere; }
    .header { display: block; margin-bottom: 2px; font-weight: 600; }
    strong { font-weight: 600; }
    code { font: 13px/19px ui-monospace, 'Cascadia Mono', 'Liberation Mono', monospace; }
    .footer { padding: 0 9px 7px; color: var(--meta); font-size: 12.5px; line-height: 16px; overflow-wrap: anywhere; }
    .sample { border-bottom: 1.5px dotted var(--meta); }
    .button {
      display: flex; align-items: center; justify-content: center; gap: 7px; min-height: 38px; padding: 4px 9px;
      border-top: 1px solid var(--line); color: var(--link); font-weight: 500; text-align: center; overflow-wrap: anywhere;
    }
    svg { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
    @media (forced-colors: active) { .bubble { border: 1px solid CanvasText; } .bubble::before { display: none; } }
  `;

  override render() {
    const content = this.content;
    if (!content) {
      return nothing;
    }
    return html`
      <div class="phone" lang=${content.language.replace('_', '-')}>
        <div class="bubble">
          ${content.media ? this.renderMedia(content.media) : nothing}
          <div class="text" dir="auto">${content.header ? html`<span class="header">${this.fill(content.header)}</span>` : nothing}${this.format(content.body)}</div>
          ${content.footer ? html`<div class="footer" dir="auto">${content.footer}</div>` : nothing}
          ${this.renderButtons(content.buttons)}
        </div>
      </div>
    `;
  }

  private renderMedia(kind: string) {
    const word = this.labels?.[kind] ?? this.labels?.MEDIA ?? kind;
    return html`<div class="media"><svg viewBox="0 0 16 16" aria-hidden="true">${MEDIA[kind] ?? MEDIA.OTHER}</svg>${word}</div>`;
  }

  private renderButtons(buttons: Content['buttons']) {
    const shown = buttons.length > MOST_BUTTONS ? buttons.slice(0, MOST_BUTTONS - 1) : buttons;
    const more = buttons.length > MOST_BUTTONS ? [{ kind: 'MORE', label: this.labels?.more ?? '' }] : [];
    return [...shown, ...more].map(
      ({ kind, label }) => html`<div class="button">
        <svg viewBox="0 0 16 16" aria-hidden="true">${ICONS[kind] ?? ICONS.OTHER}</svg><span dir="auto">${label}</span>
      </div>`,
    );
  }

  /** Text with its marks read and its variables filled; Lit escapes every piece of it. */
  private format(text: string): Piece[] {
    const pieces: Piece[] = [];
    const hopeless = new Map<string, number>();
    let plain = '';
    let at = 0;
    while (at < text.length) {
      const found = this.markAt(text, at, hopeless);
      if (found) {
        pieces.push(...this.fill(plain), found.piece);
        plain = '';
        at = found.end;
      } else {
        plain += text[at];
        at += 1;
      }
    }
    return [...pieces, ...this.fill(plain)];
  }

  private markAt(text: string, at: number, hopeless: Map<string, number>): { piece: TemplateResult; end: number } | undefined {
    for (const [mark, wrap] of MARKS) {
      if (!text.startsWith(mark, at) || (at > 0 && WORD.test(text[at - 1]))) {
        continue;
      }
      const start = at + mark.length;
      const end = at < (hopeless.get(mark) ?? 0) ? -1 : this.closing(text, mark, start, hopeless);
      if (end > start) {
        const inner = text.slice(start, end);
        return { piece: wrap(mark === '```' ? this.fill(inner) : this.format(inner)), end: end + mark.length };
      }
    }
    return undefined;
  }

  /**
   * Where a mark ends. A line without an end for one mark has none for the next of its kind either:
   * `hopeless` keeps up to where, so that no text takes longer than its length.
   */
  private closing(text: string, mark: string, start: number, hopeless: Map<string, number>): number {
    const block = mark === '```';
    if (!block && /\s/.test(text[start] ?? ' ')) {
      return -1;
    }
    const line = block ? -1 : text.indexOf('\n', start);
    const limit = line < 0 ? text.length : line;
    for (let end = text.indexOf(mark, start + 1); end > 0 && end < limit; end = text.indexOf(mark, end + 1)) {
      if (block) {
        return end;
      }
      const after = text[end + mark.length] ?? ' ';
      if (!/\s/.test(text[end - 1]) && !WORD.test(after) && !this.insideVariable(text, end)) {
        return end;
      }
    }
    hopeless.set(mark, limit);
    return -1;
  }

  /** Names of variables may hold underscores, which are no marks. */
  private insideVariable(text: string, at: number): boolean {
    const open = text.lastIndexOf('{{', at);
    return open >= 0 && text.indexOf('}}', open) > at;
  }

  private fill(text: string): Piece[] {
    return text.split(/(\{\{\s*[^{}]+?\s*\}\})/).map((part) => {
      const name = /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(part)?.[1];
      const samples: Content['samples'] = this.content?.samples ?? {};
      return name === undefined || !Object.hasOwn(samples, name) // a variable may be called "constructor"
        ? part
        : html`<span class="sample" title=${this.labels?.sample ?? nothing}>${samples[name]}</span>`;
    });
  }
}

customElements.define('template-preview', TemplatePreview);
