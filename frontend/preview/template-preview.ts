import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { ARROWS, CLOCK, ICONS, MEDIA } from './icons';
import { format, type Piece } from './marks';

interface Button {
  kind: string;
  label: string;
}

/** What Java's PreviewContent.Bubble holds, property by property. */
interface Bubble {
  media?: string | null;
  header?: string | null;
  body: string;
  footer?: string | null;
  buttons: readonly Button[];
  samples: Readonly<Record<string, string>>;
}

/** What Java's PreviewContent holds. */
interface Content {
  message: Bubble;
  offer?: { text: string; code?: string | null; expires: boolean } | null;
  cards: readonly Bubble[];
  language: string;
}

/** With more than three buttons the phone shows two, and the rest behind a third. */
const MOST_BUTTONS = 3;

/**
 * The phone folds long texts. Meta publishes no figure, and the phone's font size decides; these are
 * ours: text of more lines is folded to the first ones.
 */
const MOST_LINES = 20;
const FOLDED_LINES = 16;
/** Characters in one line of the bubble, on average. */
const LINE = 40;

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'prs', 'ur']);

export class TemplatePreview extends LitElement {
  static override properties = {
    content: { attribute: false },
    labels: { attribute: false },
    scheme: { reflect: true },
    open: { state: true },
    unfolded: { state: true },
  };

  declare content?: Content;
  declare labels?: Record<string, string>;
  /** `light` or `dark`; without one the phone follows the page around it. */
  declare scheme?: string;
  declare open?: boolean;
  /** The bubbles whose long text is shown whole: -1 for the message, else the card. */
  declare unfolded?: ReadonlySet<number>;

  static override styles = css`
    :host { display: block; }
    :host([scheme='light']) { color-scheme: light; }
    :host([scheme='dark']) { color-scheme: dark; }
    .phone {
      --wall: light-dark(#ece7df, #0b1014); --bubble: light-dark(#ffffff, #1f2c33);
      --text: light-dark(#111b21, #e9edef); --meta: light-dark(#5b676e, #9daab2);
      --link: light-dark(#005f87, #6cc6f0); --line: light-dark(#e3e6e8, #2e3b42);
      --soft: light-dark(#f1f3f5, #17222a);
      position: relative; overflow: hidden; background: var(--wall); color: var(--text);
      padding: 16px 14px 18px; padding-inline-start: 22px; border-radius: inherit;
      font-family: var(--aura-font-family, system-ui, sans-serif); font-size: 14px; line-height: 19px;
    }
    .bubble {
      display: flow-root; position: relative; max-width: 300px; background: var(--bubble);
      border-radius: 8px; border-start-start-radius: 0; box-shadow: 0 1px 1px rgb(0 0 0 / 0.12);
    }
    .message::before {
      content: ''; position: absolute; inset-inline-start: -8px; top: 0; width: 9px; height: 12px;
      background: var(--bubble); clip-path: polygon(0 0, 100% 0, 100% 100%);
    }
    .message:dir(rtl)::before { clip-path: polygon(0 0, 100% 0, 0 100%); }
    .media {
      display: flex; align-items: center; justify-content: center; gap: 8px; margin: 4px; min-height: 120px;
      overflow: hidden; border-radius: 6px; background: light-dark(#e9ecf1, #2a3942); color: var(--meta);
    }
    .media.DOCUMENT { min-height: 56px; justify-content: flex-start; padding-inline: 12px; }
    /* whole, whatever its shape: somebody judges it */
    ::slotted(img) { display: block; width: 100%; max-height: 320px; object-fit: contain; }
    .offer { display: flex; gap: 10px; align-items: center; margin: 4px; padding: 9px 10px; border-radius: 6px; background: var(--soft); }
    .offer b { display: block; font-weight: 600; overflow-wrap: anywhere; }
    .offer small { display: block; font-size: 12.5px; line-height: 16px; color: var(--meta); overflow-wrap: anywhere; }
    .text { padding: 7px 9px 5px; white-space: pre-line; overflow-wrap: anywhere; }
    .text:empty { padding: 0; }
    .folded { max-height: calc(${FOLDED_LINES} * 19px); overflow: hidden; }
    .unfold { display: block; margin: 0; padding: 0 9px 5px; border: 0; background: none; color: var(--link); font: inherit; font-weight: 500; text-align: start; }
    .header { display: block; margin-bottom: 2px; font-weight: 600; }
    strong { font-weight: 600; }
    code { font: 13px/19px ui-monospace, 'Cascadia Mono', 'Liberation Mono', monospace; }
    code.inline { padding: 0 3px; border-radius: 3px; background: var(--soft); }
    ul, ol { margin: 0; padding-inline-start: 22px; white-space: normal; }
    li { white-space: pre-line; }
    blockquote { margin: 2px 0; padding-inline-start: 8px; border-inline-start: 3px solid var(--line); color: var(--meta); }
    .footer { padding: 0 9px 7px; color: var(--meta); font-size: 12.5px; line-height: 16px; overflow-wrap: anywhere; }
    .sample { border-bottom: 1.5px dotted var(--meta); }
    .button {
      display: flex; align-items: center; justify-content: center; gap: 7px; box-sizing: border-box; width: 100%;
      min-height: 38px; padding: 4px 9px; border: 0; border-top: 1px solid var(--line); background: none;
      color: var(--link); font: inherit; font-weight: 500; text-align: center; overflow-wrap: anywhere;
    }
    button { cursor: pointer; }
    button:focus-visible, .cards:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
    .cards {
      display: flex; gap: 8px; margin-top: 8px; padding-bottom: 4px; overflow-x: auto; scroll-snap-type: x mandatory;
      scrollbar-width: thin;
    }
    .cards .bubble { flex: none; width: min(232px, 86%); border-radius: 8px; scroll-snap-align: start; display: flex; flex-direction: column; }
    .cards .text { flex: 1; }
    .arrows { display: flex; justify-content: flex-end; gap: 8px; max-width: 300px; margin-top: 4px; }
    .arrows button {
      display: inline-grid; place-items: center; width: 28px; height: 28px; border: 1px solid var(--line); border-radius: 50%;
      background: var(--bubble); color: var(--text);
    }
    .arrows svg:dir(rtl) { transform: scaleX(-1); }
    .sheet { position: absolute; inset: auto 0 0; max-height: 90%; overflow: auto; background: var(--bubble); border-radius: 12px 12px 0 0; box-shadow: 0 -2px 12px rgb(0 0 0 / 0.3); }
    .sheet .button { justify-content: flex-start; padding-inline: 18px; text-align: start; }
    .sheet .button:first-child { border-top: 0; color: var(--meta); }
    svg { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
    @media (forced-colors: active) { .bubble { border: 1px solid CanvasText; } .message::before { display: none; } }
    @media (prefers-reduced-motion: no-preference) { .cards { scroll-behavior: smooth; } }
  `;

