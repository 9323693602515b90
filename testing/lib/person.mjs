// A person at a browser that knows no JavaScript: keeps cookies, follows where it is sent, fills in GitLab's forms and presses their buttons.
const MOST_HOPS = 12;

export class Person {
  #jars = new Map();

  /** @param account one of the demo's `people` */
  constructor(demo, account) {
    this.demo = demo;
    this.account = account;
  }

  /** Signs in at Slipway with GitLab. */
  async signIn() {
    await this.#throughGitLab(await this.open(`${this.demo.url}/auth/sign-in?return_to=/`));
    return this;
  }

  /** Lets Slipway read the person's repositories; the person is signed in. */
  async authorize() {
    await this.#throughGitLab(await this.open(`${this.demo.url}/auth/repositories?return_to=/`));
    return this;
  }

  /** Goes to an address and on from there; gives the page where that ends. */
  async open(address, form) {
    for (let hop = 0, at = new URL(address), fields = form; hop < MOST_HOPS; hop++, fields = undefined) {
      const response = await fetch(at, {
        method: fields ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { Cookie: this.#cookies(at), ...(fields ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}) },
        body: fields,
      });
      for (const cookie of response.headers.getSetCookie()) this.#keep(at, cookie);
      const next = response.headers.get('location');
      if (!next) return { address: at.href, status: response.status, html: await response.text() };
      at = new URL(next, at);
    }
    throw new Error(`${address} leads nowhere`);
  }

  async #throughGitLab(first) {
    let page = first;
    while (page.address.startsWith(this.demo.gitlab_url)) {
      const onward = page.html.match(/http-equiv="?refresh"?[^>]*url=([^"'>]+)/i);
      if (page.html.includes('user[login]')) {
        page = await this.#submit(page, 'user[login]', { 'user[login]': this.account.username, 'user[password]': this.account.password });
      } else if (onward) {
        page = await this.open(new URL(onward[1].replaceAll('&amp;', '&'), page.address));
      } else {
        page = await this.#submit(page, '>Authorize', {});
      }
    }
    if (page.status >= 400) throw new Error(`${this.account.username} ended at ${page.address} with ${page.status}`);
  }

  #submit(page, mark, values) {
    const form = page.html.match(/<form[\s\S]*?<\/form>/g)?.find(each => each.includes(mark));
    if (!form) throw new Error(`No form with ${mark} at ${page.address}`);
    const fields = new URLSearchParams();
    for (const [field] of form.matchAll(/<input[^>]*>/g)) {
      const name = field.match(/name="([^"]*)"/)?.[1];
      if (name) fields.set(name, values[name] ?? field.match(/value="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&') ?? '');
    }
    return this.open(new URL(form.match(/action="([^"]*)"/)[1], page.address), fields.toString());
  }

  /** By host and port, for the programs of a demo share one name. */
  #keep(at, cookie) {
    const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/);
    if (!this.#jars.has(at.host)) this.#jars.set(at.host, new Map());
    this.#jars.get(at.host).set(name, value);
  }

  #cookies(at) {
    return [...(this.#jars.get(at.host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** The demo's person of a role, signed in and with a grant. */
export async function authorized(demo, role) {
  const account = demo.people.find(each => each.role === role);
  return (await new Person(demo, account).signIn()).authorize();
}
