import { svg, type TemplateResult } from 'lit';

/** Our own drawings on a grid of 16 px, by Meta's kinds of buttons. */
export const ICONS: Record<string, TemplateResult> = {
  QUICK_REPLY: svg`<path d="M6 3.5 2.5 7 6 10.5M2.5 7H9a4.5 4.5 0 0 1 4.5 4.5v1"/>`,
  URL: svg`<path d="M9 2.5h4.5V7M13 3 7.5 8.5M11.5 9.5v4h-9v-9h4"/>`,
  PHONE_NUMBER: svg`<path d="M3 2.5h2.5l1.2 3-1.6 1.2a8 8 0 0 0 4.2 4.2l1.2-1.6 3 1.2V13A1 1 0 0 1 12.4 14C7 13.7 2.3 9 2 3.5a1 1 0 0 1 1-1z"/>`,
  COPY_CODE: svg`<rect x="5.500" y="5.500" width="8" height="8" rx="1.500"/><path d="M10.500 5.500v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"/>`,
  CATALOG: svg`<path d="M2.500 5.500 4 2.500h8l1.500 3M2.500 5.500h11v8h-11zM6 8.500h4"/>`,
  MORE: svg`<path d="M2.500 4.500h11M2.500 8h11M2.500 11.500h11"/>`,
  OTHER: svg`<path d="M4 1.800h5.500L12.500 5v9.200H4zM9.500 1.800V5h3"/>`,
};

ICONS.OTP = ICONS.COPY_CODE;
ICONS.MPM = ICONS.CATALOG;
ICONS.SPM = ICONS.CATALOG;
ICONS.VOICE_CALL = ICONS.PHONE_NUMBER;
ICONS.CALL_PERMISSION_REQUEST = ICONS.PHONE_NUMBER;

/** What stands where a file will be, by the format of the header. */
export const MEDIA: Record<string, TemplateResult> = {
  IMAGE: svg`<rect x="2" y="3" width="12" height="10" rx="1.500"/><path d="m2.500 11.500 3.500-3.500 2.500 2.500 2-2 3 3M10.500 6v.01"/>`,
  VIDEO: svg`<rect x="2" y="3" width="12" height="10" rx="1.500"/><path d="m6.800 5.800 3.600 2.200-3.600 2.200z"/>`,
  LOCATION: svg`<path d="M8 14s4.500-4.300 4.500-7.500a4.500 4.500 0 0 0-9 0C3.500 9.700 8 14 8 14z"/><circle cx="8" cy="6.500" r="1.600"/>`,
  PRODUCT: ICONS.CATALOG,
  DOCUMENT: ICONS.OTHER,
  OTHER: ICONS.OTHER,
};

export const ARROWS: Record<'previous' | 'next', TemplateResult> = {
  previous: svg`<path d="M10 3 5 8l5 5"/>`,
  next: svg`<path d="m6 3 5 5-5 5"/>`,
};

export const CLOCK: TemplateResult = svg`<circle cx="8" cy="8" r="6"/><path d="M8 4.500V8l2.500 1.500"/>`;