  override render() {
    const content = this.content;
    if (!content) {
      return nothing;
    }
    const language = content.language.replace('_', '-');
    const dir = RIGHT_TO_LEFT.has(language.split('-')[0]) ? 'rtl' : 'ltr';
    return html`
      <div class="phone" lang=${language} dir=${dir} @keydown=${this.close}>
        <div class="bubble message">
          ${this.renderMedia(content.message, -1)} ${this.renderOffer(content.offer)} ${this.renderText(content.message, -1)}
          ${this.renderButtons(content.message.buttons)}
        </div>
        ${content.cards.length > 0 ? this.renderCards(content.cards) : nothing}
        ${this.open && content.message.buttons.length > MOST_BUTTONS ? this.renderSheet(content.message.buttons) : nothing}
      </div>
    `;
  }

  /** The sign for media, until there is a picture: TemplatePreview.setPicture puts it into the slot. */
  private renderMedia({ media }: Bubble, place: number) {
    if (!media) {
      return nothing;
    }
    const kind = Object.hasOwn(MEDIA, media) ? media : 'OTHER';
    return html`<div class="media ${kind}">
      <slot name=${place < 0 ? 'picture' : `picture-${place}`}>${icon(MEDIA[kind])}<span>${this.word(media, 'MEDIA')}</span></slot>
    </div>`;
  }

  private renderOffer(offer: Content['offer']) {
    return offer
      ? html`<div class="offer">${icon(CLOCK)}<div dir="auto">
          <b>${offer.text}</b>
          ${offer.expires ? html`<small>${this.labels?.ends}</small>` : nothing}
          ${offer.code ? html`<small>${filled(this.labels?.code, offer.code)}</small>` : nothing}
        </div></div>`
      : nothing;
  }

