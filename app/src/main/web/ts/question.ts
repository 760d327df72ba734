// The time line: pointing at a voice, or reaching it by key, makes the others step back.
const figure = document.querySelector<HTMLElement>("[data-island=question]");

function voiceOf(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) {
    return undefined;
  }
  const row = target.closest<HTMLElement>("[data-voice]");
  if (row) {
    return row.dataset["voice"];
  }
  const mark = target.closest("a.claim");
  return mark ? [...mark.classList].find((name) => /^voice-\d+$/.test(name)) : undefined;
}

function show(voice: string | undefined): void {
  for (const mark of figure?.querySelectorAll("a.claim") ?? []) {
    mark.classList.toggle("is-back", voice !== undefined && !mark.classList.contains(voice));
  }
}

for (const event of ["pointerover", "focusin"]) {
  document.addEventListener(event, (e) => show(voiceOf(e.target)));
}
