import { element } from '../search/element.ts';
import {
  applySettings,
  keepSettings,
  LARGEST,
  readSettings,
  type Settings,
  SMALLEST,
} from './settings-store.ts';

/** One choice between a few values of a setting. */
interface Choice {
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly set: Partial<Settings> }[];
}

const CHOICES: readonly Choice[] = [
  {
    label: '字体',
    options: [
      { label: '宋体', set: { face: null } },
      { label: '黑体', set: { face: 'sans' } },
    ],
  },
  {
    label: '行距',
    options: [
      { label: '标准', set: { spacing: null } },
      { label: '宽松', set: { spacing: 'wide' } },
    ],
  },
  {
    label: '底色',
    options: [
      { label: '自动', set: { theme: null } },
      { label: '浅', set: { theme: 'light' } },
      { label: '米黄', set: { theme: 'sepia' } },
      { label: '深', set: { theme: 'dark' } },
    ],
  },
  {
    label: '排列',
    options: [
      { label: '横排', set: { direction: null } },
      { label: '竖排', set: { direction: 'vertical' } },
    ],
  },
];

/** Puts the panel of reading settings into the page; every choice is applied at once and remembered. */
export function offerSettings(place: HTMLElement): void {
  let settings = readSettings();
  const refreshers: (() => void)[] = [];
  const change = (set: Partial<Settings>): void => {
    settings = { ...settings, ...set };
    applySettings(document.documentElement, settings);
    keepSettings(settings);
    for (const refresh of refreshers) refresh();
  };
  const rows = CHOICES.map((choice) => choiceRow(choice, () => settings, change, refreshers));
  place.append(
    element(
      'details',
      { class: 'reading-panel' },
      element('summary', {}, '阅读设置'),
      sizeRow(() => settings, change, refreshers),
      ...rows,
    ),
  );
  for (const refresh of refreshers) refresh();
}

function sizeRow(
  current: () => Settings,
  change: (set: Partial<Settings>) => void,
  refreshers: (() => void)[],
): HTMLElement {
  const smaller = button('A−', 'A− 缩小字号', () => change({ size: Math.max(SMALLEST, current().size - 1) }));
  const larger = button('A+', 'A+ 放大字号', () => change({ size: Math.min(LARGEST, current().size + 1) }));
  refreshers.push(() => {
    smaller.disabled = current().size === SMALLEST;
    larger.disabled = current().size === LARGEST;
  });
  return row('字号', [smaller, larger]);
}

function choiceRow(
  choice: Choice,
  current: () => Settings,
  change: (set: Partial<Settings>) => void,
  refreshers: (() => void)[],
): HTMLElement {
  const buttons = choice.options.map(({ label, set }) => {
    const made = button(label, null, () => change(set));
    refreshers.push(() => {
      const chosen = current();
      const pressed = JSON.stringify({ ...chosen, ...set }) === JSON.stringify(chosen);
      made.setAttribute('aria-pressed', String(pressed));
    });
    return made;
  });
  return row(choice.label, buttons);
}

function row(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  return element(
    'div',
    { class: 'reading-row', role: 'group', 'aria-label': label },
    element('span', { class: 'reading-label', 'aria-hidden': 'true' }, label),
    ...buttons,
  );
}

function button(label: string, name: string | null, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(name === null ? {} : { 'aria-label': name }) }, label);
  made.addEventListener('click', act);
  return made;
}
