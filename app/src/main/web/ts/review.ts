// Keys for checking claims, in the queue and beside a report. All that they do, forms do without.

const REVIEWER = "tallystick.reviewer";

/** The person's name is remembered by this browser. */
function rememberName(): void {
  const input = document.querySelector<HTMLInputElement>("input[data-remember]");
  if (!input) {
    return;
  }
  if (input.value === "") {
    input.value = localStorage.getItem(REVIEWER) ?? "";
  }
  input.form?.addEventListener("submit", () => {
    localStorage.setItem(REVIEWER, input.value.trim());
  });
}

/** Whether keys go into a field. */
function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("textarea, select, input:not([type=checkbox]), [contenteditable]") !== null
  );
}

/** The claims of a form, one of which is the one that keys are for. */
class Claims {
  private readonly items: HTMLElement[];
  private here = -1;

  constructor(private readonly form: HTMLFormElement) {
    this.items = [...form.querySelectorAll<HTMLElement>("[data-claim]")];
    for (const [i, item] of this.items.entries()) {
      item.addEventListener("focusin", () => this.mark(i));
    }
    form.addEventListener("submit", (event) => this.leave(event));
    const at = this.items.findIndex((item) => item.dataset["claim"] === form.dataset["at"]);
    if (at >= 0) {
      this.go(at);
    }
  }

  /** Goes to the next claim or to the one before. */
  step(by: number): void {
    const from = this.here < 0 && by < 0 ? 0 : this.here;
    this.go(Math.max(0, Math.min(this.items.length - 1, from + by)));
  }

  private go(i: number): void {
    const item = this.items[i];
    if (item) {
      this.mark(i);
      item.focus({ preventScroll: true });
      item.scrollIntoView({ block: "nearest" });
    }
  }

  private mark(i: number): void {
    this.items[this.here]?.classList.remove("here");
    this.here = i;
    const item = this.items[i];
    item?.classList.add("here");
    near(item?.dataset["claim"]);
  }

  /** Presses the button or follows the link that the key stands for. */
  press(key: string): boolean {
    const control = this.items[this.here]?.querySelector<HTMLElement>(`[data-key="${key}"]`);
    control?.click();
    return control !== null && control !== undefined;
  }

  tick(): void {
    this.items[this.here]?.querySelector<HTMLInputElement>("input[name=claim]")?.click();
  }

  bulk(key: string): void {
    if (this.form.querySelector("input[name=claim]:checked")) {
      this.form.querySelector<HTMLElement>(`[data-bulk="${key}"]`)?.click();
    }
  }

  /** After a decision one goes on with the claim below it. */
  private leave(event: SubmitEvent): void {
    const next = this.form.elements.namedItem("next");
    const button = event.submitter;
    const decided =
      button instanceof HTMLButtonElement && button.name === "one"
        ? this.items.findIndex((item) => item.contains(button))
        : this.items.reduce(
            (last, item, i) => (item.querySelector("input[name=claim]:checked") ? i : last),
            -1,
          );
    const follower = this.items[decided + 1] ?? this.items[decided];
    if (next instanceof HTMLInputElement && follower) {
      next.value = follower.dataset["claim"] ?? "";
    }
  }
}

/** Shows which words of the text a claim was read from. */
function near(claim: string | undefined): void {
  for (const words of document.querySelectorAll<HTMLElement>("[data-claims]")) {
    const own = claim !== undefined && (words.dataset["claims"] ?? "").split(" ").includes(claim);
    words.classList.toggle("near", own);
  }
}

function listen(claims: Claims): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    const key = event.key;
    if (key === "j" || key === "k") {
      claims.step(key === "j" ? 1 : -1);
    } else if (["a", "r", "c", "u"].includes(key)) {
      claims.press(key);
    } else if (key === "x") {
      claims.tick();
    } else if (["A", "R", "U"].includes(key)) {
      claims.bulk(key);
    } else if (key === "z" || key === "n") {
      document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
    } else if (key === "?") {
      const keys = document.querySelector<HTMLDetailsElement>("#keys");
      if (keys) {
        keys.open = !keys.open;
        keys.scrollIntoView({ block: "nearest" });
      }
    } else {
      return;
    }
    event.preventDefault();
  });
}

/** In the form that corrects: Escape leaves it, and Ctrl and Enter keep it from anywhere. */
function listenToForm(form: HTMLFormElement): void {
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      form.querySelector<HTMLElement>("[data-cancel]")?.click();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
    }
  });
  form.querySelector<HTMLElement>("select, input:not([type=hidden])")?.focus();
}

/** Where a sentence is chosen: keys go from one to the next, as links take Enter by themselves. */
function listenToSentences(text: HTMLElement): void {
  const sentences = [...text.querySelectorAll<HTMLElement>("a.sentence")];
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Escape") {
      document.querySelector<HTMLElement>("[data-cancel]")?.click();
    } else if (event.key === "j" || event.key === "k") {
      const here = sentences.findIndex((sentence) => sentence === document.activeElement);
      const next = here < 0 ? 0 : here + (event.key === "j" ? 1 : -1);
      sentences[Math.max(0, Math.min(sentences.length - 1, next))]?.focus();
    }
  });
}

rememberName();
const review = document.querySelector<HTMLFormElement>("form[data-review]");
if (review) {
  listen(new Claims(review));
}
const choose = document.querySelector<HTMLElement>("[data-choose]");
if (choose) {
  listenToSentences(choose);
}
const correct = document.querySelector<HTMLFormElement>("form[data-correct]");
if (correct) {
  listenToForm(correct);
}
