// Signing within a page by the plug-in of the browser (window.cadesplugin, CAdES-BES). What is signed stands in the
// page; what comes out leaves with an ordinary form. Without script or plug-in a text says so, and the other way of the
// page, a file signed by any program, is there.
//
// <form data-signing="address of the maker's script"> holds one <input data-content="base64"> for each document; with
// data-attached the document is put into its signature. An input with data-source gets its document from that address
// when it is signed.

const PATIENCE = 8000;
const CURRENT_USER_STORE = 2;
const MAXIMUM_ALLOWED = 2;
const WHOLE_CHAIN = 1;
const BASE64_TO_BINARY = 1;
const CADES_BES = 1;
const CANCELLED = /0x(8010006E|000004C7|800704C7)/iu;
const OF_PERSON = /(?:СНИЛС|SNILS|1\.2\.643\.100\.3)\s*=\s*"?\d{11}/iu;

// The maker's script. It would cover the page with a window of its own when the plug-in is missing, and wait for it for
// twenty seconds.
const load = (address) =>
  new Promise((done) => {
    window.cadesplugin_skip_extension_install = true;
    window.cadesplugin_load_timeout = PATIENCE;
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", done);
    script.addEventListener("error", done);
    document.head.append(script);
  });

// Whether the plug-in is there. It is a promise of itself, so it is never handed on by one.
export const ready = async (address) => {
  if (!window.cadesplugin) await load(address);
  if (!window.cadesplugin) return false;
  try {
    await window.cadesplugin;
    return true;
  } catch {
    return false;
  }
};

const part = (name, key) => {
  const found = name.match(new RegExp(`(?:^|,)\\s*${key}\\s*=\\s*(?:"((?:[^"]|"")*)"|([^,]*))`, "iu"));
  return (found?.[1]?.replaceAll('""', '"') ?? found?.[2] ?? "").trim();
};

const person = (subject) =>
  [part(subject, "SN"), part(subject, "GN?")].filter(Boolean).join(" ") || part(subject, "CN");

const read = async (certificate) => {
  const subject = await certificate.SubjectName;
  const issuer = await certificate.IssuerName;
  return {
    certificate,
    ofPerson: OF_PERSON.test(subject),
    person: person(subject),
    issuer: part(issuer, "CN") || issuer,
    from: new Date(await certificate.ValidFromDate),
    until: new Date(await certificate.ValidToDate),
    thumbprint: await certificate.Thumbprint,
  };
};

// The certificates a person can sign with now: with a СНИЛС, a key and a present time.
export const list = async () => {
  const store = await window.cadesplugin.CreateObjectAsync("CAdESCOM.Store");
  await store.Open(CURRENT_USER_STORE, "My", MAXIMUM_ALLOWED);
  try {
    const all = await store.Certificates;
    const count = await all.Count;
    const found = [];
    for (let i = 1; i <= count; i++) {
      const certificate = await all.Item(i);
      if (await certificate.HasPrivateKey()) found.push(await read(certificate));
    }
    const now = Date.now();
    return found.filter((one) => one.ofPerson && one.from <= now && now < one.until);
  } finally {
    await store.Close();
  }
};

// Signs the bytes behind a Base64 text; gives the signature in Base64.
export const sign = async (certificate, content, detached = true) => {
  const signer = await window.cadesplugin.CreateObjectAsync("CAdESCOM.CPSigner");
  await signer.propset_Certificate(certificate);
  await signer.propset_Options(WHOLE_CHAIN);
  const data = await window.cadesplugin.CreateObjectAsync("CAdESCOM.CadesSignedData");
  // Before the content, or it is taken for text and recoded.
  await data.propset_ContentEncoding(BASE64_TO_BINARY);
  await data.propset_Content(content);
  return data.SignCades(signer, CADES_BES, detached);
};

const fetched = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
};

const day = (date) =>
  date.toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" });

const choice = (one, index, words) => {
  const item = document.createElement("div");
  item.className = "choice";
  const input = document.createElement("input");
  input.type = "radio";
  input.name = "certificate";
  input.id = `certificate-${index}`;
  input.value = one.thumbprint;
  input.checked = index === 0;
  input.setAttribute("aria-describedby", `certificate-${index}-about`);
  const label = document.createElement("label");
  label.htmlFor = input.id;
  label.textContent = one.person;
  const about = document.createElement("p");
  about.className = "field-hint";
  about.id = `certificate-${index}-about`;
  about.textContent = words.about.replace("{0}", () => one.issuer).replace("{1}", () => day(one.until));
  item.append(input, label, about);
  return item;
};

class Signing {
  constructor(form) {
    this.form = form;
    this.words = form.dataset;
    this.told = form.parentElement.querySelector("[role=status]");
    this.busy = false;
    form.parentElement.querySelector("[data-signing-missing]").remove();
    form.addEventListener("submit", (event) => this.submitted(event));
  }

  tell(text) {
    this.told.textContent = text;
  }

  async offer() {
    this.tell(this.words.looking);
    if (!(await ready(this.words.signing))) return this.tell(this.words.missing);
    try {
      this.found = await list();
    } catch {
      return this.tell(this.words.unread);
    }
    if (!this.found.length) return this.tell(this.words.none);
    const choices = this.found.map((one, index) => choice(one, index, this.words));
    this.form.querySelector("[data-certificates]").replaceChildren(...choices);
    this.form.hidden = false;
    this.tell("");
  }

  async submitted(event) {
    event.preventDefault();
    event.stopPropagation();
    if (this.busy) return;
    this.busy = true;
    try {
      await this.signAll();
      this.form.querySelector("[data-certificates]").replaceChildren();
      this.form.submit();
    } catch (error) {
      const cancelled = CANCELLED.test(String(error?.message ?? error));
      this.tell(cancelled ? this.words.cancelled : this.words.failed);
      this.busy = false;
    }
  }

  async signAll() {
    const chosen = this.form.elements.certificate;
    const { certificate } = this.found.find((one) => one.thumbprint === chosen.value);
    const documents = [...this.form.querySelectorAll("[data-content], [data-source]")];
    for (const [index, input] of documents.entries()) {
      this.tell(this.words.progress.replace("{0}", index + 1).replace("{1}", documents.length));
      const content = input.dataset.content ?? (await fetched(input.dataset.source));
      input.value = await sign(certificate, content, input.dataset.attached === undefined);
    }
  }
}

// The back button would bring a page whose text was signed and sent.
window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());

document.querySelectorAll("form[data-signing]").forEach((form) => new Signing(form).offer());
