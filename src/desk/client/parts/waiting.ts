import { reading } from './calls.ts';
import { timeText } from './words.ts';

const PATIENCE_MS = 700;

/** What is asked of the whole archive may have to wait until that is read: how far it is, is said meanwhile. */
export async function waitingFor<T>(work: Promise<T>, say: (text: string) => void): Promise<T> {
  let said = false;
  const timer = setInterval(async () => {
    const state = (await reading().catch(() => null))?.reading;
    if (state === null || state === undefined || state.of === 0) return;
    const left = state.remaining === null ? '' : `，约还需 ${timeText(state.remaining)}`;
    said = true;
    say(`正在读稿源 ${state.done}／${state.of}${left}`);
  }, PATIENCE_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (said) say('');
  }
}
