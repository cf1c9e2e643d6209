/** Sets 2 to 6 chosen parks side by side; the choice is in the address (`?park=a&park=b`), so it can be shared. */

import { drawResult } from './compare/draw.ts';
import { type ParkFigures, readFigures } from './compare/figures.ts';
import { groupPanels } from './compare/group-panels.ts';

const MOST = 6;

const form = document.querySelector<HTMLFormElement>('.compare-form');
const result = document.querySelector<HTMLElement>('.compare-result');
const status = document.querySelector<HTMLElement>('.compare-status');
if (form !== null && result !== null && status !== null) start(form, result, status);

function start(form: HTMLFormElement, result: HTMLElement, status: HTMLElement): void {
  form.hidden = false;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="park"]')];
  const chosen = new URLSearchParams(location.search).getAll('park').slice(0, MOST);
  for (const box of boxes) box.checked = chosen.includes(box.value);
  limit(boxes);
  form.addEventListener('change', () => limit(boxes));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    const query = new URLSearchParams(ids.map((id) => ['park', id]));
    history.pushState(null, '', `?${query}`);
    void show(ids, form, result, status);
  });
  addEventListener('popstate', () => location.reload());
  if (chosen.length > 0) void show(chosen, form, result, status);
}

/** No seventh park can be ticked. */
function limit(boxes: readonly HTMLInputElement[]): void {
  const full = boxes.filter((box) => box.checked).length >= MOST;
  for (const box of boxes) box.disabled = full && !box.checked;
}

async function show(
  ids: readonly string[],
  form: HTMLFormElement,
  result: HTMLElement,
  status: HTMLElement,
): Promise<void> {
  result.replaceChildren();
  if (ids.length < 2) {
    status.textContent = '请选择2至6个园区。';
    return;
  }
  status.textContent = '正在读取…';
  try {
    const parks: ParkFigures[] = await Promise.all(
      ids.map((id) => readFigures(form.dataset['figures'] ?? '', id)),
    );
    const { shared, alone } = groupPanels(parks);
    drawResult(result, { parks, shared, alone, articles: form.dataset['articles'] ?? '' });
    status.textContent =
      shared.length === 0 ? '这几个园区没有可比的数据。' : `${shared.length}项可比的数据。`;
  } catch {
    status.textContent = '读不到园区数据。从文件夹直接打开时浏览器不允许读取，请通过网站访问。';
  }
}
