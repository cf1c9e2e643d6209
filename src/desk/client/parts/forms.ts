import { h } from './dom.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** Asks in a dialog; null when the person goes back. */
export function ask(title: string, fields: readonly Field[]): Promise<Record<string, string> | null> {
  return new Promise((resolve) => {
    const form = h('form', { method: 'dialog' }, h('h2', {}, title), ...fields.map(fieldLabel));
    const cancel = h('button', { type: 'button' }, '取消');
    form.append(h('p', { class: 'actions' }, h('button', { type: 'submit' }, '确定'), cancel));
    const dialog = h('dialog', {}, form);
    let answer: Record<string, string> | null = null;
    form.addEventListener('submit', () => {
      answer = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value).trim()]));
    });
    cancel.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    form.querySelector<HTMLInputElement>('input')?.select();
  });
}

function fieldLabel({ name, label, value, options }: Field): HTMLElement {
  if (options === undefined) return h('label', {}, label, h('input', { name, value, autocomplete: 'off' }));
  const select = h(
    'select',
    { name },
    ...options.map((option) => h('option', { value: option.value }, option.label)),
  );
  select.value = value;
  return h('label', {}, label, select);
}

const TAGS = [
  { value: 'nt', label: '机构' },
  { value: 'nr', label: '人名' },
  { value: 'ns', label: '地名' },
  { value: 'n', label: '术语' },
];

export function askWord(word: string): Promise<Record<string, string> | null> {
  return ask('入词库', [
    { name: 'word', label: '词', value: word },
    { name: 'tag', label: '类', value: 'nt', options: TAGS },
  ]);
}

/** The park an article is about, or the one that it is not. */
export async function askPark(
  parks: readonly { readonly id: string; readonly name: string }[],
  now: string | undefined,
): Promise<Record<string, string> | null> {
  const options = parks.map(({ id, name }) => ({ value: id, label: `${name}（${id}）` }));
  const given = await ask('定园区', [
    { name: 'park', label: '园区', value: now ?? options[0]?.value ?? '', options },
    {
      name: 'is',
      label: '这篇',
      value: 'park',
      options: [
        { value: 'park', label: '主要写它' },
        { value: 'not-park', label: '没有写它' },
      ],
    },
  ]);
  if (given === null) return null;
  return { [given['is'] ?? 'park']: given['park'] ?? '' };
}