  private renderText(bubble: Bubble, place: number) {
    const fill = (text: string) => this.fill(text, bubble.samples);
    const long = isLong(bubble);
    const folded = long && !this.unfolded?.has(place);
    const header = bubble.header ? html`<span class="header">${fill(bubble.header)}</span>` : nothing;
    const body = folded ? html`<div class="folded">${format(bubble.body, fill)}</div>` : format(bubble.body, fill);
    return html`<div class="text" dir="auto">${header}${body}</div>
      ${
        long
          ? html`<button class="unfold" type="button" aria-expanded=${folded ? 'false' : 'true'} @click=${() => this.unfold(place)}>
              ${folded ? this.labels?.['read-more'] : this.labels?.['read-less']}
            </button>`
          : nothing
      }
      ${bubble.footer ? html`<div class="footer" dir="auto">${bubble.footer}</div>` : nothing}`;
  }

  private renderButtons(buttons: readonly Button[]) {
    if (buttons.length <= MOST_BUTTONS) {
      return buttons.map((button) => this.renderButton(button));
    }
    return html`${buttons.slice(0, MOST_BUTTONS - 1).map((button) => this.renderButton(button))}
      <button class="button" type="button" aria-expanded=${this.open ? 'true' : 'false'} @click=${this.toggle}>
        ${icon(ICONS.MORE)}<span dir="auto">${this.labels?.more}</span>
      </button>`;
  }

  private renderButton({ kind, label }: Button) {
    const drawing = Object.hasOwn(ICONS, kind) ? ICONS[kind] : ICONS.OTHER;
    return html`<div class="button">${icon(drawing)}<span dir="auto">${label || this.word(kind, kind)}</span></div>`;
  }

  private renderSheet(buttons: readonly Button[]) {
    return html`<div class="sheet">
      <button class="button" type="button" @click=${this.toggle}>${this.labels?.fewer}</button>
      ${buttons.map((button) => this.renderButton(button))}
    </div>`;
  }

  private renderCards(cards: readonly Bubble[]) {
    const one = (card: Bubble, place: number) => html`<div
      class="bubble"
      role="group"
      aria-label=${filled(this.labels?.card, String(place + 1), String(cards.length))}
    >
      ${this.renderMedia(card, place)} ${this.renderText(card, place)} ${card.buttons.map((button) => this.renderButton(button))}
    </div>`;
    return html`<div class="cards" role="group" tabindex="0" aria-label=${this.labels?.cards ?? nothing}>${cards.map(one)}</div>
      ${cards.length > 1 ? html`<div class="arrows">${this.renderArrow('previous')}${this.renderArrow('next')}</div>` : nothing}`;
  }

  private renderArrow(way: 'previous' | 'next') {
    return html`<button type="button" aria-label=${this.labels?.[way] ?? nothing} @click=${() => this.swipe(way)}>
      ${icon(ARROWS[way])}
    </button>`;
  }

  private swipe(way: 'previous' | 'next') {
    const cards = this.renderRoot.querySelector<HTMLElement>('.cards');
    const card = cards?.querySelector<HTMLElement>('.bubble');
    if (cards && card) {
      const forward = getComputedStyle(cards).direction === 'rtl' ? -1 : 1;
      cards.scrollBy({ left: (way === 'next' ? 1 : -1) * forward * (card.offsetWidth + 8) });
    }
  }

  private unfold(place: number) {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(place)) {
      unfolded.add(place);
    }
    this.unfolded = unfolded;
  }

  private toggle() {
    this.open = !this.open;
  }

  private close(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.open) {
      this.open = false;
      event.stopPropagation();
    }
  }

  /** Our word for a kind of Meta's; a kind that nobody knows yet stays as Meta wrote it. */
  private word(kind: string, otherwise: string): string {
    const labels = this.labels ?? {};
    return Object.hasOwn(labels, kind) ? labels[kind] : (labels[otherwise] ?? kind);
  }

  private fill(text: string, samples: Bubble['samples']): Piece[] {
    return text.split(/(\{\{\s*[^{}]+?\s*\}\})/).map((part) => {
      const name = /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(part)?.[1];
      return name === undefined || !Object.hasOwn(samples, name) // a variable may be called "constructor"
        ? part
        : html`<span class="sample" title=${this.labels?.sample ?? nothing}>${samples[name]}</span>`;
    });
  }
}

/** About as many lines as it takes on the phone, samples filled in. */
function isLong({ body, samples }: Bubble): boolean {
  const text = body.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (all, name: string) => (Object.hasOwn(samples, name) ? samples[name] : all));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return lines > MOST_LINES;
}

function icon(drawing: TemplateResult) {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg>`;
}

/** Words in which {0} and {1} stand for something. */
function filled(words: string | undefined, ...values: string[]): string {
  return values.reduce((text, value, place) => text.replace(`{${place}}`, () => value), words ?? '');
}

customElements.define('template-preview', TemplatePreview);
