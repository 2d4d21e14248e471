// Suggestions as one types: the box of the search becomes a combobox with a list (ARIA 1.2).

const SHORTEST = 2;
const PAUSE_MS = 150;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.options = [];
    this.active = -1;
    this.list = document.createElement("ul");
    this.list.id = `${input.id}-suggestions`;
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", input.dataset.suggestions);
    this.told = document.createElement("p");
    this.told.className = "visually-hidden";
    this.told.setAttribute("role", "status");
    input.form.append(this.list, this.told);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => this.close());
    // A press must not take the focus from the box, or the list would be gone before the click.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
  }

  typed() {
    clearTimeout(this.timer);
    this.request?.abort();
    if (this.input.value.trim().length < SHORTEST) {
      this.close();
      return;
    }
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  async ask() {
    this.request = new AbortController();
    try {
      const address = `/search/suggest?q=${encodeURIComponent(this.input.value)}`;
      const answer = await fetch(address, { signal: this.request.signal });
      if (answer.ok) this.show(await answer.json());
    } catch {
      // Typed on, or no connection: the box works without suggestions.
      this.close();
    }
  }

  show(suggestions) {
    this.choose(-1);
    this.options = suggestions.map((suggestion, number) => this.option(suggestion, number));
    this.list.replaceChildren(...this.options);
    this.open(this.options.length > 0 && document.activeElement === this.input);
    const { suggested, none } = this.input.dataset;
    this.told.textContent = this.options.length ? suggested.replace("{0}", this.options.length) : none;
  }

  option({ title, path, kind }, number) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.path = path;
    const what = document.createElement("span");
    what.className = "suggestion-kind";
    what.textContent = this.input.dataset[kind];
    option.append(title, " ", what);
    return option;
  }

  pressed(event) {
    const { length } = this.options;
    if (this.list.hidden) {
      if (event.key === "ArrowDown" && length) {
        event.preventDefault();
        this.open(true);
        this.choose(0);
      }
      return;
    }
    if (event.key === "ArrowDown") this.choose(this.active + 1 < length ? this.active + 1 : -1);
    else if (event.key === "ArrowUp") this.choose(this.active < 0 ? length - 1 : this.active - 1);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.active >= 0) this.go(this.options[this.active]);
    else return;
    event.preventDefault();
  }

  choose(number) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = number;
    const option = this.options[number];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  open(wanted) {
    this.list.hidden = !wanted;
    this.input.setAttribute("aria-expanded", String(wanted));
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.choose(-1);
    this.open(false);
    this.told.textContent = "";
  }

  go(option) {
    if (option) location.assign(option.dataset.path);
  }
}

for (const input of document.querySelectorAll("[data-suggestions]")) new Suggestions(input);
