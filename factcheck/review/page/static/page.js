// Makes the page quicker, never different: links and forms replace #desk in place, and keys press
// what carries them in data-key. Without this script every link and form still works.
"use strict";

const TYPING = "textarea, select, input:not([type=radio]):not([type=checkbox])";
const ASK_EVERY = 10_000; // milliseconds between asking whether the view is old

const desk = () => document.getElementById("desk");
const status = document.getElementById("status");
const keys = document.getElementById("keys");
const single = document.getElementById("single-keys");

// --- replacing the page in place --------------------------------------------------------------

async function show(address, options = {}, record = true) {
  let response, text;
  try {
    response = await fetch(address, options);
    text = await response.text();
  } catch {
    status.textContent = document.body.dataset.unreachable;
    return null;
  }
  const page = new DOMParser().parseFromString(text, "text/html");
  const fresh = page.getElementById("desk");
  if (!fresh) {
    status.textContent = text.slice(0, 500);
    return null;
  }
  const scrolled = document.querySelector(".answer")?.scrollTop ?? 0;
  const same = desk().dataset.state === fresh.dataset.state;
  desk().replaceWith(document.adoptNode(fresh));
  document.title = page.title;
  // A form that was refused is shown at its own address; a reload must not send it again.
  const shown = response.redirected || !options.method ? response.url : location.href;
  if (record && shown !== location.href) history.pushState(null, "", shown);
  status.textContent = page.getElementById("status").textContent;
  if (same && document.querySelector(".answer")) document.querySelector(".answer").scrollTop = scrolled;
  settle();
  return response;
}

function settle() {
  restore();
  document.querySelector(".chip.chosen")?.scrollIntoView({ block: "nearest" });
  const to = desk().querySelector("[data-focus]") ?? document.getElementById("panel-title");
  to?.focus({ preventScroll: to.id === "panel-title" });
}

// --- one thing at a time: quick keys wait for what is being saved --------------------------------

let turn = Promise.resolve();
const then = (act) => (turn = turn.then(act).catch((error) => (status.textContent = String(error))));

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("#show-keys")) return keys.showModal();
  const mark = event.target.closest(".text mark");
  const link = mark
    ? desk().querySelector(`.chip[data-claim="${mark.dataset.claim}"]`)
    : event.target.closest("#desk a[href]");
  if (!link || link.target || (mark && String(getSelection()))) return;
  event.preventDefault();
  then(() => show(link.href));
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  event.preventDefault();
  then(() => send(form, event.submitter));
});

async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const response = await show(form.action, { method: "POST", body });
  if (response?.redirected) sessionStorage.removeItem(keptAs(form));
}

addEventListener("popstate", () => then(() => show(location.href, {}, false)));

// --- what was typed but not saved survives looking elsewhere --------------------------------------

const keptAs = (form) => `entry ${new URL(form.action).pathname}`;

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.dataset.keep === undefined) return;
  const entry = [...new FormData(form)].filter(([name]) => name !== "seen");
  sessionStorage.setItem(keptAs(form), JSON.stringify(entry));
});

function restore() {
  const form = desk().querySelector("form[data-keep]:not([data-entry])");
  const kept = form && sessionStorage.getItem(keptAs(form));
  if (!kept) return;
  const entry = new Map(JSON.parse(kept));
  for (const field of form.elements) {
    if (!field.name || field.name === "seen" || field.type === "submit") continue;
    if (field.type === "radio") field.checked = entry.get(field.name) === field.value;
    else if (field.type === "checkbox") field.checked = kept.includes(JSON.stringify([field.name, field.value]));
    else field.value = entry.get(field.name) ?? "";
  }
  status.textContent = `${status.textContent} ${document.body.dataset.restored}`.trim();
}

// --- keys -------------------------------------------------------------------------------------------

const find = (key) => desk().querySelector(`[data-key="${CSS.escape(key)}"]`);

function press(key) {
  const target = find(key);
  if (target?.matches("fieldset")) enter(target);
  else if (target?.matches(TYPING)) {
    target.focus();
    if (target.matches("textarea")) target.selectionStart = target.value.length; // behind a draft
  }
  else if (target?.matches("button")) return send(target.form, target);
  else if (target?.target) target.click();
  else if (target) return show(target.href);
  else if (key === "j" || key === "k") rove(key === "j" ? 1 : -1);
  else if (key === "n") document.activeElement.closest("fieldset")?.querySelector("[data-rationale]")?.focus();
}

function rove(step) {
  const stops = [...desk().querySelectorAll("[data-stop]")];
  const at = stops.findIndex((stop) => stop.contains(document.activeElement));
  enter(stops[Math.min(Math.max(at + step, 0), stops.length - 1)]);
}

// Focuses what was chosen within a group, the link itself, or where every page begins.
function enter(place) {
  const within = place?.matches("fieldset") ? place.querySelector(":checked") ?? place.querySelector("input") : place;
  (within ?? document.getElementById("panel-title")).focus();
}

function digit(number) {
  const focused = document.activeElement.closest("fieldset[data-digits]");
  const field = focused ?? desk().querySelector("fieldset[data-first]");
  const choice = field?.querySelectorAll("input")[number - 1];
  if (!choice) return;
  choice.checked = true;
  choice.dispatchEvent(new Event("input", { bubbles: true }));
  if (field.dataset.submit !== undefined) return send(field.form, field.form.querySelector("#save"));
  if (field.dataset.onward !== undefined) rove(1);
  else choice.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || keys.open || event.altKey) return;
  const typing = event.target.matches(TYPING);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    return then(() => {
      const form = desk().querySelector("form[data-keep]");
      return form && send(form, form.querySelector("#save"));
    });
  }
  if (event.key === "Enter" && !event.shiftKey && !event.target.closest("a, button, select, summary, dialog")) {
    // Also typed ahead: whether a draft is to be confirmed is asked when the key's turn comes.
    if (event.target.matches("textarea") && !desk().querySelector("form[data-confirm]")) return;
    if (event.target.matches("input")) return; // the browser sends the form
    event.preventDefault();
    if (event.repeat) return;
    return then(() => {
      const form = desk().querySelector("form[data-confirm]");
      if (!form) return null;
      enter(); // or the next key would be typed into the note that is being saved
      return send(form, form.querySelector("#save"));
    });
  }
  if (event.key === "Escape" && typing) return enter(event.target.closest("[data-digits]"));
  if (typing || event.ctrlKey || event.metaKey || !single.checked) return;
  const moves = "jk".includes(event.key);
  if (event.repeat && !moves) return; // a key held down decides once
  if (event.key === "?") keys.showModal();
  else if (/^[1-9]$/.test(event.key)) then(() => digit(Number(event.key)));
  else if (/^[a-zA-Z]$/.test(event.key)) then(() => press(event.key));
  else return;
  event.preventDefault();
});

single.checked = localStorage.getItem("single-keys") !== "off";
single.addEventListener("change", () => localStorage.setItem("single-keys", single.checked ? "on" : "off"));

// --- is the view old? ----------------------------------------------------------------------------------

async function ask() {
  const { state, version } = desk().dataset;
  if (!state || document.hidden) return;
  try {
    const now = await (await fetch(state)).json();
    const old = desk().dataset.state === state && desk().dataset.version === version && String(now.version) !== version;
    document.getElementById("old").hidden = !old;
  } catch {
    // The next save says so if the server is gone.
  }
}
setInterval(ask, ASK_EVERY);
addEventListener("focus", ask);
document.addEventListener("visibilitychange", ask);

settle();
