/** In the vertical setting the text runs to the left: a wheel that turns down moves it along its lines. */
export function scrollVerticalText(body: HTMLElement): void {
  body.addEventListener(
    'wheel',
    (event) => {
      if (document.documentElement.dataset['direction'] !== 'vertical') return;
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      const before = body.scrollLeft;
      body.scrollLeft -= event.deltaY;
      if (body.scrollLeft !== before) event.preventDefault();
    },
    { passive: false },
  );
}
