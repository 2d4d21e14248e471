// Small comforts for forms. Every page works without them.

document.documentElement.dataset.script = "on";

document.querySelector("[data-focus]")?.focus();

const letGo = (form) => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
};

// A second click sends nothing: the first answer is on its way. After a while it may be tried again, and soon if the
// answer is a file, which leaves the page as it is.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  for (const button of form.querySelectorAll("[type=submit]")) button.setAttribute("aria-disabled", "true");
  setTimeout(() => letGo(form), event.submitter?.dataset.file ? 2000 : 15000);
});

// The back button brings a page as it was left.
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(letGo));

for (const input of document.querySelectorAll("[data-reveal]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = input.dataset.reveal;
  button.setAttribute("aria-controls", input.id);
  button.addEventListener("click", () => {
    const hidden = input.type === "password";
    input.type = hidden ? "text" : "password";
    button.textContent = hidden ? input.dataset.conceal : input.dataset.reveal;
  });
  input.form?.addEventListener("submit", () => (input.type = "password"));
  input.after(button);
}

for (const area of document.querySelectorAll("[data-count]")) {
  const left = document.createElement("p");
  left.className = "field-count";
  left.setAttribute("role", "status");
  const most = Number(area.getAttribute("maxlength"));
  const tell = () => {
    const rest = most - area.value.length;
    // Told only near the end: a count on every key disturbs those who listen.
    left.textContent = rest <= most / 5 ? area.dataset.count.replace("{0}", String(rest)) : "";
  };
  area.addEventListener("input", tell);
  area.after(left);
  tell();
}

// Long lists are narrowed by typing a part of a name.
for (const select of document.querySelectorAll("select[data-suggest]")) {
  const options = [...select.options];
  const filter = document.createElement("input");
  filter.type = "search";
  filter.className = "input input-l";
  filter.placeholder = select.dataset.suggest;
  filter.setAttribute("aria-label", select.dataset.suggest);
  filter.setAttribute("aria-controls", select.id);
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLocaleLowerCase();
    const chosen = select.value;
    select.replaceChildren(...options.filter((option) => option.text.toLocaleLowerCase().includes(wanted)));
    if ([...select.options].some((option) => option.value === chosen)) select.value = chosen;
  });
  select.before(filter);
}

// <form data-autosave="address">: what was typed is kept between steps; the answer's text is told in [data-saved].
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const told = form.querySelector("[data-saved]");
  const secret = new Set([...form.querySelectorAll("input[type=password]")].map((input) => input.name));
  let waiting;
  const save = async () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === "string" && !secret.has(name)) fields.append(name, value);
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: fields });
      if (answer.ok && told) told.textContent = await answer.text();
    } catch {
      // No connection: the button «Далее» will save it or say what is wrong.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 2000);
  });
}

// <button data-swap="id">: asks for the page again and takes only that part of it, so that passwords stay typed.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-swap]");
  if (!button) return;
  event.preventDefault();
  const form = button.form;
  const fields = new URLSearchParams(new FormData(form));
  fields.append(button.name, button.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(button.dataset.swap);
    document.getElementById(button.dataset.swap).replaceWith(fresh);
    fresh.querySelector("button[data-swap]")?.focus();
  } catch {
    form.requestSubmit(button);
  }
});
